import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { addListingWorkflow } from "../../../../workflows/listings/add-listing"
import { listPage } from "../list-page"
import { refetchOne } from "../refetch-one"
import { listingFields } from "./query-config"
import type { AddListing } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...page } = await listPage(req, "amazon_listing")
  res.json({ amazon_listings: rows, ...page })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AddListing>,
  res: MedusaResponse
) => {
  const { result: id } = await addListingWorkflow(req.scope).run({
    input: req.validatedBody,
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
