import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeMarketplaceWorkflow } from "../../../../../workflows/marketplaces/change-marketplace"
import { refetchOne } from "../../refetch-one"
import { marketplaceFields } from "../query-config"
import type { UpdateMarketplace } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { fields } = req.queryConfig
  const { id = "" } = req.params
  res.json({
    amazon_marketplace: await refetchOne(
      req.scope,
      "amazon_marketplace",
      id,
      fields
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateMarketplace>,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  await changeMarketplaceWorkflow(req.scope).run({
    input: { ...req.validatedBody, id },
  })
  res.json({
    amazon_marketplace: await refetchOne(
      req.scope,
      "amazon_marketplace",
      id,
      marketplaceFields
    ),
  })
}
