// The part of the gateway that is about goods in Amazon's own warehouses, and about what comes back
// from buyers.

import type { Decimal } from "../domain/order/snapshot"

/** One SKU in Amazon's warehouses, as one marketplace may sell it. Units, whole, never negative. */
export interface FbaStock {
  sku: string
  asin: string | null
  /** Free to be sold: less what buyers have ordered, also while their payment is pending. */
  fulfillable: number
  reserved: number
  /** On its way to Amazon. */
  inbound: number
  /** Damaged, expired, being looked for. */
  unfulfillable: number
  /** ISO 8601; null when Amazon does not say. */
  updatedAt: string | null
}

export interface FbaStockPage {
  stock: FbaStock[]
  rejected: { sku: string | null; problem: string }[]
  /** Lives 30 seconds. */
  nextPageToken: string | null
}

/** Goods that a buyer sent back or announced to, as one row of Amazon's report says. */
export interface ReportedReturn {
  amazonOrderId: string
  sku: string | null
  asin: string | null
  quantity: number
  reason: string | null
  /** Amazon's word for where it stands. */
  status: string | null
  /** Amazon's number of the return. */
  rmaId: string | null
  /** ISO 8601. */
  requestedAt: string | null
  receivedAt: string | null
  /** Given back to the buyer for it; null when the report does not say. */
  refund: { amount: Decimal; currency: string } | null
  /** FBA: what state the goods are in, such as "SELLABLE". */
  disposition: string | null
}

export type ReturnsReportKind = "merchant" | "amazon"

export interface FbaGateway {
  /** One page; `changedSince` leaves out what has not changed (inbound units do not count). */
  listFbaStock(query: {
    marketplaceId: string
    changedSince?: string | null
    pageToken?: string | null
  }): Promise<FbaStockPage>

  /** Asks for the report of returns in these days; its id. */
  requestReturnsReport(query: {
    kind: ReturnsReportKind
    marketplaceId: string
    from: string
    until: string
  }): Promise<string>
  readReturnsReport(
    documentId: string,
    kind: ReturnsReportKind
  ): Promise<{
    returns: ReportedReturn[]
    rejected: { amazonOrderId: string | null; problem: string }[]
  }>
}
