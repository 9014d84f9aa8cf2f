import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listPage } from "../list-page"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...page } = await listPage(req, "amazon_shipment")
  res.json({ amazon_shipments: rows, ...page })
}
