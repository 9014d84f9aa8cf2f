import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { auditDriftWorkflow } from "../../../../../workflows/audit/audit-drift"
import type { GetDriftParams } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetDriftParams>,
  res: MedusaResponse
) => {
  const { result } = await auditDriftWorkflow(req.scope).run({
    input: { with_amazon: req.validatedQuery.with_amazon ?? false },
  })
  res.json(result)
}
