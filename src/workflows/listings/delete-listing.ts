import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  countOpenOrders,
  lockForChange,
  removeListing,
  type LockedListing,
} from "../../modules/amazon/store/catalogue/change-listings"

/** What is looked at and removed in one transaction needs no undo. */
const deleteListingStep = createStep(
  "amazon-delete-listing",
  async ({ id }: { id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    await amazon.inTransaction(async (manager) => {
      const [listing] = await lockForChange(manager, [id])
      if (!listing) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `Failed to delete listing ${id}: there is none. GET /admin/amazon/listings lists them.`
        )
      }
      throwIfListed(listing)
      throwIfNeeded(listing, await countOpenOrders(manager, listing))
      await removeListing(manager, id)
    })
    return new StepResponse(id)
  }
)

/** Forgets a SKU that Amazon does not list any more. */
export const deleteListingWorkflow = createWorkflow(
  "amazon-forget-listing",
  (input: { id: string }) => new WorkflowResponse(deleteListingStep(input))
)

function throwIfListed({ sku, is_gone, is_read }: LockedListing): void {
  if (!is_gone) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      is_read
        ? `Failed to delete the listing of "${sku}": Amazon lists it. Remove it in Seller Central first, or take its variant away.`
        : `Failed to delete the listing of "${sku}": Amazon has not been asked yet whether it lists it. Read the catalogue first.`
    )
  }
}

function throwIfNeeded({ sku }: LockedListing, openOrders: number): void {
  if (openOrders > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to delete the listing of "${sku}": ${openOrders === 1 ? "1 open order needs" : `${openOrders} open orders need`} it to know the variant. Delete it when they are shipped or cancelled.`
    )
  }
}
