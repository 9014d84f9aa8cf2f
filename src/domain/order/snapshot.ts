// What Amazon said about one order at one moment, in our words.
// Amazon's spelling stays in sp-api/; Medusa's stays in workflows/.

import type { Status } from "./status"

/** A decimal number as text, as Amazon writes it: "19.99", "1200". Never a float. */
export type Decimal = string

export type Fulfiller = "merchant" | "amazon"

/** Money of one line, as totals of the line (never per unit), in the line's currency. */
export interface LineMoney {
  currency: string
  /** The goods. Includes tax where the marketplace's prices do. */
  item: Decimal
  shipping: Decimal
  giftWrap: Decimal
  codFee: Decimal
  other: Decimal
  /** Discounts as positive amounts, split by what they reduce. */
  discount: { item: Decimal; shipping: Decimal }
  /** Tax amounts (Amazon never states a rate), split by what they are on. */
  tax: {
    item: Decimal
    shipping: Decimal
    giftWrap: Decimal
    codFee: Decimal
    other: Decimal
  }
}

export interface LineSnapshot {
  orderItemId: string
  /** Amazon's schema does not promise a SKU. */
  sku: string | null
  asin: string | null
  title: string | null
  /** Units ordered; 0 when Amazon dropped or cancelled the line. */
  quantity: number
  /** Units that Amazon says are shipped. */
  shippedQuantity: number
  /** Unknown while pending. */
  money: LineMoney | null
  promotionIds: string[]
  /** Amazon collects and remits the tax itself (marketplace facilitator). */
  isTaxCollectedByAmazon: boolean
  isBusinessPrice: boolean
  giftWrapLevel: string | null
  /** The buyer asks for cancellation; nothing is cancelled yet. */
  cancellationRequest: { reason: string | null } | null
  /** Who has cancelled it, or a part of it; left out where Amazon does not tell. */
  cancellation?: Cancellation
}

export interface Cancellation {
  by: "buyer" | "merchant" | "amazon" | null
  reason: string | null
}

export interface OrderSnapshot {
  amazonOrderId: string
  marketplaceId: string
  /** `non_amazon`: a Multi-Channel order, that is, one of the shop's own coming back. */
  channel: "amazon" | "non_amazon"
  fulfilledBy: Fulfiller
  status: Status
  /** ISO 8601 in UTC with milliseconds, as every moment here. */
  purchasedAt: string
  /** Amazon's own time of the last change: what decides which snapshot is newer. */
  updatedAt: string
  /**
   * `full`: read from the Orders API, so what is missing does not exist (yet).
   * `partial`: from a message that never carries money or people; missing means "not told".
   */
  coverage: "full" | "partial"
  /** Of the whole order; null while unknown. */
  grandTotal: { amount: Decimal; currency: string } | null
  /** A replacement or exchange for an earlier order: worth zero, and rightly so. */
  replacementFor: string | null
  programs: string[]
  serviceLevel: string | null
  shipBy: string | null
  deliverBy: string | null
  cancellation: Cancellation | null
  lines: LineSnapshot[]
}

export interface PostalAddress {
  name: string | null
  company: string | null
  /** The streets and house numbers, one to three lines. */
  lines: string[]
  city: string | null
  /** State, region or province. */
  region: string | null
  postalCode: string | null
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string | null
  phone: string | null
}

/**
 * Everything in an order that names or reaches a person. Kept apart from the snapshot, so
 * that no table, log or event of ours can contain it by accident.
 */
export interface PersonalData {
  recipient: PostalAddress | null
  buyer: {
    name: string | null
    /** Amazon's relay address; merchant-fulfilled orders only. */
    email: string | null
    company: string | null
    purchaseOrderNumber: string | null
  }
  /** By order item id. */
  giftMessages: Record<string, string>
}

/** One order as it came in: what is kept, and what is only passed through. */
export interface Observation {
  snapshot: OrderSnapshot
  /** Null where the source carries none (a pending order, a notification). */
  personal: PersonalData | null
}
