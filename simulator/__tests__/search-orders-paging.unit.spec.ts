import type { SearchOrdersResponse } from "@sp-api-sdk/orders-api-2026-01-01"
import type { SimulatedOrder } from "../index"
import {
  describeWithPostgres,
  errorOf,
  longAgo,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const idsOf = ({ orders }: SearchOrdersResponse): string[] =>
  orders.map(({ orderId }) => orderId)
const tokenOf = ({ pagination }: SearchOrdersResponse): string =>
  pagination?.nextToken ?? ""

describeWithPostgres("searchOrders in pages", () => {
  const amazon = simulatedAmazon("paging")
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  const placeFive = async (): Promise<SimulatedOrder[]> => {
    const orders: SimulatedOrder[] = []
    for (const sku of ["A", "B", "C", "D", "E"]) {
      orders.push(await amazon.control.place({ lines: [{ sku }] }))
      await amazon.later()
    }
    return orders
  }

  it("shows every order once, the longest unchanged first, and no token on the last page", async () => {
    const placed = await placeFive()

    const first = await amazon.list({ maxResultsPerPage: "2" })
    const second = await amazon.list({
      maxResultsPerPage: "2",
      paginationToken: tokenOf(first),
    })
    const third = await amazon.list({
      maxResultsPerPage: "2",
      paginationToken: tokenOf(second),
    })

    expect([first, second, third].flatMap(idsOf)).toEqual(
      placed.map(({ orderId }) => orderId)
    )
    expect(third).not.toHaveProperty("pagination")
  })

  it("keeps the window's end from the first page to the last", async () => {
    await placeFive()

    const first = await amazon.list({ maxResultsPerPage: "3" })
    await amazon.later()
    const second = await amazon.list({
      maxResultsPerPage: "3",
      paginationToken: tokenOf(first),
    })

    expect(second.lastUpdatedBefore).toBe(first.lastUpdatedBefore)
  })

  it("an order that changes between two pages moves to the next window, and nothing is lost or doubled", async () => {
    const placed = await placeFive()
    const [a = "", b = "", c = "", d = "", e = ""] = placed.map(
      ({ orderId }) => orderId
    )

    const first = await amazon.list({ maxResultsPerPage: "2" })
    await amazon.control.pay(a)
    await amazon.later()
    await amazon.control.pay(d)
    const second = await amazon.list({
      maxResultsPerPage: "2",
      paginationToken: tokenOf(first),
    })
    await amazon.later()
    const nextWindow = await amazon.list({
      lastUpdatedAfter: first.lastUpdatedBefore ?? "",
    })

    expect(idsOf(first)).toEqual([a, b])
    expect(idsOf(second)).toEqual([c, e])
    expect(idsOf(nextWindow)).toEqual([a, d])
  })

  it("an order that is placed between two pages waits for the next window", async () => {
    await placeFive()

    const first = await amazon.list({ maxResultsPerPage: "4" })
    const late = await amazon.control.place()
    const second = await amazon.list({ paginationToken: tokenOf(first) })

    expect(idsOf(second)).not.toContain(late.orderId)
  })

  it("page size and datasets may change between pages, nothing else may", async () => {
    await placeFive()
    const first = await amazon.list({ maxResultsPerPage: "2" })
    const paginationToken = tokenOf(first)

    const wider = await amazon.list({
      maxResultsPerPage: "100",
      includedData: "BUYER",
      paginationToken,
    })
    const other = await amazon.search({
      lastUpdatedAfter: longAgo,
      fulfilledBy: "MERCHANT",
      paginationToken,
    })

    expect(wider.orders).toHaveLength(3)
    expect(other.status).toBe(400)
    expect(errorOf(other).message).toContain("differ from those that produced")
  })

  it("forgets a page after 24 hours", async () => {
    await placeFive()
    const first = await amazon.list({ maxResultsPerPage: "2" })

    await amazon.control.advanceClock(24 * 3_600_000 + 1000)
    amazon.forgetTokens()
    const answered = await amazon.search({
      lastUpdatedAfter: longAgo,
      paginationToken: tokenOf(first),
    })

    expect(answered.status).toBe(400)
    expect(errorOf(answered).message).toContain("24 hours")
  })

  it("a list by creation is ordered by creation, whatever happened since", async () => {
    const placed = await placeFive()
    await amazon.control.pay(placed[0]?.orderId ?? "")
    await amazon.later()

    const first = await amazon.list({
      createdAfter: longAgo,
      maxResultsPerPage: "3",
    })
    const second = await amazon.list({
      createdAfter: longAgo,
      paginationToken: tokenOf(first),
    })

    expect([first, second].flatMap(idsOf)).toEqual(
      placed.map(({ orderId }) => orderId)
    )
    expect(first.createdBefore).toBe(second.createdBefore)
    expect(first).not.toHaveProperty("lastUpdatedBefore")
  })

  it("both ends of a window belong to it", async () => {
    const order = await amazon.control.place()
    await amazon.control.advanceClock(300_000)

    const ids = await amazon.listIds({
      lastUpdatedAfter: order.lastUpdatedTime,
      lastUpdatedBefore: order.lastUpdatedTime,
    })

    expect(ids).toEqual([order.orderId])
  })

  it("filters by status, marketplace and who fulfils", async () => {
    const german = await amazon.control.place()
    await amazon.later()
    const french = await amazon.control.place({
      marketplaceId: "FR",
      status: "UNSHIPPED",
    })
    const fba = await amazon.control.place({ fulfilledBy: "AMAZON" })
    await amazon.later()

    expect(await amazon.listIds({ fulfillmentStatuses: "UNSHIPPED" })).toEqual([
      french.orderId,
    ])
    expect(await amazon.listIds({ marketplaceIds: "A1PA6795UKMFR9" })).toEqual([
      german.orderId,
      fba.orderId,
    ])
    expect(await amazon.listIds({ fulfilledBy: "AMAZON" })).toEqual([
      fba.orderId,
    ])
  })

  it("the list lags behind as long as it is told to, while getOrder knows at once", async () => {
    await amazon.control.setClock({ visibilityLagMs: 120_000 })
    const { orderId } = await amazon.control.place()

    const early = await amazon.listIds()
    const direct = await amazon.order(orderId)
    await amazon.control.advanceClock(121_000)
    const late = await amazon.listIds()

    expect(early).toEqual([])
    expect(direct.orderId).toBe(orderId)
    expect(late).toEqual([orderId])
  })

  it("whoever goes on from the end of the last list misses nothing, however fast orders pour in", async () => {
    const seen = new Set<string>()
    const readOn = async (lastUpdatedAfter: string): Promise<string> => {
      let page = await amazon.list({ lastUpdatedAfter })
      idsOf(page).forEach((orderId) => seen.add(orderId))
      while (page.pagination) {
        const paginationToken = tokenOf(page)
        page = await amazon.list({ lastUpdatedAfter, paginationToken })
        idsOf(page).forEach((orderId) => seen.add(orderId))
      }
      return page.lastUpdatedBefore ?? ""
    }
    const wishes = Array.from({ length: 300 }, () => amazon.control.place())

    let watermark = longAgo
    for (let round = 0; round < 20; round += 1) {
      watermark = await readOn(watermark)
    }
    await Promise.all(wishes)
    await readOn(watermark)

    expect(seen.size).toBe(300)
  })
})
