// What the owner chose for one marketplace, as far as it decides what happens to an order.

/** What becomes of an order whose payment Amazon has not verified yet. */
export const pendingModes = ["import", "reserve", "off"] as const
export type PendingMode = (typeof pendingModes)[number]

export interface OrderPolicy {
  /** False: nobody has chosen anything yet, so that nothing new may begin, paid or not. */
  isSetUp: boolean
  pendingMode: PendingMode
  /** Pre-orders may wait for months: hold stock for them, or wait for the payment. */
  preorders: "hold" | "wait"
  /** Orders that Amazon ships from its own warehouses (FBA), once they are paid. */
  fbaOrders: "import" | "ignore"
}

/** Of a marketplace that nobody has set up. */
export const defaultPolicy: OrderPolicy = {
  isSetUp: false,
  pendingMode: "off",
  preorders: "wait",
  fbaOrders: "import",
}
