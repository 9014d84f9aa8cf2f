import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { mapListingWorkflow } from "../../../../../../workflows/listings/map-listing"
import { refetchOne } from "../../../refetch-one"
import { listingFields } from "../../query-config"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: id } = await mapListingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", variant_id: null },
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
