// The part of the gateway that is about listings: reading them, and telling Amazon how many
// units it may sell. Quantities are whole and never negative.

import type { Fulfiller } from "../domain/order/snapshot"

/** One SKU as Amazon lists it, in the marketplaces that were asked about. */
export interface ListedItem {
  sku: string
  asin: string | null
  title: string | null
  /** Amazon's word for what it is, such as "LUGGAGE"; some patches need it. */
  productType: string | null
  fulfilledBy: Fulfiller
  /** Units of the seller's own stock that Amazon offers; null: Amazon does not say. */
  quantity: number | null
  /** Empty when Amazon knows the SKU, and says nothing of it where it was asked about. */
  marketplaceIds: string[]
  /** EAN, UPC, ISBN or GTIN, digits only; empty unless they were asked for. */
  barcodes: string[]
}

export interface ListingQuery {
  sellerId: string
  marketplaceId: string
  /** 1 to 20 SKUs. @default all listings, at most 1,000 of which can be paged through */
  skus?: string[]
  /** @default false, since it makes Amazon's answers many times as long */
  withBarcodes?: boolean
  pageToken?: string | null
}

export interface ListingPage {
  listings: ListedItem[]
  /** Listings that could not be read; the others go on. */
  rejected: { sku: string | null; problem: string }[]
  /** How many there are in all; beyond 1,000 only the report has the rest. */
  total: number
  nextPageToken: string | null
}

/** What Amazon says against a quantity, or besides. Its own words, redacted. */
export interface ListingIssue {
  code: string
  message: string
  severity: "error" | "warning" | "info"
}

export interface QuantityPatch {
  sellerId: string
  sku: string
  /** Any marketplace of the listing: the quantity is the same in all of them. */
  marketplaceId: string
  /** @default "PRODUCT", which Amazon takes for changes of an offer */
  productType?: string | null
  quantity: number
}

export interface Submission {
  /** False also inside an answer of 200: Amazon says INVALID, or names an error. */
  isAccepted: boolean
  submissionId: string
  issues: ListingIssue[]
}

export interface QuantityMessage {
  /** 1 to 2,147,483,647, once per feed: how the result names it. */
  messageId: number
  sku: string
  productType?: string | null
  quantity: number
}

export type FeedState =
  "waiting" | "running" | "done" | "fatal" | "canceled" | "unknown"

export interface FeedStatus {
  feedId: string
  state: FeedState
  /** ISO 8601. */
  createdAt: string
  /** Of the result; null until Amazon has one. */
  resultDocumentId: string | null
}

export interface FeedResult {
  accepted: number
  invalid: number
  /** `messageId` null: about the feed as a whole. */
  issues: (ListingIssue & { messageId: number | null; sku: string | null })[]
}

export interface ReportStatus {
  reportId: string
  state: FeedState
  documentId: string | null
}

export interface ListingsGateway {
  /** One page, at most 20 listings. */
  searchListings(query: ListingQuery): Promise<ListingPage>
  /** Null when Amazon does not know the SKU (404). For SKUs that a list cannot name: those with a comma. */
  getListing(
    query: Omit<ListingQuery, "skus" | "pageToken"> & { sku: string }
  ): Promise<ListedItem | null>
  /** Sets the quantity of one SKU; handling time and restock date stay. */
  patchQuantity(patch: QuantityPatch): Promise<Submission>

  /**
   * Uploads 1 to 25,000 messages, less than 10 MiB as JSON; the id of the document. Nothing is
   * processed yet.
   */
  uploadQuantities(feed: {
    sellerId: string
    messages: QuantityMessage[]
  }): Promise<string>
  /**
   * Has an uploaded document processed; the id of the feed. Not repeated by itself: when the answer
   * is lost, listFeeds tells whether Amazon queued it.
   */
  createFeed(feed: {
    documentId: string
    marketplaceIds: string[]
  }): Promise<string>
  getFeed(feedId: string): Promise<FeedStatus>
  /** Quantity feeds of this seller since then, newest first, at most 100. */
  listFeeds(query: { createdSince: string }): Promise<FeedStatus[]>
  readFeedResult(documentId: string): Promise<FeedResult>

  /** Asks for the report of all listings of a marketplace; the report's id. */
  requestListingsReport(marketplaceId: string): Promise<string>
  getReport(reportId: string): Promise<ReportStatus>
  /**
   * Of any length: one row per SKU, in the marketplace that the report was about. Needs the English
   * names of columns that requestListingsReport asks for.
   */
  readListingsReport(
    documentId: string,
    marketplaceId: string
  ): Promise<Pick<ListingPage, "listings" | "rejected">>
}
