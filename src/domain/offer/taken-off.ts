// Whether Amazon's number of a SKU is known to be one of which held units have been taken off,
// and since when that was last known. Only the last sending and the last look of a listing are
// kept, so nothing is said of the ones before.

/** The numbers of a listing; moments as ISO dates. */
export interface NumberAtAmazon {
  desired_quantity: number | null
  /** Units that Amazon had sold, by its own count, of which we had not read. */
  unseen_quantity: number
  computed_at: string | null
  sent_quantity: number | null
  sent_at: string | null
  accepted_at: string | null
  shown_quantity: number | null
  shown_at: string | null
}

export interface TakenOff {
  at: string
  quantity: number
  /** `sent`: we sent it, and Amazon took it. `shown`: Amazon had it when we looked. */
  how: "sent" | "shown"
}

/** Null: not known. `heldAt`: when the units were last held or given back, as an ISO date. */
export function takenOff(
  listing: NumberAtAmazon,
  heldAt: string
): TakenOff | null {
  const { desired_quantity: desired, computed_at: computedAt } = listing
  // A number that was computed before the hold knows nothing of it.
  if (desired === null || !isSince(computedAt, heldAt)) {
    return null
  }
  const due = Math.max(desired - listing.unseen_quantity, 0)
  const { sent_at: sentAt, shown_at: shownAt } = listing
  if (
    listing.sent_quantity === due &&
    isSince(sentAt, heldAt) &&
    isSince(listing.accepted_at, sentAt)
  ) {
    return { at: sentAt, quantity: due, how: "sent" }
  }
  // Amazon takes units that it sells off its own number, so often nothing is to be sent.
  return listing.shown_quantity === due && isSince(shownAt, heldAt)
    ? { at: shownAt, quantity: due, how: "shown" }
    : null
}

const isSince = (at: string | null, since: string): at is string =>
  at !== null && Date.parse(at) >= Date.parse(since)
