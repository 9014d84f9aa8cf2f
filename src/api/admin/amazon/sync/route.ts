import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readSyncStateWorkflow } from "../../../../workflows/audit/read-sync-state"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: accounts } = await readSyncStateWorkflow(req.scope).run()
  res.json({ accounts })
}
