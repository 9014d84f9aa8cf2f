import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refetchOrder, toRowId } from "../refetch-order"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { fields } = req.queryConfig
  res.json({
    amazon_order: await refetchOrder(req.scope, toRowId(req.params.id), fields),
  })
}
