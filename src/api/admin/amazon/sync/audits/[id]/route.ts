import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { showAuditTaskWorkflow } from "../../../../../../workflows/audit/tasks/show-audit-task"

/** By its id, or "latest". */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: audit } = await showAuditTaskWorkflow(req.scope).run({
    input: { name: "audit", id: req.params.id ?? "" },
  })
  res.json({ audit })
}
