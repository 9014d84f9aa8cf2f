import {
  AmazonForTests,
  describeWithPostgres,
  longAgo,
} from "./simulated-amazon-for-tests"
import { confirm, lineId } from "./confirmations-for-tests"
import {
  aFeed,
  aMessage,
  createDocument,
  sendFeed,
  upload,
} from "./feeds-for-tests"
import { patchQuantity } from "./listings-for-tests"
import type { SearchOrdersResponse } from "@sp-api-sdk/orders-api-2026-01-01"

const HOUR = 3_600_000

describeWithPostgres("a restart", () => {
  const amazon = new AmazonForTests(`simulator_restart_${process.pid}`)
  const restart = async (): Promise<void> => {
    await amazon.stop()
    await amazon.start()
  }
  beforeAll(() => amazon.createDatabase())
  beforeEach(async () => {
    await amazon.start()
    await amazon.control.reset()
    amazon.forgetTokens()
  })
  afterEach(() => amazon.stop())
  afterAll(() => amazon.dropDatabase())

  it("keeps the orders, and the buyers still pay", async () => {
    const { orderId } = await amazon.control.place({ payAfterMs: HOUR })

    await restart()
    const before = await amazon.control.order(orderId)
    await amazon.control.advanceClock(HOUR)
    const after = await amazon.control.order(orderId)

    expect([before.status, after.status]).toEqual(["PENDING", "UNSHIPPED"])
  })

  it("keeps the clock where it was pushed to", async () => {
    await amazon.control.advanceClock(30 * 24 * HOUR)
    const { now } = await amazon.control.state()

    await restart()

    expect((await amazon.control.state()).now >= now).toBe(true)
  })

  it("keeps access tokens, revoked sellers and opened pages", async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.place()
    await amazon.control.place()
    await amazon.later()
    await amazon.control.revokeToken("Atzr|simulated-refresh-token-na")
    const first = await amazon.list({ maxResultsPerPage: "1" })

    await restart()
    const second = await amazon.search({
      lastUpdatedAfter: longAgo,
      paginationToken: first.pagination?.nextToken ?? "",
    })
    const refused = await amazon.signIn({
      refresh_token: "Atzr|simulated-refresh-token-na",
    })

    expect((second.body as SearchOrdersResponse).orders).toHaveLength(1)
    expect(refused.body).toMatchObject({ error: "invalid_grant" })
  })

  it("never gives an order id twice", async () => {
    const before = await amazon.control.place()

    await restart()
    const after = await amazon.control.place()

    expect(after.orderId).not.toBe(before.orderId)
  })

  it("keeps the listings, and what was sent still takes effect in its turn", async () => {
    await amazon.control.list([{ sku: "TEA", quantity: 5 }])
    await amazon.control.setListings({
      patchDelayMs: HOUR,
      feedDelayMs: HOUR / 2,
    })
    await patchQuantity(amazon, "TEA", 7)
    await sendFeed(amazon, aFeed([aMessage(1, "TEA", 8)]))

    await restart()
    const { quantity } = await amazon.control.listing("TEA")
    await amazon.control.advanceClock(HOUR)
    const [feed] = await amazon.control.feeds()
    const between = await amazon.control.listing("TEA")
    await amazon.control.advanceClock(HOUR)
    const after = await amazon.control.listing("TEA")

    expect(feed?.status).toBe("DONE")
    expect([quantity, between.quantity, after.quantity]).toEqual([5, 7, 8])
    expect((await amazon.control.state()).listings.patchDelayMs).toBe(HOUR)
  })

  it("keeps packages, confirmations that wait, and returns", async () => {
    const order = await amazon.control.place({
      status: "UNSHIPPED",
      lines: [{ sku: "TEA", quantity: 2 }],
    })
    const items = [{ orderItemId: lineId(order), quantity: 1 }]
    await amazon.control.shipElsewhere(order.orderId, {
      by: "EASY_SHIP",
      items,
    })
    await amazon.control.setShipments({ confirmDelayMs: HOUR })
    await confirm(amazon, order, { orderItems: items })
    const made = await amazon.control.returnGoods(order.orderId, { sku: "TEA" })

    await restart()
    const before = await amazon.control.order(order.orderId)
    const { shipments } = await amazon.control.state()
    await amazon.control.advanceClock(HOUR)
    const after = await amazon.control.order(order.orderId)

    expect(shipments).toEqual({ confirmDelayMs: HOUR })
    expect([before, after].map(({ status }) => status)).toEqual([
      "PARTIALLY_SHIPPED",
      "SHIPPED",
    ])
    expect(await amazon.control.returns()).toEqual([made])
  })

  it("keeps nothing of that after a reset", async () => {
    const { orderId } = await amazon.control.place({ status: "SHIPPED" })
    await amazon.control.returnGoods(orderId, { sku: "TEA" })
    await amazon.control.setShipments({ confirmDelayMs: HOUR })
    await amazon.control.loseConfirmation(5)

    await amazon.control.reset()
    const order = await amazon.control.place({ status: "UNSHIPPED" })
    await confirm(amazon, order)

    expect((await amazon.control.order(order.orderId)).status).toBe("SHIPPED")
    expect(await amazon.control.returns()).toEqual([])
    expect((await amazon.control.state()).shipments.confirmDelayMs).toBe(0)
  })

  it("keeps the addresses of documents", async () => {
    const { url } = await createDocument(amazon)
    const { port } = new URL(amazon.running.url)

    await amazon.stop()
    await amazon.start({ port: Number(port) })
    const { status } = await upload(url, "{}")

    expect(status).toBe(200)
  })

  it("goes on with the buyers where they were", async () => {
    await amazon.control.startBuyers({ ordersPerMinute: 60, seed: 1 })
    await amazon.control.advanceClock(5_000)
    const before = await amazon.control.state()

    await restart()
    await amazon.control.advanceClock(5_000)
    const after = await amazon.control.state()

    expect(after.buyers.running).toBe(true)
    expect(after.orders).toBeGreaterThanOrEqual(before.orders + 5)
  })
})
