import { randomBytes } from "node:crypto"
import { days, hours, minutes } from "../../helpers/clock"
import { refreshTokenOf } from "../../helpers/connection"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  const place = async (sku = "MUG-BLUE", quantity = 2): Promise<string> => {
    const { orderId } = await shop.amazon.place({ lines: [{ sku, quantity }] })
    return orderId
  }
  const isKnown = async (id: string) => (await shop.order(id)) !== undefined

  it("a seller who has used up his calls is left in peace until Amazon gives one back, and nothing is missed", async () => {
    const id = await place()
    await shop.amazon.failNext("searchOrders", { kind: "429", times: 3 })
    const refused = await shop.read()
    const patient = await shop.read()
    const { calls } = await shop.amazon.state()
    await shop.amazon.clearFaults()

    await shop.clock.advance(minutes(5))
    const later = await shop.read()

    expect(refused.error).toContain("quota")
    expect(patient.error).toContain("tried again in")
    expect(calls.searchOrders.calls).toBe(1)
    expect(later.error).toBeNull()
    expect(await shop.held(id)).toBe(2)
  })

  it("Amazon's own quota is kept: twenty readings at once, then none until there is a call again", async () => {
    const errors: (string | null)[] = []

    for (let count = 0; count < 21; count += 1) {
      errors.push((await shop.read()).error)
    }

    const { calls } = await shop.amazon.state()
    expect(errors.slice(0, 20)).toEqual(Array(20).fill(null))
    expect(errors[20]).toContain("tried again in")
    expect(calls.searchOrders).toMatchObject({ succeeded: 20, throttled: 0 })
  })

  it.each([
    ["Amazon is away for a moment", "503"],
    ["the connection is cut in the middle of an answer", "cut"],
  ] as const)(
    "nobody notices when %s: the reading asks again",
    async (_, kind) => {
      const id = await place()
      await shop.amazon.failNext("searchOrders", { kind })

      const reading = await shop.read()

      expect(reading.error).toBeNull()
      expect(await shop.held(id)).toBe(2)
    }
  )

  it.each([
    ["stays away", "503", "503"],
    ["refuses the call", "403", "denied"],
    ["sends something that is no JSON", "malformed", "JSON"],
  ] as const)(
    "when Amazon %s, the reading says so, changes nothing, and the next one goes on",
    async (_, kind, word) => {
      const id = await place()
      await shop.amazon.failNext("searchOrders", { kind, times: 3 })
      const failed = await shop.read()
      const before = await isKnown(id)
      await shop.amazon.clearFaults()

      const next = await shop.read()

      expect(failed.error).toContain(word)
      expect(before).toBe(false)
      expect(next.error).toBeNull()
      expect(await shop.held(id)).toBe(2)
    }
  )

  it.each([
    ["an unknown status", "unknown-enum", "AWAITING_DRONE"],
    ["no lines", "missing-field", "orderItems"],
  ] as const)(
    "an order that comes with %s stays as it is and says why; the others go on",
    async (_, kind, word) => {
      const odd = await shop.sell("MUG-BLUE", 2)
      const other = await place("POT-GLASS", 1)
      await shop.amazon.failNext("searchOrders", { kind })
      // It is asked for once more by itself; Amazon says the same again.
      await shop.amazon.failNext("getOrder", { kind })

      const reading = await shop.read()

      expect(reading.rejected).toMatchObject([{ amazonOrderId: odd }])
      expect(reading.rejected[0]?.problem).toContain(word)
      expect(await shop.order(odd)).toMatchObject({
        status: "pending",
        phase: "placeholder",
        last_error: expect.stringContaining(word),
      })
      expect(await shop.held(odd)).toBe(2)
      expect(await shop.held(other)).toBe(1)
    }
  )

  it("an order that could be read again is no longer marked as unreadable", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.amazon.failNext("searchOrders", { kind: "unknown-enum" })
    await shop.amazon.failNext("getOrder", { kind: "unknown-enum" })
    await shop.sync()

    await shop.sync()

    expect(await shop.order(id)).toMatchObject({ last_error: null })
  })

  it("an order that could not be read when it was new is not forgotten", async () => {
    const id = await place()
    await shop.amazon.failNext("searchOrders", {
      kind: "unknown-enum",
      times: 2,
    })
    await shop.amazon.failNext("getOrder", { kind: "unknown-enum" })
    await shop.sync()
    const before = await isKnown(id)

    await shop.clock.advance(minutes(10))
    await shop.tick()
    await shop.clock.advance(minutes(10))
    await shop.tick()

    expect(before).toBe(false)
    expect(await shop.held(id)).toBe(2)
  })

  it("an order that a list leaves out is found by the next one, because readings overlap", async () => {
    const id = await place()
    await shop.amazon.hideFromList(id)
    await shop.sync()
    const before = await isKnown(id)

    await shop.clock.advance(minutes(4))
    await shop.sync()

    expect(before).toBe(false)
    expect(await shop.held(id)).toBe(2)
  })

  it("an order that Amazon's list shows two minutes late is found all the same", async () => {
    await shop.amazon.setClock({ visibilityLagMs: minutes(2) })
    const id = await place()
    await shop.sync()
    const before = await isKnown(id)

    await shop.clock.advance(minutes(3))
    await shop.sync()

    expect(before).toBe(false)
    expect(await shop.held(id)).toBe(2)
  })

  it("a cancellation that no list ever shows gives its units back within hours", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.amazon.hideFromList(id, 1000)
    await shop.amazon.cancel(id, { by: "BUYER" })
    await shop.clock.advance(minutes(30))
    await shop.tick()
    const held = await shop.held(id)

    await shop.clock.advance(hours(6))
    await shop.tick()

    expect(held).toBe(2)
    expect(await shop.held(id)).toBe(0)
    expect(await shop.available("MUG-BLUE")).toBe(12)
  })

  it("an order that could not be read stands where the owner looks, until it can be", async () => {
    const id = await place()
    await shop.amazon.failNext("searchOrders", {
      kind: "unknown-enum",
      times: 2,
    })
    await shop.amazon.failNext("getOrder", { kind: "unknown-enum", times: 2 })
    const unreadable = async () => {
      const { data } = await shop.get<{
        accounts: { unreadable: object[] }[]
      }>("/admin/amazon/sync")
      return data.accounts.flatMap((account) => account.unreadable)
    }
    await shop.sync()
    await shop.sync()
    const before = await unreadable()

    await shop.clock.advance(minutes(10))
    await shop.tick()

    expect(before).toMatchObject([
      { amazon_order_id: id, problem: expect.any(String) },
    ])
    expect(await unreadable()).toEqual([])
  })

  it("a marketplace that joins while the calls are used up is read all the same, in its turn", async () => {
    const france = await shop.marketplace("FR")
    await shop.service.updateAmazonMarketplaces({
      id: france.id,
      set_up_at: null,
    })
    await shop.read()
    const { orderId } = await shop.amazon.place({
      marketplaceId: "FR",
      lines: [{ sku: "MUG-BLUE", quantity: 2 }],
    })
    for (let call = 0; call < 20; call++) {
      await shop.post("/admin/amazon/sync/run")
    }

    await shop.setUp(france.account_id, { pending_mode: "import" })
    for (let halfMinutes = 0; halfMinutes < 30; halfMinutes++) {
      await shop.clock.advance(minutes(0.5))
      await shop.tick()
    }

    expect(await shop.held(orderId)).toBe(2)
  })

  it("a marketplace that the seller has left does not keep the others from being read", async () => {
    const france = await shop.marketplace("FR")
    await shop.service.updateAmazonMarketplaces({
      id: france.id,
      // Of the Far East: this seller takes no part in it.
      marketplace_id: "A1VC38T7YXB528",
    })
    const id = await place()

    const refused = await shop.read()
    const next = await shop.read()

    expect(refused.error).toContain("no longer sells in FR")
    expect(next.error).toBeNull()
    expect(await shop.held(id)).toBe(2)
    expect(await shop.accounts()).toMatchObject([{ state: "connected" }])
    expect(await shop.marketplace("FR")).toMatchObject({ set_up_at: null })
  })

  it("an order that a list names twice is imported once", async () => {
    const id = await place()
    await shop.amazon.duplicateInList(id)

    await shop.sync()

    expect(await shop.medusaOrders()).toHaveLength(1)
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("a list that still shows an order as it was changes nothing, and the next one brings the payment", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.amazon.pay(id)
    await shop.amazon.staleList(id)
    await shop.sync()
    const stale = await shop.order(id)

    await shop.sync()

    expect(stale).toMatchObject({ phase: "placeholder" })
    expect(await shop.order(id)).toMatchObject({ phase: "completed" })
  })

  it("a late list never brings an order back to where it was", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    await shop.amazon.staleList(id)

    await shop.sync()

    expect(await shop.order(id)).toMatchObject({
      status: "unshipped",
      phase: "completed",
    })
    expect(await shop.medusaOrder(id)).toMatchObject({
      payment_status: "captured",
    })
  })

  it("an access token that has expired is renewed in silence", async () => {
    await shop.sync()
    const id = await place()
    await shop.amazon.expireAccessTokens()

    const reading = await shop.read()

    expect(reading.error).toBeNull()
    expect(await shop.held(id)).toBe(2)
  })

  it("a seller who withdraws the app is told so at the account, and everything goes on when he allows it again", async () => {
    const id = await place()
    await shop.amazon.revokeToken(refreshTokenOf("eu"))
    await shop.amazon.expireAccessTokens()
    await shop.sync()
    const [refused] = await shop.accounts()
    await shop.amazon.restoreToken(refreshTokenOf("eu"))

    await shop.sync()

    const [again] = await shop.accounts()
    expect(refused).toMatchObject({ state: "refused" })
    expect(refused?.last_error).toContain("Authorise the app again")
    expect(refused?.last_error).not.toContain("Atzr")
    expect(again).toMatchObject({ state: "connected", last_error: null })
    expect(await shop.held(id)).toBe(2)
  })

  it("what is held stays held while a seller's app is withdrawn", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.amazon.revokeToken(refreshTokenOf("eu"))
    await shop.amazon.expireAccessTokens()

    await shop.clock.advance(days(7))
    await shop.sync()

    expect(await shop.order(id)).toMatchObject({ phase: "placeholder" })
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("one seller who is refused does not keep the others from being read", async () => {
    await shop.connect("na", "import")
    const id = await shop.amazon.place({
      marketplaceId: "US",
      lines: [{ sku: "MUG-BLUE", quantity: 2 }],
    })
    await shop.amazon.revokeToken(refreshTokenOf("eu"))
    await shop.amazon.expireAccessTokens()

    await shop.sync()

    const states = (await shop.accounts()).map(({ state }) => state)
    expect(states.sort()).toEqual(["connected", "refused"])
    expect(await shop.held(id.orderId)).toBe(2)
  })

  it("an order that is new and unreadable in the list is asked for by itself at once", async () => {
    const id = await place()
    await shop.amazon.failNext("searchOrders", { kind: "unknown-enum" })

    const reading = await shop.read()

    expect(reading.rejected).toMatchObject([{ amazonOrderId: id }])
    expect(await shop.held(id)).toBe(2)
  })

  it("an order that cannot be written down is set aside, and the others of its page come in", async () => {
    // Postgres indexes no more than 2.7 kB of one value; noise cannot be compressed to fit.
    const sku = randomBytes(6_000).toString("base64")
    const odd = await place(sku)
    const others = [await place(), await place("MUG-WHITE", 1)]

    const reading = await shop.read()

    expect(reading.error).toBeNull()
    expect(reading.rejected).toMatchObject([{ amazonOrderId: odd }])
    expect(await isKnown(odd)).toBe(false)
    expect(await Promise.all(others.map(shop.held))).toEqual([2, 1])
  })

  it("a marketplace in which the seller begins to sell is found by a test of the connection, and waits for its owner", async () => {
    const france = await shop.marketplace("FR")
    await shop.service.deleteAmazonMarketplaces(france.id)
    await shop.amazon.place({ marketplaceId: "FR" })

    await shop.post(`/admin/amazon/accounts/${france.account_id}/test`)

    expect(await shop.marketplace("FR")).toMatchObject({ set_up_at: null })
    expect(await shop.read()).toMatchObject({ seen: 0, error: null })
  })

  it("a marketplace that joins later brings the open orders it already has", async () => {
    const france = await shop.marketplace("FR")
    await shop.service.deleteAmazonMarketplaces(france.id)
    const { orderId } = await shop.amazon.place({
      marketplaceId: "FR",
      lines: [{ sku: "MUG-BLUE", quantity: 2 }],
    })
    await shop.clock.advance(days(2))
    await shop.read()

    await shop.post(`/admin/amazon/accounts/${france.account_id}/test`)
    await shop.setUp(france.account_id, { pending_mode: "import" })
    await shop.tick()

    expect(await shop.held(orderId)).toBe(2)
  })

  it("a reading that ends in the middle of its pages goes on where it was, and reads no page twice", async () => {
    await shop.amazon.placeMany({
      count: 130,
      linesEach: [1, 1],
      skus: [{ sku: "VOUCHER-TASTING" }],
    })
    await shop.amazon.failNext("searchOrders", { kind: "slow" })
    await shop.amazon.failNext("searchOrders", { kind: "malformed" })
    const broken = await shop.read()
    const between = (await shop.medusaOrders("&fields=id")).length

    const rest = await shop.read()

    const { calls } = await shop.amazon.state()
    expect(broken).toMatchObject({ pages: 1, seen: 100 })
    expect(broken.error).toContain("JSON")
    expect(between).toBe(100)
    expect(rest).toMatchObject({ pages: 1, seen: 30, error: null })
    expect(calls.searchOrders.calls).toBe(3)
  })

  it("two readings at the same moment import an order once: one of them steps back", async () => {
    const id = await place()

    const [one, other] = await Promise.all([shop.read(), shop.read()])

    expect([one.is_skipped, other.is_skipped].sort()).toEqual([false, true])
    expect(await shop.medusaOrders()).toHaveLength(1)
    expect(await shop.ledger(id)).toEqual(["reserve 2 pending"])
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("many hands at one order do its work once", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.amazon.pay(id)
    const told = shop.listen("order.placed")

    await Promise.all([
      shop.sync(),
      shop.post(`/admin/amazon/orders/${id}/refresh`),
      shop.post(`/admin/amazon/orders/${id}/retry`),
      shop.settle(),
      shop.settle(),
    ])
    await shop.settle()

    expect(await shop.order(id)).toMatchObject({ phase: "completed" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
    expect(told).toHaveLength(1)
  })

  it("every reading leaves a line in the log of readings", async () => {
    await place()
    await shop.sync()
    await shop.amazon.failNext("searchOrders", { kind: "malformed" })
    await shop.sync()

    const { data } = await shop.get<{ amazon_sync_runs: object[] }>(
      "/admin/amazon/sync/runs"
    )

    expect(data.amazon_sync_runs).toMatchObject([
      { pages: 0, error: expect.stringContaining("JSON") },
      { pages: 1, seen: 1, changed: 1, error: null },
    ])
  })
})
