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
  /** In Amazon's Transparency programme: every unit has a code of its own. */
  transparency?: boolean
  cancellation: Cancellation | null
  /** Units taken from the listing's quantity: fewer than ordered where Amazon showed fewer. */
  taken?: number
  /** Why the quantity was last reduced. */
  reducedBecause?: string
}

/** Who told Amazon of a package: the seller's software, or whoever shipped it without it. */
export const shippers = ["BUY_SHIPPING", "EASY_SHIP", "SELLER_CENTRAL"] as const
export type Shipper = (typeof shippers)[number] | "SELLER"

export type PackedItem = {
  orderItemId: string
  quantity: number
  transparencyCodes?: string[]
}

export type PackageStatus = "SHIPPED" | "DELIVERED"

export type SimulatedPackage = {
  packageReferenceId: string
  by: Shipper
  status: PackageStatus
  /** Only where Amazon itself hears from the carrier. */
  detailedStatus: string | null
  carrier: string
  shippingService: string | null
  trackingNumber: string
  shippedAt: string
  /** When Amazon was told of it. */
  createdTime: string
  supplySourceId: string | null
  items: PackedItem[]
}

/** One confirmation that was answered with a 204, whether or not anything came of it. */
export type AcceptedConfirmation = {
  packageReferenceId: string
  trackingNumber: string
  receivedAt: string
  /** Amazon said yes and forgot about it. */
  isLost: boolean
}

/** Something a buyer, or Amazon, will do by himself when the clock gets there. */
export type PlannedAct =
  | { at: string; act: "pay" }
  | { at: string; act: "cancel"; by: Canceller; reason: string }
  | { at: string; act: "drop-line"; orderItemId: string }
  | { at: string; act: "show-package"; parcel: SimulatedPackage }

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
  /** In the order in which they arrived. */
  confirmations: AcceptedConfirmation[]
  /** Amazon does both: some cancelled lines report 0, some keep what was ordered. */
  cancelZeroesQuantity: boolean
  cancellation: Cancellation | null
  cancellationRequest: { reason: string } | null
  plan: PlannedAct[]
  /** 1 when placed, one more with every change. */
  version: number
}
