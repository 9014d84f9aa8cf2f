import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { mirrorFbaStockWorkflow } from "../../../../../workflows/mirror-fba-stock"
import type { ReadFbaStock } from "../validators"

/** Reads now, and waits twenty seconds for it at most; what takes longer goes on by itself. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReadFbaStock>,
  res: MedusaResponse
) => {
  const { account_id } = req.validatedBody
  const { result } = await mirrorFbaStockWorkflow(req.scope).run({
    input: account_id === undefined ? {} : { account_id },
  })
  res.json({ readings: result.runs, going_on: result.going_on })
}
