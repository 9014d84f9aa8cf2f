import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeListingsWorkflow } from "../../../../../workflows/listings/change-listings"
import { deleteListingWorkflow } from "../../../../../workflows/listings/delete-listing"
import { refetchOne } from "../../refetch-one"
import { listingFields } from "../query-config"
import type { ChangeListing } from "../validators"

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
  req: AuthenticatedMedusaRequest<ChangeListing>,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  await changeListingsWorkflow(req.scope).run({
    input: { changes: [{ ...req.validatedBody, id }] },
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

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: id } = await deleteListingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({ id, object: "amazon_listing", deleted: true })
}
