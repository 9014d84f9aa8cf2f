// What a request would do to an order, and what we say when the order must not have it done:
// what is refused, why, since when, and what happens next.

import { cancelInSellerCentral } from "../../domain/order/cancellation-request"

interface Refusal {
  /** As it follows "Failed to". */
  what: string
  next: string
}

const follows =
  "When Amazon reports the payment, address, e-mail and prices arrive by themselves"

/** By what is tried. The numbers are the statements of docs/api.md that each one keeps. */
const refusals = {
  edit: {
    what: "change the order",
    // S20–S22: an edited placeholder is what other importers can no longer complete.
    next: `${follows}, and it can be changed like any other order.`,
  },
  cancel: {
    what: "cancel the order",
    // S23–S27: a seller has no way to cancel a pending order at Amazon.
    next: "Only Amazon can cancel a pending order: if it does, the order is cancelled here by itself and its stock given back. To cancel it yourself, wait until it is paid.",
  },
  close: {
    what: "complete or archive the order",
    // S28–S29: nothing may pass for paid or shipped.
    next: `${follows}, and it can be completed.`,
  },
  pay: {
    what: "record a payment for the order",
    next: "Nothing is paid yet, and Amazon collects the money itself: the payment is recorded by itself when Amazon reports it.",
  },
  fulfill: {
    what: "fulfil the order",
    next: `Do not ship it: it can still be cancelled. ${follows}, and it can be fulfilled.`,
  },
  return: {
    what: "start a return, claim or exchange for the order",
    next: "There is nothing to take back yet: it is neither paid nor shipped.",
  },
  transfer: {
    what: "transfer the order to a customer",
    next: `${follows}; its customer is Amazon's.`,
  },
  reserve: {
    what: "change the stock that is reserved for the order",
    next: "The units are sold at Amazon and stay reserved until Amazon reports the payment or a cancellation; then they are shipped or given back by themselves.",
  },
} as const satisfies Record<string, Refusal>

export type Act = keyof typeof refusals

export interface Placeholder {
  amazon_order_id: string
  status: string
  held_at: Date | string | null
  first_seen_at: Date | string
}

const minuteOf = (at: Date | string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`

/** "Failed to cancel the order: Amazon is still verifying … since …. Only Amazon can …" */
export function refusalOf(act: Act, order: Placeholder): string {
  const { what, next } = refusals[act]
  const since = minuteOf(order.held_at ?? order.first_seen_at)
  const why =
    order.status === "pending" || order.status === "pending_availability"
      ? `Amazon is still verifying the payment of Amazon order ${order.amazon_order_id}; it has been waiting here since ${since}`
      : `Amazon order ${order.amazon_order_id} is no longer pending at Amazon, but has not been brought up to date here yet; it has been waiting since ${since}`
  return `Failed to ${what}: ${why}. ${next}`
}

/** Its units never were in our house, and Amazon sends the parcel whatever we do. */
export const amazonShipsIt = (amazonOrderId: string): string =>
  `Failed to fulfil the order: Amazon ships this order (${amazonOrderId}) from its own warehouse. There is nothing to do here; Amazon reports the shipment.`

/** The buyer wants to cancel; until somebody has decided, or if it is agreed, nothing leaves. */
export const buyerAsksToCancel = (
  amazonOrderId: string,
  isAgreed: boolean
): string =>
  isAgreed
    ? `Failed to fulfil the order: the buyer of Amazon order ${amazonOrderId} asks to cancel it, and you have agreed. ${cancelInSellerCentral} If it is to be sent all the same, decide anew on the page of the Amazon order.`
    : `Failed to fulfil the order: the buyer of Amazon order ${amazonOrderId} asks to cancel it, and nobody has decided yet. Decide on the page of the Amazon order: to send it all the same, or to leave it until it is cancelled in Seller Central.`

/** What a path below /admin/orders/:id does: "cancel", "fulfillments/ful_1/shipments", … */
export function actOnOrder(rest: string): Act {
  switch (rest.split("/")[0]?.toLowerCase()) {
    case "cancel":
      return "cancel"
    case "complete":
    case "archive":
      return "close"
    case "fulfillments":
      return "fulfill"
    case "transfer":
      return "transfer"
    case "payment-sessions":
    case "credit-lines":
      return "pay"
    default:
      return "edit"
  }
}
