import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listPage } from "../list-page"
import { marketplacesSellingFrom } from "./selling-from"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { location_id: locationId, ...filters } = req.filterableFields
  req.filterableFields =
    typeof locationId === "string"
      ? { ...filters, id: await marketplacesSellingFrom(req.scope, locationId) }
      : filters
  const { rows, ...page } = await listPage(req, "amazon_marketplace")
  res.json({ amazon_marketplaces: rows, ...page })
}
