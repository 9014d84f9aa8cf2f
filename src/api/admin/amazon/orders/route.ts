import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listPage } from "../list-page"
import { asShown } from "./refetch-order"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...page } = await listPage(req, "amazon_order")
  res.json({ amazon_orders: rows.map(asShown), ...page })
}
