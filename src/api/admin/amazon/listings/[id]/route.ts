import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { mapListingWorkflow } from "../../../../../workflows/listings/map-listing"
import { refetchOne } from "../../refetch-one"
import { listingFields } from "../query-config"
import type { MapListing } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { fields } = req.queryConfig
  const { id = "" } = req.params
  res.json({
    amazon_listing: await refetchOne(req.scope, "amazon_listing", id, fields),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<MapListing>,
  res: MedusaResponse
) => {
  const { result: id } = await mapListingWorkflow(req.scope).run({
    input: {
      id: req.params.id ?? "",
      variant_id: req.validatedBody.variant_id,
    },
  })
  res.json({
    amazon_listing: await refetchOne(
      req.scope,
      "amazon_listing",
      id,
      listingFields
    ),
  })
}
