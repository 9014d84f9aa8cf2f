import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askAuditTaskWorkflow } from "../../../../../workflows/audit/tasks/ask-audit-task"
import type { StartAudit } from "../validators"

/** Begins in the background; GET /admin/amazon/sync/audits/:id says how far it is. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StartAudit>,
  res: MedusaResponse
) => {
  const { result: audit } = await askAuditTaskWorkflow(req.scope).run({
    input: { name: "audit", request: req.validatedBody },
  })
  res.status(202).json({ audit })
}
