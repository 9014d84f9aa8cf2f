import { patchQuantity } from "./listings-for-tests"
import {
  describeWithPostgres,
  errorOf,
  longAgo,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("faults on order", () => {
  const amazon = simulatedAmazon("faults")
  const search = () =>
    amazon.search({ lastUpdatedAfter: longAgo, includedData: "FULFILLMENT" })

  it.each([
    ["429", "QuotaExceeded"],
    ["503", "ServiceUnavailable"],
    ["500", "InternalFailure"],
    ["403", "Unauthorized"],
  ] as const)(
    "answers %s as often as ordered, then as usual",
    async (kind, code) => {
      await amazon.control.failNext("searchOrders", { kind, times: 2 })

      const answers = [await search(), await search(), await search()]

      expect(answers.map(({ status }) => status)).toEqual([
        Number(kind),
        Number(kind),
        200,
      ])
      expect(answers[0] && errorOf(answers[0]).code).toBe(code)
    }
  )

  it("fails the operation it was told to, and only that", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.control.failNext("getOrder", { kind: "503" })

    const [list, order] = [
      await search(),
      await amazon.get(`/orders/2026-01-01/orders/${orderId}`),
    ]

    expect([list.status, order.status]).toEqual([200, 503])
  })

  it("never answers, until the caller gives up", async () => {
    await amazon.control.failNext("searchOrders", { kind: "timeout" })
    await amazon.token()

    const call = amazon.get(
      `/orders/2026-01-01/orders?lastUpdatedAfter=${longAgo}`,
      { signal: AbortSignal.timeout(100) }
    )

    await expect(call).rejects.toThrow("timeout")
    expect((await search()).status).toBe(200)
  })

  it("hangs up in the middle of an answer", async () => {
    await amazon.control.place()
    await amazon.later()
    await amazon.control.failNext("searchOrders", { kind: "cut" })

    await expect(search()).rejects.toThrow("terminated")
  })

  it("sends JSON that ends too early", async () => {
    await amazon.control.place()
    await amazon.later()
    await amazon.control.failNext("searchOrders", { kind: "malformed" })

    const { status, text } = await search()

    expect(status).toBe(200)
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  it("forgets a required field", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.control.failNext("getOrder", { kind: "missing-field" })

    expect(await amazon.order(orderId)).not.toHaveProperty("orderItems")
    expect(await amazon.order(orderId)).toHaveProperty("orderItems")
  })

  it("invents a status nobody has heard of", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.control.failNext("getOrder", { kind: "unknown-enum" })

    expect((await amazon.order(orderId)).fulfillment?.fulfillmentStatus).toBe(
      "AWAITING_DRONE"
    )
  })

  it.each([
    ["missing-field", { status: "ACCEPTED" }],
    ["unknown-enum", { sku: "TEA", status: "ON_A_COFFEE_BREAK" }],
  ] as const)(
    "spoils the answer to a patch with %s, after the patch took effect",
    async (kind, shown) => {
      await amazon.control.list([{ sku: "TEA", quantity: 1 }])
      await amazon.control.failNext("patchListingsItem", { kind })

      const { body } = await patchQuantity(amazon, "TEA", 9)

      expect(body).toEqual({
        ...shown,
        submissionId: expect.any(String) as string,
        issues: [],
      })
      expect((await amazon.control.listing("TEA")).quantity).toBe(9)
    }
  )

  it("answers late when told to be slow, and then rightly", async () => {
    await amazon.token()
    await amazon.control.failNext("searchOrders", {
      kind: "slow",
      delayMs: 120,
    })
    const startedAt = performance.now()

    const { status } = await search()

    expect(status).toBe(200)
    expect(performance.now() - startedAt).toBeGreaterThan(100)
  })

  it("can refuse to sign anybody in", async () => {
    await amazon.control.failNext("getLwaToken", { kind: "503" })

    const answers = [await amazon.signIn(), await amazon.signIn()]

    expect(answers.map(({ status }) => status)).toEqual([503, 200])
  })

  it("leaves an order out of the next lists although it qualifies, while getOrder has it", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.later()
    await amazon.control.hideFromList(orderId, 2)

    const lists = [
      await amazon.listIds(),
      await amazon.listIds(),
      await amazon.listIds(),
    ]

    expect(lists).toEqual([[], [], [orderId]])
    expect((await amazon.order(orderId)).orderId).toBe(orderId)
  })

  it("shows an order twice in one list", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.later()
    await amazon.control.duplicateInList(orderId)

    expect(await amazon.listIds()).toEqual([orderId, orderId])
    expect(await amazon.listIds()).toEqual([orderId])
  })

  it("shows yesterday's version of an order once", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.control.pay(orderId)
    await amazon.later()
    await amazon.control.staleList(orderId)

    const lists = [await amazon.list(), await amazon.list()]

    expect(
      lists.map(({ orders }) => orders[0]?.fulfillment?.fulfillmentStatus)
    ).toEqual(["PENDING", "UNSHIPPED"])
  })

  it("an outage does not use up what a list was told to hide", async () => {
    const { orderId } = await amazon.control.place()
    await amazon.later()
    await amazon.control.hideFromList(orderId)
    await amazon.control.failNext("searchOrders", { kind: "503" })

    await search()

    expect(await amazon.listIds()).toEqual([])
    expect(await amazon.listIds()).toEqual([orderId])
  })

  it("forgets every fault when asked to", async () => {
    await amazon.control.failNext("searchOrders", { kind: "503", times: 9 })
    await amazon.control.clearFaults()

    expect((await search()).status).toBe(200)
  })

  it("runs out of quota after twenty searches, and says so with a 429", async () => {
    const statuses: number[] = []
    for (let call = 0; call < 21; call += 1) {
      statuses.push((await search()).status)
    }
    const { calls } = await amazon.control.state()

    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.at(-1)).toBe(429)
    expect(calls.searchOrders).toEqual({
      calls: 21,
      succeeded: 20,
      throttled: 1,
      refused: 0,
      failed: 0,
    })
  })

  it("has quota again after three minutes of its own time, or when refilled", async () => {
    for (let call = 0; call < 20; call += 1) {
      await search()
    }

    await amazon.control.advanceClock(180_000)
    const waited = [await search(), await search()]
    await amazon.control.setLimits({ refill: true })
    const refilled = await search()

    expect(waited.map(({ status }) => status)).toEqual([200, 429])
    expect(refilled.status).toBe(200)
  })
})
