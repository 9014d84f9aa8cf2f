// What a write to fulfillment_availability makes of a listing. Pure: listing in, listing out.

import type { SimulatedListing } from "./listing"

export const patchOps = ["add", "replace", "merge", "delete"] as const
export type PatchOp = (typeof patchOps)[number]

/** One channel of one SKU, as an accepted patch or feed message sets it. */
export type ListingWrite = {
  op: PatchOp
  /** DEFAULT is the seller's own stock, AMAZON_EU and the like are FBA. */
  channelCode: string
  quantity: number | null
  leadTimeDays: number | null
  restockDate: string | null
}

/** Absolute: whatever was sold between sending and now is forgotten. That is how Amazon re-inflates. */
export function applyWrite(
  listing: SimulatedListing,
  write: ListingWrite
): SimulatedListing {
  if (write.op === "delete") {
    return withoutChannel(listing, write.channelCode)
  }
  if (write.channelCode !== "DEFAULT") {
    return convert(listing, "AMAZON")
  }
  // Only `merge` keeps what it does not name; the others reset the handling time.
  const kept = write.op === "merge" ? listing : nothing
  return {
    ...listing,
    fulfilledBy: "MERCHANT",
    quantity: write.quantity ?? 0,
    leadTimeDays: write.leadTimeDays ?? kept.leadTimeDays,
    restockDate: write.restockDate ?? kept.restockDate,
  }
}

const nothing = { leadTimeDays: null, restockDate: null }

function withoutChannel(
  listing: SimulatedListing,
  channelCode: string
): SimulatedListing {
  const isDefault = channelCode === "DEFAULT"
  return isDefault === (listing.fulfilledBy === "MERCHANT")
    ? convert(listing, "MERCHANT")
    : listing
}

const convert = (
  listing: SimulatedListing,
  fulfilledBy: SimulatedListing["fulfilledBy"]
): SimulatedListing => ({
  ...listing,
  ...nothing,
  fulfilledBy,
  quantity: 0,
})
