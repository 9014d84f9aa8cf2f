// Which parts of an order do we ask for? Amazon sends only what is asked for.

/**
 * FULFILLMENT carries the status itself, so it is never left out. BUYER and RECIPIENT name
 * people: Amazon sends them only to apps with the restricted roles, and when an order is paid.
 * Not asked for: EXPENSE (Japanese points), PACKAGES, PAYMENT, FULFILLMENT_ORDERS.
 */
export const includedData = [
  "FULFILLMENT",
  "PROCEEDS",
  "PROMOTION",
  "TAX",
  "CANCELLATION",
  "BUYER",
  "RECIPIENT",
] as const
