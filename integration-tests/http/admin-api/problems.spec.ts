import { inAmazonShop } from "../../helpers/amazon-shop"
import { days, hours, minutes } from "../../helpers/clock"
import type { Refusal } from "../../helpers/requests"

interface Problem {
  id: string
  kind: string
  account_id: string
  subject: string
  sentence: string
  messages: { code: string; values: Record<string, unknown> }[]
  advice_code: string | null
  advice: string | null
  since: string | null
  severity: string
  retry: { method: string; path: string; body: object } | null
  path: string
  medusa_order_id: string | null
}
interface Problems {
  problems: Problem[]
  count: number
  counts: Record<string, number>
  limit: number
  offset: number
}

inAmazonShop((world) => {
  const problems = async (query = "") =>
    (await world.get<Problems>(`/admin/amazon/problems${query}`)).data
  const only = async (kind: string): Promise<Problem | undefined> =>
    (await problems(`?kind=${kind}`)).problems[0]
  const retry = async (body: object = {}) =>
    (
      await world.post<{
        retried: Record<string, number>
        count: number
        failed: object[]
      }>("/admin/amazon/problems/retry", body)
    ).data
  const accountId = async () => (await world.accounts())[0]?.id ?? ""

  it("has nothing to tell of a shop in which all is well", async () => {
    await world.sell("MUG-WHITE")

    const shown = await problems()

    expect(shown).toMatchObject({ problems: [], count: 0, offset: 0 })
    expect(Object.values(shown.counts).every((count) => count === 0)).toBe(true)
  })

  it("names an order that could not be applied, and applies it when asked", async () => {
    const orderId = await world.sell("MUG-WHITE")
    const { id, medusa_order_id, revision } = await world.order(orderId)
    await world.service.updateAmazonOrders({
      id,
      revision: revision + 1,
      attempts: 3,
      last_error: "The warehouse is on fire.",
      next_try_at: new Date(Date.now() + minutes(60)),
    })

    const shown = await only("order")
    const retried = await retry({ kind: "order" })

    expect(shown).toMatchObject({
      id,
      subject: orderId,
      severity: "error",
      medusa_order_id,
      path: `/amazon/orders/${id}`,
      retry: {
        method: "POST",
        path: `/admin/amazon/orders/${id}/retry`,
        body: {},
      },
    })
    expect(shown?.sentence).toContain("on fire")
    expect(retried).toMatchObject({ retried: { order: 1 }, count: 1 })
    expect((await problems()).count).toBe(0)
  })

  it("names an order whose parcels could not be booked, in the lists of orders too", async () => {
    const orderId = await world.sell("MUG-WHITE")
    const { id } = await world.order(orderId)
    await world.service.updateAmazonOrders({
      id,
      mirror_error: "Medusa has no provider for it.",
    })

    const shown = await only("order")
    const failed = await world.orders("&has_error=true")
    const well = await world.orders("&has_error=false")
    const { data } = await world.get<{ summary: { with_error: number } }>(
      "/admin/amazon/orders/summary"
    )

    expect(shown?.sentence).toContain("no provider")
    expect(failed.map((one) => one.amazon_order_id)).toEqual([orderId])
    expect(well).toEqual([])
    expect(data.summary.with_error).toBe(1)
  })

  it("names what was sold too often, and what a buyer wants to cancel, until somebody decides", async () => {
    const oversold = await world.sell("MUG-BLUE", 20)
    const asked = await world.sell("MUG-WHITE")
    await world.pay(asked)
    await world.askToCancel(asked)

    const { problems: shown } = await problems("?kind=order")
    await world.post(`/admin/amazon/orders/${asked}/cancellation`, {
      decision: "ship",
    })
    await world.settle()

    const of = (id: string) => shown.find(({ subject }) => subject === id)
    expect(of(oversold)?.sentence).toContain("below zero")
    expect(of(asked)?.sentence).toContain("asks to cancel")
    expect(of(asked)?.advice).toContain("Decide")
    expect(
      (await problems("?kind=order")).problems.map(({ subject }) => subject)
    ).toEqual([oversold])
  })

  it("names an unknown SKU once, with the orders that wait for it, until it is mapped", async () => {
    await world.sell("NOBODY-KNOWS", 2)
    await world.sell("NOBODY-KNOWS", 1)
    const listing = await world.listing("NOBODY-KNOWS")

    const { problems: shown, count } = await problems()
    await world.post(`/admin/amazon/listings/${listing?.id}`, {
      variant_id: world.shop.variants["MUG-WHITE"].id,
    })
    await world.settle()

    expect(shown).toMatchObject([
      {
        id: listing?.id,
        kind: "unmapped_sku",
        subject: "NOBODY-KNOWS",
        retry: null,
        path: `/amazon/listings/${listing?.id}`,
      },
    ])
    expect(count).toBe(1)
    expect(shown[0]?.sentence).toContain("2 orders with 3 units")
    expect(shown[0]?.messages).toMatchObject([
      { code: "listing.unmapped", values: { orders: 2, units: 3 } },
    ])
    expect(shown[0]?.advice_code).toBe("advice.map")
    expect((await problems("?kind=unmapped_sku")).count).toBe(0)
  })

  it("names an account that Amazon refuses, tests it again when asked, and does not tell of its readings too", async () => {
    await world.amazon.failNext("searchOrders", { kind: "403", times: 9 })
    await world.post("/admin/amazon/sync/run")
    const id = await accountId()

    const { problems: shown } = await problems()
    await world.amazon.clearFaults()
    await retry({ kind: "account" })

    expect(shown).toMatchObject([
      {
        id,
        kind: "account",
        subject: "Amazon eu",
        severity: "error",
        path: `/settings/amazon/accounts/${id}`,
        retry: { path: `/admin/amazon/accounts/${id}/test` },
      },
    ])
    expect((await problems("?kind=account")).count).toBe(0)
  })

  it("an account whose credentials nobody can open any more keeps no other one from being tested", async () => {
    const id = await accountId()
    const refused = { state: "refused", last_error: "Amazon says no." } as const
    await world.service.updateAmazonAccounts({ id, ...refused })
    await world.service.createAmazonAccounts({
      ...refused,
      name: "Amazon, sealed",
      seller_id: "SELLEROFOLD",
      region: "eu",
      sealed_credentials: "gone:AAAA",
      last_error_at: new Date(Date.now() + days(1)),
    })

    const result = await retry({ kind: "account" })

    const { problems: left } = await problems("?kind=account")
    expect(result).toMatchObject({ retried: { account: 1 }, count: 1 })
    expect(result.failed).toHaveLength(1)
    expect(left.map(({ subject }) => subject)).toEqual(["Amazon, sealed"])
  })

  it("of an account that was disconnected, tells nothing that only Amazon could end", async () => {
    const orderId = await world.sell("MUG-WHITE")
    await world.pay(orderId)
    await world.clock.advance(days(9))
    const before = await problems("?kind=shipment")

    await world.service.softDeleteAmazonAccounts([await accountId()])

    const after = await problems("?kind=shipment")
    expect(before.problems.map(({ subject }) => subject)).toEqual([orderId])
    expect(after).toMatchObject({ count: 0, problems: [] })
  })

  it("names a reading that failed, mildly as long as the last one before went well", async () => {
    await world.sync()
    await world.service.createAmazonSyncRuns({
      account_id: await accountId(),
      kind: "poll",
      started_at: new Date(Date.now() + 1000),
      ended_at: new Date(Date.now() + 2000),
      error: "Amazon does not answer.",
    })
    const failed = await only("sync")
    await world.clock.advance(hours(2))
    const silent = await only("sync")
    await retry({ kind: "sync" })

    expect(failed).toMatchObject({
      severity: "warning",
      retry: {
        path: "/admin/amazon/sync/run",
        body: { account_id: await accountId() },
      },
    })
    expect(failed?.sentence).toContain("does not answer")
    expect(silent?.severity).toBe("error")
    expect((await problems("?kind=sync")).count).toBe(0)
  })

  it("names an order that cannot be read", async () => {
    const orderId = await world.sell("MUG-WHITE")
    await world.service.noteUnreadable([
      { amazonOrderId: orderId, problem: "It has no lines." },
    ])
    await world.service.createAmazonSyncRuns({
      account_id: await accountId(),
      kind: "poll",
      started_at: new Date(),
      ended_at: new Date(),
      rejected: [
        { amazonOrderId: "302-0000000-0000009", problem: "It has no SKU." },
      ] as unknown as Record<string, unknown>,
    })

    const { problems: shown, counts } = await problems("?kind=unreadable")

    expect(counts).toMatchObject({ unreadable: 2, order: 0 })
    const known = shown.find(({ subject }) => subject === orderId)
    const unknown = shown.find(({ subject }) => subject !== orderId)
    expect(known?.sentence).toContain("no lines")
    expect(known?.path).toContain("/amazon/orders/amzord_")
    expect(unknown).toMatchObject({
      path: "/amazon/orders",
      retry: {
        path: "/admin/amazon/sync/repair",
        body: { ids: ["302-0000000-0000009"] },
      },
    })
  })

  it("names quantities that failed and jumps that wait, and never confirms a jump by itself", async () => {
    await world.sell("MUG-WHITE")
    await world.sell("MUG-BLUE")
    const failed = await world.listing("MUG-WHITE")
    const jump = await world.listing("MUG-BLUE")
    await world.service.updateAmazonListings([
      { id: failed?.id ?? "", last_error: "Amazon wants a product type." },
      { id: jump?.id ?? "", waits_for: "confirmation", desired_quantity: 900 },
    ])

    const { problems: shown } = await problems("?kind=offer")
    const retried = await retry({ kind: "offer" })

    expect(shown).toMatchObject([
      {
        id: failed?.id,
        severity: "error",
        path: `/amazon/listings/${failed?.id}`,
        retry: {
          path: "/admin/amazon/offers/retry",
          body: { ids: [failed?.id] },
        },
      },
      {
        id: jump?.id,
        severity: "warning",
        retry: { path: "/admin/amazon/offers/confirm" },
      },
    ])
    expect(shown[1]?.sentence).toContain("900")
    expect(retried.retried).toEqual({ offer: 1 })
  })

  it("names parcels that Amazon refuses, and orders of which none has left in time", async () => {
    const late = await world.sell("MUG-WHITE")
    await world.pay(late)
    const refused = await world.sell("MUG-BLUE")
    await world.pay(refused)
    const { id, account_id } = await refusedOrder(refused)
    await world.service.createAmazonShipments({
      account_id,
      order_id: id,
      amazon_order_id: refused,
      marketplace_id: "A1PA6795UKMFR9",
      fulfillment_id: "ful_1",
      parcel: 1,
      package_reference: "1",
      state: "refused",
      shipped_at: new Date(),
      collected_at: new Date(),
      items: [] as unknown as Record<string, unknown>,
      last_error: "Amazon wants a tracking number.",
    })
    await world.clock.advance(days(30))

    const { problems: shown } = await problems("?kind=shipment")

    const of = (order: string) => shown.find(({ subject }) => subject === order)
    expect(of(refused)).toMatchObject({
      retry: null,
      path: `/amazon/shipments?q=${refused}`,
    })
    expect(of(refused)?.advice).toContain("tracking number")
    expect(of(late)).toMatchObject({ severity: "error", retry: null })
    expect(of(late)?.sentence).toContain("no parcel has left")
    expect(of(late)?.medusa_order_id).toContain("order_amz_")
  })

  const refusedOrder = async (orderId: string) => {
    const { id } = await world.order(orderId)
    return { id, account_id: await accountId() }
  }

  it("names returns, inspections, orders that Amazon ships, and stock in its warehouses", async () => {
    const account_id = await accountId()
    const list = (value: unknown[]) =>
      value as unknown as Record<string, unknown>
    await world.service.createAmazonReturns({
      account_id,
      amazon_order_id: "302-0000000-0000001",
      reported_key: "1",
      kind: "merchant",
      sku: "MUG-WHITE",
      quantity: 1,
      problem: "The order is not in Medusa.",
      applied_revision: 1,
    })
    await world.service.createAmazonInspections({
      order_id: "amzord_302-0000000-0000002",
      amazon_order_id: "302-0000000-0000002",
      order_item_id: "1",
      revision: 1,
      sku: "MUG-BLUE",
      variant_id: "variant_1",
      quantity: 3,
      restocked_quantity: 1,
      reservations: list([]),
    })
    await world.service.createAmazonOutboundOrders({
      account_id,
      marketplace_id: "A1PA6795UKMFR9",
      outbound_id: "MEDUSA-1",
      fulfillment_id: "ful_1",
      medusa_order_id: "order_1",
      api_version: "2020-07-01",
      state: "open",
      speed: "standard",
      items: list([]),
      fingerprint: "1",
      problems: list([{ code: "late", sentence: "It is late." }]),
      asked_at: new Date(),
    })
    await world.service.updateAmazonAccounts({
      id: account_id,
      fba_marketplace_id: "A1PA6795UKMFR9",
    })
    await world.service.createAmazonFbaStocks({
      account_id,
      sku: "MUG-GOLD",
      fulfillable_quantity: 4,
      reserved_quantity: 0,
      inbound_quantity: 0,
      unfulfillable_quantity: 0,
      read_at: new Date(),
      problem: "unmapped",
    })

    const { problems: shown, counts } = await problems()

    expect(counts).toMatchObject({
      return: 1,
      inspection: 1,
      outbound: 1,
      fba_stock: 1,
    })
    const paths = Object.fromEntries(
      shown.map(({ kind, path }) => [kind, path])
    )
    expect(paths).toMatchObject({
      return: "/amazon/returns?q=302-0000000-0000001",
      inspection: "/amazon/inspections?q=302-0000000-0000002",
      outbound: "/amazon/outbound?q=MEDUSA-1",
      fba_stock: "/amazon/fba-stock?q=MUG-GOLD",
    })
    const sentences = shown.map(({ sentence }) => sentence).join(" ")
    expect(sentences).toContain("2 units")
    expect(sentences).toContain("It is late.")
  })

  it("shows a page of one kind, one account or one word, and counts all kinds", async () => {
    await world.sell("NOBODY-KNOWS")
    await world.sell("NOR-THIS")
    await world.sell("MUG-BLUE", 30)

    const page = await problems("?kind=unmapped_sku&limit=1&offset=1")
    const word = await problems("?q=nor-th")
    const sentence = await problems("?q=Amazon sold")
    const code = await problems("?q=order.oversold")
    const other = await problems("?account_id=amzacc_other")
    const wrong = await world.get<Refusal>("/admin/amazon/problems?kind=fire")
    const wrongRetry = await world.post<Refusal>(
      "/admin/amazon/problems/retry",
      { kind: "fire" }
    )

    expect(page).toMatchObject({ count: 2, limit: 1, offset: 1 })
    expect(page.problems).toHaveLength(1)
    expect(page.counts).toMatchObject({ unmapped_sku: 2, order: 1 })
    expect(word.problems.map(({ subject }) => subject)).toEqual(["NOR-THIS"])
    expect(sentence.problems.map(({ kind }) => kind)).toEqual(["order"])
    expect(code.count).toBe(0)
    expect(other.count).toBe(0)
    expect([wrong.status, wrongRetry.status]).toEqual([400, 400])
    expect(wrong.data.message).toContain("kind")
  })

  it("tries again all that a retry can help, and leaves the rest to people", async () => {
    await world.sell("NOBODY-KNOWS")
    const orderId = await world.sell("MUG-WHITE")
    const { id, revision } = await world.order(orderId)
    await world.service.updateAmazonOrders({
      id,
      revision: revision + 1,
      attempts: 1,
      last_error: "The warehouse is on fire.",
      next_try_at: new Date(Date.now() + minutes(60)),
    })

    const elsewhere = await retry({ account_id: "amzacc_other" })
    const result = await retry({ account_id: await accountId() })

    expect(elsewhere).toMatchObject({ retried: {}, count: 0 })
    expect(result).toMatchObject({
      retried: { order: 1 },
      count: 1,
      failed: [],
    })
    expect((await problems()).counts).toMatchObject({
      order: 0,
      unmapped_sku: 1,
    })
  })
})
