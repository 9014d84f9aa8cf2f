import { ControlError } from "../client"
import type { SimulatorControl } from "../index"
import { createControlClient } from "../index"
import {
  describeWithPostgres,
  read,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("the control API from another process", () => {
  const amazon = simulatedAmazon("control_api")
  const client = (): SimulatorControl => createControlClient(amazon.running.url)
  const post = async (path: string, body: string) =>
    read(
      await fetch(`${amazon.running.url}/control${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      })
    )

  it("can do to an order all that can be done in process", async () => {
    const placed = await client().place({
      lines: [{ sku: "TEA", quantity: 3 }],
    })
    const { orderId } = placed

    await client().addLine(orderId, { sku: "CUP" })
    await client().reduceLine(orderId, { quantity: 2 })
    await client().changeQuantity(orderId, { quantity: 4 })
    await client().pay(orderId)
    await client().requestCancellation(orderId)
    await client().ship(orderId, {
      lines: [{ orderItemId: placed.lines[0]?.orderItemId ?? "", quantity: 1 }],
    })
    const shipped = await client().ship(orderId)

    expect(shipped.status).toBe("SHIPPED")
    expect(shipped.packages).toHaveLength(2)
    expect(await client().order(orderId)).toEqual(shipped)
  })

  it("ships elsewhere, delivers and takes goods back from afar", async () => {
    const { orderId } = await client().place({ status: "UNSHIPPED" })

    await client().setShipments({ confirmDelayMs: 5 })
    await client().rejectConfirmation({ message: "No.", times: 2 })
    await client().loseConfirmation(3)
    await client().requestCancellation(orderId)
    await client().withdrawCancellation(orderId)
    await client().shipElsewhere(orderId, { by: "BUY_SHIPPING" })
    const delivered = await client().deliver(orderId)
    const { returnId } = await client().returnGoods(orderId, { sku: "TEA" })
    const changed = await client().changeReturn(returnId, { refund: "19.99" })

    expect(delivered).toMatchObject({
      status: "SHIPPED",
      cancellationRequest: null,
      packages: [{ by: "BUY_SHIPPING", status: "DELIVERED" }],
    })
    expect(changed.refund).toBe(1999)
    expect(await client().returns(orderId)).toEqual([changed])
    expect(await client().returns("302-0000000-0000000")).toEqual([])
    expect((await client().state()).shipments.confirmDelayMs).toBe(5)
  })

  it("finds no return that was never made", async () => {
    await expect(
      client().changeReturn("none", { status: "Closed" })
    ).rejects.toMatchObject({ status: 404 })
  })

  it("releases, cancels and disturbs lists from afar", async () => {
    const { orderId } = await client().place({ status: "PENDING_AVAILABILITY" })

    await client().release(orderId)
    await client().hideFromList(orderId)
    await client().duplicateInList(orderId)
    await client().staleList(orderId)
    await client().clearFaults()
    const cancelled = await client().cancel(orderId, {
      by: "BUYER",
      reason: "CHANGED_MIND",
    })

    expect(cancelled.cancellation).toEqual({
      by: "BUYER",
      reason: "CHANGED_MIND",
    })
  })

  it("steers clock, limits, buyers, tokens and counters from afar", async () => {
    await client().setClock({ speed: 2, visibilityLagMs: 5 })
    await client().advanceClock(10)
    await client().setLimits({ enabled: false, bucketSpeed: 10, refill: true })
    await client().startBuyers({ ordersPerMinute: 1 })
    await client().stopBuyers()
    await client().revokeToken()
    await client().expireAccessTokens()
    await client().failNext("getOrder", { kind: "503" })
    const busy = await client().state()
    await client().restoreToken()
    await client().resetCalls()
    await client().reset()
    const calm = await client().state()

    expect(busy).toMatchObject({
      speed: 2,
      visibilityLagMs: 5,
      limits: { enabled: false, bucketSpeed: 10 },
      revokedTokens: 1,
    })
    expect(calm).toMatchObject({
      speed: 1,
      visibilityLagMs: 0,
      limits: { enabled: true, bucketSpeed: 1 },
      revokedTokens: 0,
      orders: 0,
    })
  })

  it("lets a new world begin a week ago, so that a past can be lived through", async () => {
    await client().setClock({ startAt: "2026-04-01T08:00:00Z" })
    await client().advanceClock(86_400_000)
    const { createdTime } = await client().place()

    expect(createdTime).toMatch(/^2026-04-02T08:00/)
  })

  it("begins on no day that no calendar has", async () => {
    await expect(
      client().setClock({ startAt: "2026-13-41T08:00:00Z" })
    ).rejects.toMatchObject({ status: 400 })
    await expect(client().place()).resolves.toHaveProperty("orderId")
  })

  it("does not turn time back once somebody has ordered", async () => {
    await client().place()

    await expect(
      client().setClock({ startAt: "2020-01-01T00:00:00Z" })
    ).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("1 orders and 0 listings") as string,
    })
  })

  it("refuses what the order's state does not allow with a 409 and a sentence", async () => {
    const { orderId } = await client().place({ status: "SHIPPED" })

    const refused = client().cancel(orderId)

    await expect(refused).rejects.toThrow(ControlError)
    await expect(refused).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("it is SHIPPED") as string,
    })
  })

  it("answers 404 for an order that was never placed", async () => {
    await expect(client().pay("302-0000000-0000000")).rejects.toMatchObject({
      status: 404,
    })
  })

  it.each([
    ["/orders", { linse: [] }, "field 'linse' is unknown"],
    ["/orders", { lines: [{ quantity: 1 }] }, "field 'lines/0/sku' is missing"],
    [
      "/orders",
      { lines: [{ sku: "TEA", quantity: "2" }] },
      "field 'lines/0/quantity' must be integer",
    ],
    [
      "/orders",
      { lines: [{ sku: "TEA", unitPrice: 9.99 }] },
      "field 'lines/0/unitPrice' must be string",
    ],
    [
      "/orders",
      { lines: [{ sku: "TEA", unitPrice: "9.999" }] },
      "'lines/0/unitPrice'",
    ],
    [
      "/orders",
      { status: "Pending" },
      "field 'status' must be one of PENDING_AVAILABILITY",
    ],
    ["/orders", { marketplaceId: "XX" }, "field 'marketplaceId' is 'XX'"],
    ["/orders", { status: "PARTIALLY_SHIPPED" }, "needs two units or more"],
    ["/orders/bulk", {}, "field 'count' is missing"],
    [
      "/faults",
      { operation: "getOrders", kind: "503" },
      "field 'operation' must be one of",
    ],
    [
      "/faults",
      { operation: "getOrder", kind: "boom" },
      "field 'kind' must be one of",
    ],
    ["/clock/advance", { ms: -1 }, "field 'ms' must be >= 0"],
    [
      "/buyers/start",
      { ordersPerMinute: 1, cancelShare: 2 },
      "field 'cancelShare' must be <= 1",
    ],
    ["/shipments", { delay: 1 }, "field 'delay' is unknown"],
    ["/confirmations/reject", { status: 302 }, "field 'status' must be one of"],
    ["/confirmations/lose", { times: 0 }, "field 'times' must be >= 1"],
    ["/orders/x/ship-elsewhere", {}, "field 'by' is missing"],
    ["/orders/x/ship-elsewhere", { by: "ME" }, "field 'by' must be one of"],
    ["/orders/x/deliver", { packageReferenceId: 1 }, "'packageReferenceId'"],
    ["/orders/x/return", {}, "field 'sku' is missing"],
    [
      "/orders/x/return",
      { sku: "TEA", requestedAt: "yesterday" },
      "field 'requestedAt'",
    ],
    ["/returns/x", { refund: 1 }, "field 'refund' must be string"],
    ["/tokens/revoke", { refreshToken: "x" }, "field 'refreshToken'"],
  ])(
    "POST %s %j is refused with a sentence that names the field",
    async (path, body, sentence) => {
      const answered = await post(path, JSON.stringify(body))

      expect(answered.status).toBe(400)
      expect((answered.body as { message: string }).message).toContain(sentence)
    }
  )

  it("refuses broken JSON and unknown acts", async () => {
    const [broken, unknown] = [
      await post("/orders", "{"),
      await post("/explode", "{}"),
    ]

    expect([broken.status, unknown.status]).toEqual([400, 404])
  })

  it("places thousands at once, the same for the same seed, and reads them back in pages", async () => {
    const many = {
      count: 2500,
      linesEach: [1, 3] as [number, number],
      seed: 5,
      skus: [{ sku: "A" }, { sku: "B" }],
    }

    const placed = await client().placeMany(many)
    const first = await client().orders({ limit: 2000 })
    const second = await client().orders({
      limit: 2000,
      after: first.nextAfter ?? "",
    })

    expect(placed.count).toBe(2500)
    expect([
      first.orders.length,
      second.orders.length,
      second.nextAfter,
    ]).toEqual([2000, 500, null])
    expect((await client().order(placed.lastOrderId)).status).toBe("PENDING")
  })

  it("pays and cancels many at once", async () => {
    await client().placeMany({ count: 1200 })

    const paid = await client().payMany({ status: "PENDING", limit: 1100 })
    const cancelled = await client().cancelMany({ by: "AMAZON" })
    const { ordersByStatus } = await client().state()

    expect([paid.count, cancelled.count]).toEqual([1100, 100])
    expect(ordersByStatus).toMatchObject({
      PENDING: 0,
      UNSHIPPED: 1100,
      CANCELLED: 100,
    })
  })

  it("finds orders by status and by SKU", async () => {
    const tea = await client().place({
      lines: [{ sku: "TEA" }, { sku: "CUP" }],
    })
    await amazon.later()
    await client().place({ lines: [{ sku: "POT" }], status: "UNSHIPPED" })

    const byStatus = await client().orders({ status: "PENDING" })
    const bySku = await client().orders({ sku: "CUP" })
    const recent = await client().orders({ recent: true, limit: 1 })

    expect(byStatus.orders).toEqual([tea])
    expect(bySku.orders).toEqual([tea])
    expect(recent.orders[0]?.status).toBe("UNSHIPPED")
  })

  it("changes one order from many sides at once without losing a change", async () => {
    const { orderId } = await client().place({ lines: [{ sku: "TEA" }] })

    await Promise.all(
      Array.from({ length: 20 }, () =>
        client().addLine(orderId, { sku: "CUP" })
      )
    )
    const order = await client().order(orderId)

    expect(order.lines).toHaveLength(21)
    expect(new Set(order.lines.map((line) => line.orderItemId)).size).toBe(21)
    expect(order.version).toBe(21)
  })
})
