// Where a listing stands, in one word, and the colour that goes with it.

import type { Listing } from "../hooks/listings"

export type ListingState =
  | "in_step"
  | "accepted"
  | "waiting"
  | "jump"
  | "refused"
  | "paused"
  | "not_offered"
  | "not_counted"
  | "not_mapped"
  | "variant_gone"
  | "not_computed"
  | "fulfilled_by_amazon"
  | "gone"

export const colorOfState = {
  in_step: "green",
  accepted: "green",
  waiting: "blue",
  jump: "orange",
  refused: "red",
  paused: "grey",
  not_offered: "grey",
  not_counted: "grey",
  not_mapped: "orange",
  variant_gone: "red",
  not_computed: "grey",
  fulfilled_by_amazon: "purple",
  gone: "grey",
} as const satisfies Record<ListingState, string>

/** What the owner must do something about comes before what is merely so. */
export function stateOf(listing: Listing): ListingState {
  if (listing.gone_at) {
    return "gone"
  }
  if (listing.fulfilled_by === "amazon") {
    return listing.variant_id ? "fulfilled_by_amazon" : "not_mapped"
  }
  if (!listing.variant_id) {
    return "not_mapped"
  }
  if (listing.last_error) {
    return "refused"
  }
  if (listing.waits_for === "confirmation") {
    return "jump"
  }
  return listing.desired_quantity === null
    ? whyNothingIsSent(listing)
    : whereItsNumberIs(listing, listing.desired_quantity)
}

function whyNothingIsSent({ explanation }: Listing): ListingState {
  const reason = explanation?.reason
  return reason === undefined || reason === "stock" ? "not_computed" : reason
}

function whereItsNumberIs(listing: Listing, desired: number): ListingState {
  if (listing.explanation?.reason === "paused") {
    return "paused"
  }
  if (listing.waits_for) {
    return "waiting"
  }
  if (listing.shown_quantity === desired) {
    return "in_step"
  }
  return listing.accepted_quantity === desired && isAcceptedLast(listing)
    ? "accepted"
    : "waiting"
}

/** Amazon took the number after we had last looked at what it shows. */
function isAcceptedLast({ accepted_at, shown_at }: Listing): boolean {
  return (
    accepted_at !== null &&
    (shown_at === null || Date.parse(accepted_at) >= Date.parse(shown_at))
  )
}
