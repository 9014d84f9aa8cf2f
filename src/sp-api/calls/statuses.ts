// Amazon's words for an order's status, and ours.

import type { Status } from "../../domain/order/status"

const statusOfWord: Readonly<Record<string, Status>> = {
  PENDING_AVAILABILITY: "pending_availability",
  PENDING: "pending",
  UNSHIPPED: "unshipped",
  PARTIALLY_SHIPPED: "partially_shipped",
  SHIPPED: "shipped",
  CANCELLED: "canceled",
  UNFULFILLABLE: "unfulfillable",
  // Brazil: shipped, and the invoice is not confirmed yet. A status of the old API (v0) that the
  // model of 2026-01-01 does not list, though Amazon's migration guide still names it.
  INVOICE_UNCONFIRMED: "shipped",
  INVOICEUNCONFIRMED: "shipped",
}

/** Null for a status that Amazon added after this version was written. */
export const toStatus = (word: string): Status | null =>
  statusOfWord[word.toUpperCase()] ?? null

/** What searchOrders accepts as a filter (`fulfillmentStatuses`). */
export const wordOfStatus = {
  pending_availability: "PENDING_AVAILABILITY",
  pending: "PENDING",
  unshipped: "UNSHIPPED",
  partially_shipped: "PARTIALLY_SHIPPED",
  shipped: "SHIPPED",
  canceled: "CANCELLED",
  unfulfillable: "UNFULFILLABLE",
} as const satisfies Record<Status, string>
