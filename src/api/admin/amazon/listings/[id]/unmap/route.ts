import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeListingsWorkflow } from "../../../../../../workflows/listings/change-listings"
import { refetchOne } from "../../../refetch-one"
import { listingFields } from "../../query-config"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  await changeListingsWorkflow(req.scope).run({
    input: { changes: [{ id, variant_id: null }] },
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
