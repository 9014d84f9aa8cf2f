import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refetchOne } from "../../refetch-one"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    amazon_outbound_order: await refetchOne(
      req.scope,
      "amazon_outbound_order",
      req.params.id ?? "",
      req.queryConfig.fields
    ),
  })
}
