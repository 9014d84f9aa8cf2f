// Multi-Channel Fulfillment: Amazon ships the shop's own orders from its warehouses. The port that
// the plugin uses; behind it are two versions of Amazon's API (2020-07-01 and 2026-07-04).

import type { Decimal, PostalAddress } from "../domain/order/snapshot"
import type { OutboundStatus } from "../domain/outbound/follow"

export const outboundVersions = ["2020-07-01", "2026-07-04"] as const
export type OutboundVersion = (typeof outboundVersions)[number]

export const outboundSpeeds = ["standard", "expedited", "priority"] as const
export type OutboundSpeed = (typeof outboundSpeeds)[number]

export interface OutboundMoney {
  amount: Decimal
  currency: string
}

export interface OutboundItem {
  /** Ours, 1 to 50 characters, once per order. */
  itemId: string
  /** At most 50 characters. */
  sku: string
  quantity: number
  /** Of one unit; Amazon wants it for parcels that cross a border. */
  declaredValue?: OutboundMoney | null
}

export interface OutboundPreviewQuery {
  /** The Amazon marketplace whose stock it is, such as A1PA6795UKMFR9. */
  marketplaceId: string
  address: PostalAddress
  items: OutboundItem[]
}

/** Why Amazon cannot serve something, its own word and a sentence of it, redacted. */
export interface OutboundProblem {
  code: string
  message: string
  /** Null: about the whole order. */
  itemId: string | null
}

/** What one speed would cost. Amazon names only the speeds that it knows for the address. */
export interface OutboundPreview {
  speed: OutboundSpeed
  isFulfillable: boolean
  /** The sum of Amazon's estimated fees; null when it names none. */
  fee: OutboundMoney | null
  /** ISO 8601. */
  earliestArrivalAt: string | null
  latestArrivalAt: string | null
  problems: OutboundProblem[]
}

export interface OutboundRequest {
  /** Ours, at most 40 characters. Amazon takes each only once: what makes creating idempotent. */
  outboundId: string
  /** On the packing slip: at most 40 characters. */
  displayedId: string
  /** ISO 8601. */
  displayedAt: string
  /** On the packing slip: at most 750 characters. */
  comment: string
  marketplaceId: string
  speed: OutboundSpeed
  /** Amazon sets the goods aside, and waits to be released (14 days at most). */
  isHeld: boolean
  /** All or nothing; all, waiting for what is missing; or what there is. */
  policy: "fill_or_kill" | "fill_all" | "fill_all_available"
  address: PostalAddress
  items: OutboundItem[]
  /** Amazon mails the buyer of a parcel, if it is given an address to. */
  notificationEmails: string[]
  hasBlankBox: boolean
  isSignatureRequired: boolean
  /** Amazon's own drivers do not deliver it. */
  isAmazonLogisticsBlocked: boolean
}

export type OutboundPackageStatus =
  | "processing"
  | "shipped"
  | "out_for_delivery"
  | "delayed"
  | "delivered"
  | "undeliverable"
  | "returned"
  | "canceled"
  | "unknown"

export interface OutboundPackage {
  /** Amazon's number or id of it, once per order. */
  packageId: string
  status: OutboundPackageStatus
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  /** ISO 8601. */
  shippedAt: string | null
  deliveredAt: string | null
  arrivesAt: string | null
  items: { itemId: string; quantity: number }[]
}

export interface OutboundReturn {
  itemId: string
  quantity: number
  /** Ours, as given to createReturn; null: Amazon took it back by itself. */
  returnId: string | null
  /** As Amazon states it: "New" until the goods are back, then "Processed". */
  isReceived: boolean
  disposition: string | null
  receivedAt: string | null
}

/** What Amazon says of one of our orders. */
export interface OutboundOrder {
  outboundId: string
  status: OutboundStatus
  isHeld: boolean
  /** Amazon has not begun to pack it. */
  isCancelable: boolean
  /** ISO 8601. */
  updatedAt: string
  items: {
    itemId: string
    sku: string
    quantity: number
    canceledQuantity: number
    unfulfillableQuantity: number
  }[]
  /** Parcels of shipments that Amazon has not given up. */
  packages: OutboundPackage[]
  returns: OutboundReturn[]
}

export interface OutboundReturnRequest {
  outboundId: string
  items: {
    itemId: string
    /** Ours, at most 50 characters, once per returned unit group. */
    returnId: string
    quantity: number
    packageId: string | null
    reasonCode: string
    comment: string
  }[]
}

export interface OutboundAuthorization {
  /** Where the buyer prints the label of the return; null when Amazon gives none. */
  labelUrl: string | null
  /** Amazon's number of the return. */
  rmaId: string | null
  refused: OutboundProblem[]
}

/**
 * Creating twice with the same id is a RejectedError the second time: read it with getOutbound.
 * Everything that Amazon refuses is a RejectedError with its reasons; names, addresses and e-mails
 * are in no error.
 */
export interface OutboundGateway {
  /** All speeds in one call. */
  previewOutbound(query: OutboundPreviewQuery): Promise<OutboundPreview[]>
  createOutbound(request: OutboundRequest): Promise<void>
  /**
   * Null when Amazon does not know it (404). In 2020-07-01 each parcel that has left is a call of
   * its own, five at most; the others stay "shipped". Parcels that are known to be delivered are
   * not asked for again: they are delivered, at a time that this answer does not repeat.
   */
  getOutbound(
    outboundId: string,
    known?: { deliveredPackageIds?: readonly string[] }
  ): Promise<OutboundOrder | null>
  /** What was held may leave. */
  releaseOutbound(outboundId: string): Promise<void>
  /** Asks only; read the order to see whether Amazon did it. */
  cancelOutbound(outboundId: string): Promise<void>
  /** Our ids of orders that changed since then; a page of them. */
  listChangedOutbounds(query: {
    since: string
    pageToken?: string | null
  }): Promise<{ outboundIds: string[]; nextPageToken: string | null }>
  /** Null where the version of the API has no returns. */
  returns: OutboundReturnsGateway | null
}

export interface OutboundReturnsGateway {
  listReturnReasons(query: {
    marketplaceId: string
    outboundId: string
    sku: string
  }): Promise<{ code: string; text: string }[]>
  createReturn(request: OutboundReturnRequest): Promise<OutboundAuthorization>
}
