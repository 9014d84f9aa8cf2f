import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askAuditTaskWorkflow } from "../../../../../workflows/audit/tasks/ask-audit-task"
import type { Repair } from "../validators"

/** As POST /admin/amazon/sync/repair, in the background. */
export const POST = async (
  req: AuthenticatedMedusaRequest<Repair>,
  res: MedusaResponse
) => {
  const { ids } = req.validatedBody
  const { result: repair } = await askAuditTaskWorkflow(req.scope).run({
    input: { name: "repair", request: ids ? { ids } : {} },
  })
  res.status(202).json({ repair })
}
