import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pollOrdersWorkflow } from "../../../../../workflows/poll-orders"
import type { RunNow } from "../validators"

/** Reads now; the orders that changed are applied right after, by the reconciler. */
export const POST = async (
  req: AuthenticatedMedusaRequest<RunNow>,
  res: MedusaResponse
) => {
  const { account_id } = req.validatedBody
  const { result: readings } = await pollOrdersWorkflow(req.scope).run({
    input: account_id === undefined ? {} : { account_id },
  })
  res.json({ readings })
}
