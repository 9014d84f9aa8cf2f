import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { repairDriftWorkflow } from "../../../../../workflows/audit/repair-drift"
import type { Repair } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<Repair>,
  res: MedusaResponse
) => {
  const { result } = await repairDriftWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json(result)
}
