// How many calls of each operation an account has left, and when it has all of them again.

import {
  fullBucket,
  refill,
  usagePlans,
  type Operation,
  type TokenBucket,
} from "../../sp-api"

export interface ShownBudget {
  operation: Operation
  calls_left: number
  burst: number
  calls_per_second: number
  /** Null: it is full now. */
  full_again_at: string | null
}

/** What every account uses sooner or later; the rest only once it has been used. */
const usedByAll: readonly Operation[] = [
  "searchOrders",
  "getOrder",
  "listMarketplaces",
  "searchListings",
  "getListing",
  "patchQuantity",
  "createFeedDocument",
  "createFeed",
  "getFeed",
  "listFeeds",
  "getFeedDocument",
  "createReport",
  "getReport",
  "getReportDocument",
  "confirmShipment",
]

/** Stock in Amazon's warehouses is read only where it is shown. */
const usedForFba: readonly Operation[] = ["listFbaStock"]

export function showBudgets(
  buckets: ReadonlyMap<Operation, TokenBucket>,
  { showsFba, nowMs }: { showsFba: boolean; nowMs: number }
): ShownBudget[] {
  const wanted = new Set<Operation>([
    ...usedByAll,
    ...(showsFba ? usedForFba : []),
    ...buckets.keys(),
  ])
  // In the order of the plans, and none of an operation that we no longer know.
  return operations
    .filter((operation) => wanted.has(operation))
    .map((operation) => ({
      operation,
      ...showBudget(operation, buckets.get(operation) ?? null, nowMs),
    }))
}

const operations = Object.keys(usagePlans) as Operation[]

/** Never used means full. */
export function showBudget(
  operation: Operation,
  bucket: TokenBucket | null,
  nowMs: number
): Omit<ShownBudget, "operation"> {
  const { tokens, burst, rate, updatedAtMs } = refill(
    bucket ?? fullBucket(usagePlans[operation], nowMs),
    nowMs
  )
  return {
    calls_left: Math.floor(tokens),
    burst,
    calls_per_second: rate,
    full_again_at:
      tokens >= burst
        ? null
        : new Date(
            updatedAtMs + Math.ceil(((burst - tokens) / rate) * 1000)
          ).toISOString(),
  }
}
