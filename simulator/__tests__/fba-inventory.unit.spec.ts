import type { PlaceOrder } from "../index"
import { america, germany } from "./listings-for-tests"
import {
  createOutbound,
  DAY,
  HOUR,
  MINUTE,
  pass,
  summariesIn,
  summariesPath,
} from "./outbound-for-tests"
import {
  describeWithPostgres,
  errorOf,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("getInventorySummaries", () => {
  const amazon = simulatedAmazon("fba_inventory")
  beforeEach(() => amazon.control.setLimits({ enabled: false }))
  const list = async (query: Record<string, string> = {}) =>
    summariesIn(await amazon.get(summariesPath({ details: "true", ...query })))

  it("shows everything that lies in the warehouse or is on its way there", async () => {
    await amazon.control.setFbaStock("POT", {
      fulfillable: 5,
      transshipment: 2,
      inboundShipped: 10,
      unfulfillable: 1,
      researching: 3,
    })

    const { summaries, nextToken } = await list()
    const plain = await list({ details: "false" })

    expect(nextToken).toBeNull()
    expect(summaries).toMatchObject([
      {
        sellerSku: "POT",
        totalQuantity: 21,
        inventoryDetails: {
          fulfillableQuantity: 5,
          inboundShippedQuantity: 10,
          reservedQuantity: {
            totalReservedQuantity: 2,
            pendingTransshipmentQuantity: 2,
          },
          researchingQuantity: { totalResearchingQuantity: 3 },
          unfulfillableQuantity: { totalUnfulfillableQuantity: 1 },
        },
      },
    ])
    expect(plain.summaries[0]).not.toHaveProperty("inventoryDetails")
  })

  it("is lower by what customers have ordered, also before they pay", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
    const wish: PlaceOrder = {
      fulfilledBy: "AMAZON",
      lines: [{ sku: "POT", quantity: 2 }],
    }
    const kept = await amazon.control.place(wish)
    const dropped = await amazon.control.place(wish)
    const tooMuch = await amazon.control.buy(wish)
    const pending = await amazon.control.fbaStock("POT")
    await amazon.control.cancel(dropped.orderId)
    await amazon.control.pay(kept.orderId)
    await amazon.control.ship(kept.orderId)

    expect(tooMuch).toBeNull()
    expect(pending).toMatchObject({ fulfillable: 1, pendingCustomerOrder: 4 })
    expect(await amazon.control.fbaStock("POT")).toMatchObject({
      fulfillable: 3,
      pendingCustomerOrder: 0,
    })
  })

  it("sells no unit twice: an order over more than there is takes what is there", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 1 })

    const { orderId } = await amazon.control.place({
      fulfilledBy: "AMAZON",
      lines: [{ sku: "POT", quantity: 3 }],
    })
    const taken = await amazon.control.fbaStock("POT")
    await amazon.control.cancel(orderId)

    expect(taken).toMatchObject({ fulfillable: 0, pendingCustomerOrder: 1 })
    expect(await amazon.control.fbaStock("POT")).toMatchObject({
      fulfillable: 1,
      pendingCustomerOrder: 0,
    })
  })

  it("gives 50 at a time, and a token that lives 30 seconds", async () => {
    for (let n = 0; n < 51; n += 1) {
      await amazon.control.setFbaStock(`S${String(n).padStart(3, "0")}`, {})
    }
    const first = await list()
    const second = await list({ nextToken: first.nextToken ?? "" })
    const other = await amazon.get(
      summariesPath({ nextToken: first.nextToken ?? "" })
    )
    await amazon.control.advanceClock(31_000)
    const late = await amazon.get(
      summariesPath({ details: "true", nextToken: first.nextToken ?? "" })
    )

    expect([first.summaries.length, second.summaries.length]).toEqual([50, 1])
    expect(second.nextToken).toBeNull()
    expect([other.status, late.status]).toEqual([400, 400])
  })

  it("finds SKUs by name, one with a comma only as the single one", async () => {
    for (const sku of ["A", "B", "C,D"]) {
      await amazon.control.setFbaStock(sku, { fulfillable: 1 })
    }

    const many = await list({ sellerSkus: "A,C,D" })
    const one = await list({ sellerSku: "C,D" })

    expect(many.summaries.map(({ sellerSku }) => sellerSku)).toEqual(["A"])
    expect(one.summaries.map(({ sellerSku }) => sellerSku)).toEqual(["C,D"])
  })

  it("finds what has changed since, not heeding SKUs and what is on its way", async () => {
    await amazon.control.setFbaStock("OLD", { fulfillable: 1 })
    await amazon.control.setFbaStock("ON_ITS_WAY", { fulfillable: 1 })
    await amazon.control.advanceClock(HOUR - MINUTE)
    const { now } = await amazon.control.state()
    await amazon.control.advanceClock(MINUTE)
    await amazon.control.setFbaStock("NEW", { fulfillable: 1 })
    await amazon.control.setFbaStock("ON_ITS_WAY", { inboundShipped: 9 })
    amazon.forgetTokens()

    const { summaries } = await list({ startDateTime: now, sellerSkus: "OLD" })

    expect(summaries.map(({ sellerSku }) => sellerSku)).toEqual(["NEW"])
  })

  it("shows what was true some time ago, when it lags", async () => {
    await amazon.control.setFba({ lagMs: HOUR })
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
    const first = await list()
    await pass(amazon, HOUR)
    await amazon.control.setFbaStock("POT", { fulfillable: 2 })
    const second = await list()
    await pass(amazon, HOUR)
    const third = await list()

    expect(first.summaries).toEqual([])
    expect(
      [second, third].map(
        ({ summaries }) => summaries[0]?.inventoryDetails?.fulfillableQuantity
      )
    ).toEqual([5, 2])
  })

  it("shows the same pool in every marketplace, unless it is told where a SKU is sold", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
    await amazon.control.setFbaStock("CUP", {
      fulfillable: 5,
      marketplaceIds: ["FR"],
    })
    await amazon.control.setFbaStock("MUG", {
      fulfillable: 5,
      marketplaceIds: ["US"],
    })

    const there = await list()

    expect(there.summaries.map(({ sellerSku }) => sellerSku)).toEqual(["POT"])
  })

  it.each([
    ["no granularity", { granularityType: "" }],
    ["another granularity", { granularityType: "Country" }],
    ["a granularity elsewhere", { granularityId: america }],
    ["two marketplaces", { marketplaceIds: `${germany},A13V1IB3VIYZZH` }],
    ["51 SKUs", { sellerSkus: Array.from({ length: 51 }).join("S,") }],
    ["both kinds of SKUs", { sellerSkus: "A", sellerSku: "B" }],
    ["a token of nobody's", { nextToken: "x.y" }],
    ["a date without a time", { startDateTime: "2026-01-01" }],
    ["an unknown parameter", { sku: "A" }],
  ])("refuses %s", async (_what, query) => {
    const answered = await amazon.get(summariesPath(query))

    expect([answered.status, errorOf(answered).code]).toEqual([
      400,
      "InvalidInput",
    ])
  })

  it("refuses what is older than 18 months, another region, and accounts without FBA", async () => {
    const { now } = await amazon.control.state()
    const old = new Date(Date.parse(now) - 600 * DAY).toISOString()
    const tooOld = await amazon.get(summariesPath({ startDateTime: old }))
    const elsewhere = await amazon.get(
      summariesPath({ granularityId: america, marketplaceIds: america })
    )
    await amazon.control.setFba({ enabled: false })
    const never = await amazon.get(summariesPath())

    expect([tooOld.status, elsewhere.status, never.status]).toEqual([
      400, 403, 400,
    ])
    expect(errorOf(never).code).toBe("InvalidInput")
  })

  it("answers two calls at once, and then two a second", async () => {
    await amazon.control.setLimits({ enabled: true, refill: true })
    const statuses = []
    for (let call = 0; call < 6; call += 1) {
      statuses.push((await amazon.get(summariesPath())).status)
    }

    expect(statuses.slice(0, 2)).toEqual([200, 200])
    expect(statuses).toContain(429)
  })

  it("has fewer to sell as soon as Amazon plans an order of the shop's own", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
    await createOutbound(amazon, "o-1")
    await amazon.control.advanceClock(5 * MINUTE)

    const { summaries } = await list()

    expect(summaries[0]?.inventoryDetails).toMatchObject({
      fulfillableQuantity: 4,
      reservedQuantity: { fcProcessingQuantity: 1 },
    })
  })
})
