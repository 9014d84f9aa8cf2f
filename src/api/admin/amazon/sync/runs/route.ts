import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listPage } from "../../list-page"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...page } = await listPage(req, "amazon_sync_run")
  res.json({ amazon_sync_runs: rows, ...page })
}
