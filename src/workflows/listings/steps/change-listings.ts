import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingChange } from "../../../modules/amazon/store/catalogue/change-listings"
import { applyChanges } from "../apply-changes"
import { throwIfNoVariants } from "../check-variants"

export interface ChangeListingsInput {
  changes: ListingChange[]
}

/**
 * The changes and the marks on orders and offers are one transaction: there is nothing to undo.
 * The number of listings.
 */
export const changeListingsStep = createStep(
  "amazon-change-listings",
  async ({ changes }: ChangeListingsInput, { container }) => {
    throwIfRepeated(changes)
    await throwIfNoVariants(
      container,
      changes.flatMap(({ variant_id }) => variant_id ?? []),
      "map the Amazon SKUs"
    )
    const [missing] = await applyChanges(container, changes)
    if (missing) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Failed to change listing ${missing}: there is none. GET /admin/amazon/listings lists them. Nothing was changed.`
      )
    }
    return new StepResponse(changes.length)
  }
)

function throwIfRepeated(changes: ListingChange[]): void {
  const seen = new Set<string>()
  for (const { id } of changes) {
    if (seen.has(id)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Failed to change the listings: mappings: ${id} is named twice. Name each listing once. Nothing was changed.`
      )
    }
    seen.add(id)
  }
}
