import type {
  Order,
  SearchOrdersResponse,
} from "@sp-api-sdk/orders-api-2026-01-01"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { accessDenied, invalidInput } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { ListedOrder } from "../store/order-store"
import { marketplacesOf } from "../world/marketplaces"
import { orderStatuses } from "../world/order"
import type { Dataset } from "../world/show-order"
import { datasets, showOrder } from "../world/show-order"
import { openPlace, sealPlace } from "./pagination-token"
import { QueryReader } from "./query-reader"

const TWO_MINUTES = 120_000
const parameters = [
  "createdAfter",
  "createdBefore",
  "lastUpdatedAfter",
  "lastUpdatedBefore",
  "fulfillmentStatuses",
  "marketplaceIds",
  "fulfilledBy",
  "maxResultsPerPage",
  "paginationToken",
  "includedData",
]
const mayChangeBetweenPages = [
  "maxResultsPerPage",
  "includedData",
  "paginationToken",
]

export const searchOrders: AmazonRoute = {
  operation: "searchOrders",
  method: "GET",
  path: "/orders/2026-01-01/orders",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<SearchOrdersResponse> {
    const query = new QueryReader(call.query)
    query.throwIfUnknown(parameters)
    const window = readWindow(query, amazon, await amazon.visibleUntil())
    const filters = readFilters(query, call)
    const limit = query.whole("maxResultsPerPage", 1, 100, 100)
    const asked = new Set(query.listOf("includedData", datasets))

    const { sellerId } = call.seller
    const fingerprint = query.fingerprint(mayChangeBetweenPages)
    const token = query.text("paginationToken")
    const place =
      token === null
        ? null
        : openPlace(token, sellerId, fingerprint, amazon.clock.now())
    const until = place?.until ?? window.until

    const found = await amazon.orderStore.list({
      ...filters,
      sellerId,
      by: window.by,
      from: window.from,
      until,
      after: place?.after ?? null,
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = page.at(-1)?.truth
    const after = last && {
      time: window.by === "created" ? last.createdTime : last.lastUpdatedTime,
      orderId: last.orderId,
    }
    return {
      orders: page.flatMap((listed) => showListed(listed, asked, amazon)),
      ...(window.by === "created"
        ? { createdBefore: until }
        : { lastUpdatedBefore: until }),
      ...(found.length > limit &&
        after && {
          pagination: {
            nextToken: sealPlace(
              { sellerId, fingerprint, until, after },
              amazon.clock.now()
            ),
          },
        }),
    }
  },
}

type Window = { by: "created" | "updated"; from: string; until: string }

function readWindow(
  query: QueryReader,
  amazon: SimulatedAmazon,
  visible: number
): Window {
  const createdAfter = query.time("createdAfter")
  const createdBefore = query.time("createdBefore")
  const updatedAfter = query.time("lastUpdatedAfter")
  const updatedBefore = query.time("lastUpdatedBefore")
  if ((createdAfter === null) === (updatedAfter === null)) {
    throw invalidInput(
      "Exactly one of createdAfter and lastUpdatedAfter must be given."
    )
  }
  if (createdAfter === null && createdBefore !== null) {
    throw invalidInput(
      "createdBefore may only be given together with createdAfter."
    )
  }
  if (updatedAfter === null && updatedBefore !== null) {
    throw invalidInput(
      "lastUpdatedBefore may only be given together with lastUpdatedAfter."
    )
  }
  const by = createdAfter === null ? "updated" : "created"
  const from = createdAfter ?? updatedAfter ?? 0
  const before = createdBefore ?? updatedBefore
  if (before !== null && before < from) {
    throw invalidInput(
      `${by === "created" ? "createdBefore" : "lastUpdatedBefore"} must not be earlier than its After twin.`
    )
  }
  if (before !== null && before > amazon.clock.now() - TWO_MINUTES) {
    throw invalidInput(
      `${by === "created" ? "createdBefore" : "lastUpdatedBefore"} must be at least two minutes before the request.`
    )
  }
  return {
    by,
    from: new Date(from).toISOString(),
    until: new Date(Math.min(before ?? visible, visible)).toISOString(),
  }
}

function readFilters(query: QueryReader, call: AmazonCall) {
  const marketplaceIds = query.list("marketplaceIds")
  if (marketplaceIds.length > 50) {
    throw invalidInput(
      `marketplaceIds has ${marketplaceIds.length} values; at most 50 are allowed.`
    )
  }
  const own = marketplacesOf(call.seller).map(({ id }) => id)
  const foreign = marketplaceIds.find((id) => !own.includes(id))
  if (foreign) {
    throw accessDenied(
      `The seller does not take part in the marketplace '${foreign}'.`
    )
  }
  return {
    marketplaceIds,
    statuses: query.listOf("fulfillmentStatuses", orderStatuses),
    fulfilledBy: query.listOf("fulfilledBy", ["MERCHANT", "AMAZON"]),
  }
}

/** Usually one order for one row; tests can order lists to be odd. */
function showListed(
  listed: ListedOrder,
  asked: ReadonlySet<Dataset>,
  amazon: SimulatedAmazon
): Order[] {
  const shown = showOrder(listed.truth, asked)
  switch (amazon.faults.oddityOf(listed.truth.orderId)) {
    case "hide":
      return []
    case "duplicate":
      return [shown, shown]
    case "stale":
      return [showOrder(listed.previous ?? listed.truth, asked)]
    case null:
      return [shown]
  }
}
