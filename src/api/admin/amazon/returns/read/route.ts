import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readReturnsWorkflow } from "../../../../../workflows/aftersales/read-returns"
import type { ReadReturns } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReadReturns>,
  res: MedusaResponse
) => {
  const { result: readings } = await readReturnsWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json({ readings })
}
