import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { throwIfNoVariant } from "../check-variant"

export interface MapListingInput {
  id: string
  /** Null: the SKU belongs to no variant, and its orders hold no stock. */
  variant_id: string | null
}

/** Both ways it is the owner's word from now on, which nothing of ours changes. */
export const mapListingStep = createStep(
  "amazon-map-listing",
  async ({ id, variant_id }: MapListingInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const [listing] = await amazon.listAmazonListings({ id })
    if (!listing) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Failed to map listing ${id}: there is none. GET /admin/amazon/listings lists them.`
      )
    }
    if (variant_id !== null) {
      await throwIfNoVariant(container, variant_id, listing.sku)
    }
    await amazon.updateAmazonListings({ id, variant_id, mapped_by: "owner" })
    return new StepResponse(
      { account_id: listing.account_id, sku: listing.sku },
      { id, variant_id: listing.variant_id, mapped_by: listing.mapped_by }
    )
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .updateAmazonListings(before)
    }
  }
)
