// How often Amazon lets one seller's app call each operation, and how long a caller of ours
// may be kept waiting for its turn.
//
// The limit belongs to the pair of seller and app, so every process that serves the same
// seller shares it. Amazon may grant a seller more or less than its default; its
// x-amzn-RateLimit-Limit header then corrects the rate (it never states the burst).

/** What the gateway can ask Amazon, named after the method of the gateway. */
export type Operation = "searchOrders" | "getOrder" | "listMarketplaces"

export interface UsagePlan {
  /** Calls that come back per second once the burst is spent. */
  rate: number
  /** Calls that can be made at once by someone who has been quiet. */
  burst: number
  /** Whether asking twice does the same as asking once. Only such calls are repeated. */
  isRepeatable: boolean
  /** The longest that one call may sleep, in all, for its turn. 0: never, schedule instead. */
  maxWaitMs: number
}

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
}
