// Where an Amazon order can be, and where it can go from there.

/** In the order in which Amazon usually shows them. */
export const statuses = [
  "pending_availability",
  "pending",
  "unshipped",
  "partially_shipped",
  "shipped",
  "canceled",
  "unfulfillable",
] as const

export type Status = (typeof statuses)[number]

/**
 * Amazon's own steps: from the status on the left, in one step, to any on the right.
 *
 * ## pending_availability
 * In:   a pre-order whose payment is not authorised yet.
 * Here: may last months; holds stock only if the owner wants pre-orders held.
 * Out:  pending when Amazon starts to authorise | canceled.
 *
 * ## pending
 * In:   first sight of a standard order; payment is being verified, 30 minutes to 21 days.
 * Here: no address, no price, no real e-mail. The units are as good as sold.
 * Out:  unshipped when paid | canceled by Amazon or the buyer.
 *
 * ## unshipped
 * In:   paid. Everything is known.
 * Out:  partially_shipped | shipped | canceled | unfulfillable.
 *
 * ## partially_shipped
 * Out:  shipped | canceled (the rest).
 *
 * ## shipped, canceled, unfulfillable
 * Out:  nowhere. `unfulfillable` exists only for Multi-Channel orders.
 *
 * Source: `FulfillmentStatus` of Orders API 2026-01-01 and Seller Central on pending orders.
 */
export const transitions: Readonly<Record<Status, readonly Status[]>> = {
  pending_availability: ["pending", "canceled"],
  pending: ["unshipped", "canceled"],
  unshipped: ["partially_shipped", "shipped", "canceled", "unfulfillable"],
  partially_shipped: ["shipped", "canceled"],
  shipped: [],
  canceled: [],
  unfulfillable: [],
}

/** What Amazon may show for an order that we have never seen: anything. */
export const firstSightings: readonly Status[] = statuses

/** Every status that can follow `from`, in one step or in several that we missed. */
export function reachableFrom(from: Status): ReadonlySet<Status> {
  const reached = new Set<Status>()
  const open = [...transitions[from]]
  for (let next = open.pop(); next; next = open.pop()) {
    if (!reached.has(next)) {
      reached.add(next)
      open.push(...transitions[next])
    }
  }
  return reached
}

const reachable = Object.fromEntries(
  statuses.map((status) => [status, reachableFrom(status)])
) as Record<Status, ReadonlySet<Status>>

/**
 * Whether an order seen as `from` may later be seen as `to`. Staying put is allowed, because
 * Amazon repeats itself; skipping steps is allowed, because we may have been asleep; going
 * back is not, because then the message is an old one that arrived late.
 */
export const canMove = (from: Status, to: Status): boolean =>
  from === to || reachable[from].has(to)

/** Amazon has not verified the payment: no address, no price, nothing to ship. */
export const isAwaitingPayment = (status: Status): boolean =>
  status === "pending" || status === "pending_availability"

/** Amazon has verified the payment: the order is complete and the seller's to ship. */
export const isPaid = (status: Status): boolean =>
  status === "unshipped" ||
  status === "partially_shipped" ||
  status === "shipped"

/** The order will never be shipped. */
export const isDead = (status: Status): boolean =>
  status === "canceled" || status === "unfulfillable"

/** Nothing follows this status. */
export const isFinal = (status: Status): boolean =>
  transitions[status].length === 0
