import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../../accounts/retrieve-account"
import { throwIfNoVariants } from "../check-variants"

export interface AddListingInput {
  account_id: string
  sku: string
  variant_id: string
}

export const addListingStep = createStep(
  "amazon-add-listing",
  async (listing: AddListingInput, { container }) => {
    const { account_id, sku, variant_id } = listing
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    await retrieveAccount(amazon, account_id)
    await throwIfNoVariants(
      container,
      [variant_id],
      `map the Amazon SKU "${sku}"`
    )
    const [known] = await amazon.listAmazonListings({ account_id, sku })
    if (known) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to add the Amazon SKU "${sku}": the account has it already. Map that one (${known.id}).`
      )
    }
    const { id } = await amazon.createAmazonListings({
      ...listing,
      mapped_by: "owner",
    })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .deleteAmazonListings(id)
    }
  }
)
