import { InvariantError } from "../../domain/errors"
import { aGateway, aQuery, failureOf } from "./helpers/a-gateway"
import { anOrder, aPage, aPendingOrder } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

it("asks for everything that changed, with the status and all that belongs to an order", async () => {
  amazon.answer(() => aPage([]))

  await aGateway(amazon).gateway.searchOrders({
    ...aQuery,
    marketplaceIds: ["A1PA6795UKMFR9", "A13V1IB3VIYZZH"],
    statuses: ["pending", "canceled"],
  })

  const [call] = amazon.calls
  expect(call?.path).toBe("/orders/2026-01-01/orders")
  expect(Object.fromEntries(call?.query ?? [])).toEqual({
    lastUpdatedAfter: "2026-01-15T11:00:00.000Z",
    marketplaceIds: "A1PA6795UKMFR9,A13V1IB3VIYZZH",
    fulfillmentStatuses: "PENDING,CANCELLED",
    maxResultsPerPage: "100",
    includedData:
      "FULFILLMENT,PROCEEDS,PROMOTION,TAX,CANCELLATION,BUYER,RECIPIENT",
  })
  expect(call?.headers["user-agent"]).toBe(
    "medusa-plugin-amazon/0.0.0 (Language=TypeScript)"
  )
})

it("walks from page to page with Amazon's token and the same question", async () => {
  amazon.answer(({ query }) =>
    query.has("paginationToken")
      ? aPage([anOrder()])
      : aPage([aPendingOrder()], { pagination: { nextToken: "page 2 = ?&" } })
  )
  const { gateway } = aGateway(amazon)

  const first = await gateway.searchOrders(aQuery)
  const last = await gateway.searchOrders({
    ...aQuery,
    pageToken: first.nextPageToken,
  })

  expect(first.nextPageToken).toBe("page 2 = ?&")
  expect(amazon.calls[1]?.query.get("paginationToken")).toBe("page 2 = ?&")
  expect(amazon.calls[1]?.query.get("lastUpdatedAfter")).toBe(
    aQuery.updatedAfter
  )
  expect(last.nextPageToken).toBeNull()
})

it("hands on how far Amazon has read, for the next question", async () => {
  amazon.answer(() => aPage([]))

  const page = await aGateway(amazon).gateway.searchOrders(aQuery)

  expect(page.readUntil).toBe("2026-01-15T11:58:00.000Z")
})

it("does not know how far Amazon has read when Amazon does not say", async () => {
  amazon.answer(() => ({ json: { orders: [] } }))

  const page = await aGateway(amazon).gateway.searchOrders(aQuery)

  expect(page).toEqual({
    observations: [],
    rejected: [],
    nextPageToken: null,
    readUntil: null,
  })
})

it.each([
  ["no marketplace", { marketplaceIds: [] }],
  [
    "more than 50 marketplaces",
    { marketplaceIds: Array<string>(51).fill("A1PA6795UKMFR9") },
  ],
  ["an empty list of statuses", { statuses: [] }],
])(
  "does not ask with %s, which would mean something else to Amazon",
  async (_name, change) => {
    const { gateway } = aGateway(amazon)

    const error = await failureOf(
      gateway.searchOrders({ ...aQuery, ...change })
    )

    expect(error).toBeInstanceOf(InvariantError)
    expect(amazon.calls).toHaveLength(0)
  }
)
