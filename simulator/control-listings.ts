// The part of the control API's contract that is about listings, feeds and what a seller submits.

import type { Fulfiller, SimulatedListing } from "./world/listing"
import type { PatchOp } from "./world/listing-write"

export type { SimulatedListing } from "./world/listing"

export type PlaceListing = {
  sku: string
  /** Of the seller's own stock. @default 0, and always 0 for FBA */
  quantity?: number
  /** Ids or countries; the first one says which seller. @default ["DE"] */
  marketplaceIds?: string[]
  /** @default "MERCHANT" */
  fulfilledBy?: Fulfiller
  asin?: string
  title?: string
  /** @default "PRODUCT" */
  productType?: string
  ean?: string
  leadTimeDays?: number
  /** "2026-04-01" */
  restockDate?: string
  /** @default "19.99" ("1999" in JP) */
  price?: string
}

export type ListingsQuery = {
  /** `nextAfter` of the page before. */
  after?: string
  /** @default 100 */
  limit?: number
  sellerId?: string
}
export type ListingsPage = {
  listings: SimulatedListing[]
  nextAfter: string | null
}

/** Simulated milliseconds until what was accepted takes effect; 0 is at once. */
export type ListingsChange = {
  patchDelayMs?: number
  /** From createFeed to DONE. */
  feedDelayMs?: number
  reportDelayMs?: number
}

export type Delays = Required<ListingsChange>

export type SkuRejection = {
  /** @default "90220" */
  code?: string
  message?: string
  /** @default 1 */
  times?: number
  /** ERROR makes the write invalid, WARNING only comes along. @default "ERROR" */
  severity?: "ERROR" | "WARNING"
}

export const feedOutcomes = ["FATAL", "CANCELLED", "HALF"] as const
export type FeedFailure = {
  /** FATAL has applied every second message, HALF refuses every second one, CANCELLED applies none. */
  outcome: (typeof feedOutcomes)[number]
  /** @default 1 */
  times?: number
}

export type SubmissionsQuery = {
  sku?: string
  /** The `position` of the last one of the page before. */
  after?: number
  /** @default 1000 */
  limit?: number
}

/** One accepted write of one channel of one SKU. What was refused is not here. */
export type Submission = {
  /** Later ones have higher numbers. */
  position: number
  submissionId: string
  sellerId: string
  sku: string
  via: "patch" | "feed"
  op: PatchOp
  channelCode: string
  quantity: number | null
  leadTimeDays: number | null
  restockDate: string | null
  receivedAt: string
  appliesAt: string
  appliedAt: string | null
  feedId: string | null
}

export type FeedRecord = {
  feedId: string
  sellerId: string
  marketplaceIds: string[]
  status: JobStatus
  createdAt: string
  startedAt: string | null
  endedAt: string | null
  /** Messages; null until it has ended. */
  accepted: number | null
  invalid: number | null
}

export type JobStatus =
  "IN_QUEUE" | "IN_PROGRESS" | "DONE" | "FATAL" | "CANCELLED"

export interface ListingsControl {
  /** Creates listings, or replaces those that exist. */
  list(listings: PlaceListing[]): Promise<{ count: number }>
  /** Without a seller: of the first one who has it. */
  listing(sku: string, sellerId?: string): Promise<SimulatedListing>
  listings(query?: ListingsQuery): Promise<ListingsPage>
  /** What a person does in Seller Central: at once, and no submission. */
  changeListing(
    sku: string,
    change: Partial<PlaceListing>,
    sellerId?: string
  ): Promise<SimulatedListing>
  removeListing(sku: string, sellerId?: string): Promise<void>
  setListings(change: ListingsChange): Promise<void>
  /** The next `times` writes of that SKU, by patch or by feed, carry this issue. */
  rejectSku(sku: string, rejection?: SkuRejection): Promise<void>
  /** How the next feeds end. */
  failFeed(failure: FeedFailure): Promise<void>
  /** In the order in which they were accepted. */
  submissions(query?: SubmissionsQuery): Promise<Submission[]>
  feeds(): Promise<FeedRecord[]>
}
