// How often Amazon lets one seller's app call each operation, and how long a caller of ours
// may be kept waiting for its turn.
//
// The limit belongs to the pair of seller and app, so every process that serves the same
// seller shares it. Amazon may grant a seller more or less than its default; its
// x-amzn-RateLimit-Limit header then corrects the rate (it never states the burst).

/** What the gateway can ask Amazon, named after the method of the gateway. */
export type Operation =
  | "searchOrders"
  | "getOrder"
  | "listMarketplaces"
  | "searchListings"
  | "getListing"
  | "patchQuantity"
  | "createFeedDocument"
  | "createFeed"
  | "getFeed"
  | "listFeeds"
  | "getFeedDocument"
  | "createReport"
  | "getReport"
  | "getReportDocument"
  | "confirmShipment"
  | "listFbaStock"
  | "previewOutbound"
  | "createOutbound"
  | "getOutbound"
  | "releaseOutbound"
  | "cancelOutbound"
  | "listChangedOutbounds"
  | "trackOutboundPackage"
  | "listReturnReasons"
  | "createReturn"

/**
 * Sending and fetching a document, at the address that Amazon gave for it. Amazon limits only
 * how many addresses it gives, so these take nothing from the budget.
 */
export type Transfer = "sendDocument" | "fetchDocument"

export interface UsagePlan {
  /** Calls that come back per second once the burst is spent. */
  rate: number
  /** Calls that can be made at once by someone who has been quiet. */
  burst: number
  /** Whether asking twice does the same as asking once. Only such calls are repeated. */
  isRepeatable: boolean
  /** The longest that one call may sleep, in all, for its turn. 0: never, schedule instead. */
  maxWaitMs: number
  /** The longest that one exchange may last. @default what the gateway was made with */
  timeoutMs?: number
}

/**
 * Fulfillment Outbound API, every operation that we use: "2 | 30", in 2020-07-01 and in
 * 2026-07-04. A shop uses one of the two, so that they share a budget here.
 */
const outbound = { rate: 2, burst: 30, isRepeatable: true, maxWaitMs: 5_000 }

export const usagePlans: Readonly<Record<Operation, UsagePlan>> = {
  // Orders API 2026-01-01, searchOrders: "0.0056 | 20". One call per 178.6 seconds after the
  // burst, and each page is a call: nobody can be asked to wait for that.
  searchOrders: { rate: 0.0056, burst: 20, isRepeatable: true, maxWaitMs: 0 },

  // Orders API 2026-01-01, getOrder: "0.5 | 30". One per two seconds: worth a short wait.
  getOrder: { rate: 0.5, burst: 30, isRepeatable: true, maxWaitMs: 5_000 },

  // Sellers API v1, getMarketplaceParticipations: "0.016 | 15". One per 62.5 seconds.
  listMarketplaces: {
    rate: 0.016,
    burst: 15,
    isRepeatable: true,
    maxWaitMs: 0,
  },

  // Listings Items API 2021-08-01, searchListingsItems: "5 | 5". A call comes back every 200 ms:
  // whoever walks through all listings (50 pages at most) is soon served again.
  searchListings: { rate: 5, burst: 5, isRepeatable: true, maxWaitMs: 5_000 },

  // Listings Items API 2021-08-01, getListingsItem: "5 | 10".
  getListing: { rate: 5, burst: 10, isRepeatable: true, maxWaitMs: 5_000 },

  // Listings Items API 2021-08-01, patchListingsItem: "5 | 5". The quantity that it sets is
  // absolute, so setting it twice does what setting it once does. Five seconds are 25 turns: a
  // handful of workers pass; a backlog of hundreds should go as a feed.
  patchQuantity: { rate: 5, burst: 5, isRepeatable: true, maxWaitMs: 5_000 },

  // Feeds API 2021-06-30, createFeedDocument: "0.5 | 15". One per two seconds. A document that
  // nobody uses is forgotten by Amazon, so a second one does no harm.
  createFeedDocument: {
    rate: 0.5,
    burst: 15,
    isRepeatable: true,
    maxWaitMs: 5_000,
  },

  // Feeds API 2021-06-30, createFeed: "0.0083 | 15". One per 120 seconds. Asked twice, Amazon
  // queues two feeds, and the older quantities of one could be applied last.
  createFeed: { rate: 0.0083, burst: 15, isRepeatable: false, maxWaitMs: 0 },

  // Feeds API 2021-06-30, getFeed: "2 | 15".
  getFeed: { rate: 2, burst: 15, isRepeatable: true, maxWaitMs: 5_000 },

  // Feeds API 2021-06-30, getFeeds: "0.0222 | 10". One per 45 seconds.
  listFeeds: { rate: 0.0222, burst: 10, isRepeatable: true, maxWaitMs: 0 },

  // Feeds API 2021-06-30, getFeedDocument: "0.0222 | 10". One per 45 seconds.
  getFeedDocument: {
    rate: 0.0222,
    burst: 10,
    isRepeatable: true,
    maxWaitMs: 0,
  },

  // Reports API 2021-06-30, createReport: "0.0167 | 15". One per 60 seconds. Asked twice, Amazon
  // writes two reports, and only one of them would ever be read.
  createReport: { rate: 0.0167, burst: 15, isRepeatable: false, maxWaitMs: 0 },

  // Reports API 2021-06-30, getReport: "2 | 15".
  getReport: { rate: 2, burst: 15, isRepeatable: true, maxWaitMs: 5_000 },

  // Reports API 2021-06-30, getReportDocument: "0.0167 | 15". One per 60 seconds.
  getReportDocument: {
    rate: 0.0167,
    burst: 15,
    isRepeatable: true,
    maxWaitMs: 0,
  },

  // Orders API v0, confirmShipment: "2 | 10". The same package reference again changes the same
  // package, so telling it twice does what telling it once does.
  confirmShipment: { rate: 2, burst: 10, isRepeatable: true, maxWaitMs: 5_000 },

  // FBA Inventory API v1, getInventorySummaries: "2 | 2". The token of a next page lives 30
  // seconds, so whoever reads page after page can be kept waiting for its turn.
  listFbaStock: { rate: 2, burst: 2, isRepeatable: true, maxWaitMs: 5_000 },

  // A buyer waits for it in the checkout: better no price now than a price in half a minute. So
  // it is not asked again, although twice would do no harm.
  previewOutbound: {
    ...outbound,
    isRepeatable: false,
    maxWaitMs: 2_000,
    timeoutMs: 5_000,
  },

  // Amazon takes each id once. A repeat of a call whose answer was lost would be refused as a
  // duplicate, which looks like a refusal of the order.
  createOutbound: { ...outbound, isRepeatable: false },

  getOutbound: outbound,
  releaseOutbound: outbound,
  cancelOutbound: outbound,
  listChangedOutbounds: outbound,

  // One call for each parcel, while somebody waits for the whole order: no news is news enough.
  trackOutboundPackage: { ...outbound, isRepeatable: false, maxWaitMs: 1_000 },

  listReturnReasons: outbound,

  // Our id of a returned unit is taken once: Amazon names the unit a duplicate the second time,
  // and the return is there.
  createReturn: outbound,
}

/**
 * The same bytes sent to the same address twice are there once, and fetching changes nothing.
 * Nobody states a rate; a store that is too busy answers 503, which is weather.
 */
export const transferPlan: Pick<UsagePlan, "isRepeatable" | "maxWaitMs"> = {
  isRepeatable: true,
  maxWaitMs: 0,
}
