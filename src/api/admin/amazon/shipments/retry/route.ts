import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askSenderWorkflow } from "../../../../../workflows/shipments/ask-sender"
import type { RetryShipments } from "../validators"

/** Everything that Amazon has refused is told again: soon, not here. */
export const POST = async (
  req: AuthenticatedMedusaRequest<RetryShipments>,
  res: MedusaResponse
) => {
  const { result: count } = await askSenderWorkflow(req.scope).run({
    input: { what: "retry", ...req.validatedBody },
  })
  res.json({ count })
}
