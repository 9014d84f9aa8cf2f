// The truth about an order. What Amazon shows of it, and when, is decided in show-order.ts.

import type { Person } from "./people"

export const orderStatuses = [
  "PENDING_AVAILABILITY",
  "PENDING",
  "UNSHIPPED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "CANCELLED",
  "UNFULFILLABLE",
] as const
export type OrderStatus = (typeof orderStatuses)[number]

export const cancellers = ["AMAZON", "BUYER", "MERCHANT"] as const
export type Canceller = (typeof cancellers)[number]

export type Cancellation = { by: Canceller; reason: string }

/** Amounts are whole minor units of the order's currency and belong to the whole line. */
export type SimulatedLine = {
  orderItemId: string
  sku: string
  asin: string
  title: string
  /** What the buyer first asked for; never changes. */
  quantityPlaced: number
  quantityOrdered: number
  quantityShipped: number
  unitPrice: number
  /** Of all units placed, where it is not a multiple of the unit price. */
  linePrice?: number
  shipping: number
  shippingDiscount: number
  giftWrap: number
  codFee: number
  discount: number
  promotionId: string | null
  giftMessage: string | null
  giftWrapLevel: string | null
  taxRate: number
  facilitator: boolean
  businessPrice: boolean
  points: number
  cancellation: Cancellation | null
  /** Units taken from the listing's quantity: fewer than ordered where Amazon showed fewer. */
  taken?: number
  /** Why the quantity was last reduced. */
  reducedBecause?: string
}

export type SimulatedPackage = {
  packageReferenceId: string
  carrier: string
  shippingService: string
  trackingNumber: string
  shippedAt: string
  items: { orderItemId: string; quantity: number }[]
}

/** Something a buyer will do by himself when the clock gets there. */
export type PlannedAct =
  | { at: string; act: "pay" }
  | { at: string; act: "cancel"; by: Canceller; reason: string }
  | { at: string; act: "drop-line"; orderItemId: string }

export type SimulatedOrder = {
  orderId: string
  sellerId: string
  sellerOrderId: string | null
  channel: "AMAZON" | "NON_AMAZON"
  marketplaceId: string
  marketplaceName: string
  currency: string
  taxInclusive: boolean
  status: OrderStatus
  fulfilledBy: "MERCHANT" | "AMAZON"
  serviceLevel: string
  createdTime: string
  lastUpdatedTime: string
  programs: string[]
  replacesOrderId: string | null
  person: Person
  companyName: string | null
  purchaseOrderNumber: string | null
  paymentMethod: string
  shipBy: { earliest: string; latest: string }
  deliverBy: { earliest: string; latest: string }
  lines: SimulatedLine[]
  packages: SimulatedPackage[]
  /** Amazon does both: some cancelled lines report 0, some keep what was ordered. */
  cancelZeroesQuantity: boolean
  cancellation: Cancellation | null
  cancellationRequest: { reason: string } | null
  plan: PlannedAct[]
  /** 1 when placed, one more with every change. */
  version: number
}
