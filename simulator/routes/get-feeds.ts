import type { GetFeedsResponse } from "@sp-api-sdk/feeds-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import { seal, unseal } from "../sealed"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { JobSearch } from "../store/job-store"
import { showFeed } from "./get-feed"
import { QueryReader } from "./query-reader"

const DAYS_90 = 90 * 86_400_000
const filters = [
  "feedTypes",
  "marketplaceIds",
  "processingStatuses",
  "createdSince",
  "createdUntil",
  "pageSize",
]
const statuses = ["CANCELLED", "DONE", "FATAL", "IN_PROGRESS", "IN_QUEUE"]

/** The newest first. The token of the next page carries the whole question, and stands alone. */
export const getFeeds: AmazonRoute = {
  operation: "getFeeds",
  method: "GET",
  path: "/feeds/2021-06-30/feeds",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<GetFeedsResponse> {
    const query = new QueryReader(call.query)
    const token = query.text("nextToken")
    query.throwIfUnknown(token === null ? filters : ["nextToken"])
    const search =
      token === null
        ? readSearch(query, call.seller.sellerId, amazon.clock.now())
        : openSearch(token, call.seller.sellerId)

    const found = await amazon.listings.jobs.search({
      ...search,
      limit: search.limit + 1,
    })
    const page = found.slice(0, search.limit)
    const last = page.at(-1)
    return {
      feeds: page.map(showFeed),
      ...(found.length > page.length &&
        last && { nextToken: seal({ ...search, below: last.position }) }),
    }
  },
}

function readSearch(
  query: QueryReader,
  sellerId: string,
  now: number
): JobSearch {
  const types = query.list("feedTypes")
  const marketplaceIds = query.list("marketplaceIds")
  if (types.length === 0) {
    throw invalidInput("Either 'feedTypes' or 'nextToken' must be given.")
  }
  if (types.length > 10 || marketplaceIds.length > 10) {
    throw invalidInput(
      "'feedTypes' and 'marketplaceIds' have at most 10 values."
    )
  }
  const oldest = now - DAYS_90
  return {
    kind: "feed",
    sellerId,
    types,
    marketplaceIds,
    statuses: query.listOf("processingStatuses", statuses),
    since: new Date(
      Math.max(query.time("createdSince") ?? oldest, oldest)
    ).toISOString(),
    until: new Date(query.time("createdUntil") ?? now).toISOString(),
    below: null,
    limit: query.whole("pageSize", 1, 100, 10),
  }
}

function openSearch(token: string, sellerId: string): JobSearch {
  const search = unseal(token) as JobSearch | null
  if (search?.sellerId !== sellerId) {
    throw invalidInput("The nextToken is invalid.")
  }
  return search
}
