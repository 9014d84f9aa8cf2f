import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../../../modules/amazon"
import type AmazonModuleService from "../../../../modules/amazon/service"
import { addListingWorkflow } from "../../../../workflows/listings/add-listing"
import { listPage } from "../list-page"
import { refetchOne } from "../refetch-one"
import { listingFields } from "./query-config"
import type { AddListing } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  // A disconnected account keeps its listings; they are shown to who asks for that account.
  req.filterableFields.account_id ??= await connectedAccounts(req.scope)
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

async function connectedAccounts(scope: MedusaContainer): Promise<string[]> {
  const accounts = await scope
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonAccounts({}, { select: ["id"] })
  return accounts.map(({ id }) => id)
}
