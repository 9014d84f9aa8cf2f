import { inAmazonShop } from "../../helpers/amazon-shop"
import { days, hours, minutes } from "../../helpers/clock"
import type { Refusal } from "../../helpers/requests"

interface Statistics {
  at: string
  pending: {
    orders: number
    units: number
    oldest_purchased_at: string | null
    ages: {
      from_hours: number
      to_hours: number | null
      orders: number
      units: number
    }[]
    usual_hours: number | null
    slow: { amazon_order_id: string; units: number; hours: number }[]
  }
  held_by_day: { day: string; units: number; orders: number }[]
  outcomes: {
    paid: number
    canceled: number
    median_hours: number | null
    ninety_percent_hours: number | null
    by_day: { day: string; paid: number; canceled: number }[]
    durations: { from_hours: number; paid: number; canceled: number }[]
  }
  at_risk: {
    sku: string
    listing_id: string | null
    variant_id: string
    pending_units: number
    available: number
    missing: number
    sentence: string
  }[]
}
interface Budget {
  operation: string
  calls_left: number
  burst: number
  calls_per_second: number
  full_again_at: string | null
}
interface Holds {
  holds: {
    order_id: string
    amazon_order_id: string
    medusa_order_id: string | null
    sku: string
    units: number
    since: string
    phase: string
    marketplace_id: string
    kind: string
  }[]
  units: number
  orders: number
}

inAmazonShop((world) => {
  const statistics = async (query = "") =>
    (
      await world.get<{ statistics: Statistics }>(
        `/admin/amazon/statistics${query}`
      )
    ).data.statistics
  const dayOf = (at: Date) => at.toISOString().slice(0, 10)
  const holds = async (query: string) =>
    (await world.get<Holds>(`/admin/amazon/holds?${query}`)).data

  describe("GET /admin/amazon/statistics", () => {
    it("counts what is pending now by how long it waits", async () => {
      await world.amazon.place({ lines: [{ sku: "MUG-WHITE", quantity: 2 }] })
      await world.clock.advance(hours(3))
      await world.amazon.place({ lines: [{ sku: "MUG-BLUE", quantity: 3 }] })
      await world.sync()

      const { pending } = await statistics()

      expect(pending).toMatchObject({ orders: 2, units: 5, usual_hours: null })
      expect(pending.ages).toHaveLength(8)
      expect(pending.ages.filter(({ orders }) => orders > 0)).toEqual([
        { from_hours: 0, to_hours: 0.5, orders: 1, units: 3 },
        { from_hours: 2, to_hours: 6, orders: 1, units: 2 },
      ])
      expect(pending.ages.at(-1)).toMatchObject({
        from_hours: 504,
        to_hours: null,
      })
      expect(pending.oldest_purchased_at).toEqual(expect.any(String))
    })

    it("has nothing to tell of a shop that sold nothing, and says so in numbers", async () => {
      const shown = await statistics("?days=7")

      expect(shown.pending).toMatchObject({
        orders: 0,
        units: 0,
        oldest_purchased_at: null,
        slow: [],
      })
      expect(shown.held_by_day).toHaveLength(7)
      expect(shown.held_by_day.at(-1)).toEqual({
        day: dayOf(world.service.now()),
        units: 0,
        orders: 0,
      })
      expect(shown.outcomes).toMatchObject({
        paid: 0,
        canceled: 0,
        median_hours: null,
        ninety_percent_hours: null,
      })
      expect(shown.at_risk).toEqual([])
    })

    it("tells day by day what was held, and how pending orders ended", async () => {
      const first = dayOf(world.service.now())
      const paid = await world.sell("MUG-WHITE", 2)
      const canceled = await world.sell("MUG-BLUE", 3)
      await world.clock.advance(days(1))
      await world.pay(paid)
      await world.cancel(canceled)
      await world.clock.advance(minutes(5))
      await world.sync()

      const { held_by_day: held, outcomes } = await statistics("?days=3")

      const today = dayOf(world.service.now())
      expect(held).toEqual([
        expect.objectContaining({ units: 0, orders: 0 }),
        { day: first, units: 5, orders: 2 },
        { day: today, units: 2, orders: 1 },
      ])
      expect(outcomes).toMatchObject({ paid: 1, canceled: 1 })
      expect(outcomes.median_hours).toBeGreaterThan(23)
      expect(outcomes.ninety_percent_hours).toBeGreaterThanOrEqual(
        outcomes.median_hours ?? Infinity
      )
      expect(outcomes.by_day).toHaveLength(3)
      expect(outcomes.by_day.at(-1)).toEqual({
        day: today,
        paid: 1,
        canceled: 1,
      })
      expect(
        outcomes.durations.filter((one) => one.paid + one.canceled > 0)
      ).toMatchObject([{ from_hours: 24, paid: 1, canceled: 1 }])
    })

    it("counts neither what was paid before we heard of it nor what was cancelled after its payment as an end of waiting", async () => {
      await world.sell("MUG-WHITE", 1, { status: "UNSHIPPED" })
      const paid = await world.sell("MUG-WHITE", 1)
      await world.pay(paid)
      await world.cancel(paid)

      const { outcomes } = await statistics()

      expect(outcomes).toMatchObject({ paid: 1, canceled: 0 })
    })

    it("names the orders that wait longer than 99 of 100 did", async () => {
      const usual: string[] = []
      for (const _ of Array.from({ length: 20 })) {
        usual.push(
          (await world.amazon.place({ lines: [{ sku: "TEA-BLACK-100" }] }))
            .orderId
        )
      }
      const slow = await world.sell("MUG-WHITE", 2)
      await world.clock.advance(hours(1))
      for (const orderId of usual) {
        await world.amazon.pay(orderId)
      }
      await world.sync()
      await world.clock.advance(hours(5))
      await world.sell("MUG-BLUE")

      const { pending } = await statistics()

      expect(pending.usual_hours).toBeGreaterThanOrEqual(1)
      expect(pending.usual_hours).toBeLessThan(2)
      expect(pending.slow).toMatchObject([
        { amazon_order_id: slow, units: 2, hours: 6 },
      ])
    })

    it("names SKUs of which more is promised than there is, and the last ones, the worst first", async () => {
      await world.sell("POT-LAST-ONE")
      await world.sell("MUG-BLUE", 14)
      await world.sell("MUG-WHITE", 2)

      const { at_risk: risks } = await statistics()

      expect(
        risks.map(({ sku, pending_units, available, missing }) => [
          sku,
          pending_units,
          available,
          missing,
        ])
      ).toEqual([
        ["MUG-BLUE", 14, 12, 2],
        ["POT-LAST-ONE", 1, 1, 0],
      ])
      expect(risks[0]?.sentence).toContain("2 are missing")
      expect(risks[0]?.variant_id).toBe(world.shop.variants["MUG-BLUE"].id)
      expect(risks[1]?.sentence).toContain("sells out")
    })

    it("speaks of one account when asked, and refuses a number of days that makes no sense", async () => {
      await world.sell("MUG-WHITE")
      const refused = await world.get<Refusal>(
        "/admin/amazon/statistics?days=0"
      )

      const other = await statistics("?account_id=amzacc_other")

      expect(other.pending.orders).toBe(0)
      expect(other.held_by_day.at(-1)).toMatchObject({ units: 0 })
      expect(refused.status).toBe(400)
      expect(refused.data.message).toContain("days")
    })
  })

  describe("GET /admin/amazon/sync", () => {
    it("tells the calls left of every operation that an account uses", async () => {
      await world.sync()

      const { data } = await world.get<{ accounts: { budgets: Budget[] }[] }>(
        "/admin/amazon/sync"
      )

      const budgets = data.accounts[0]?.budgets ?? []
      const of = (name: string) =>
        budgets.find(({ operation }) => operation === name)
      expect(of("searchOrders")).toMatchObject({
        calls_left: 19,
        burst: 20,
        calls_per_second: 0.0056,
        full_again_at: expect.any(String),
      })
      expect(of("createReport")).toMatchObject({ full_again_at: null })
      expect(of("createOutbound")).toBeUndefined()
    })
  })

  describe("GET /admin/amazon/holds", () => {
    it("tells which orders hold units of a variant, and of a kit's parts", async () => {
      const mugs = await world.sell("MUG-WHITE", 2)
      const sets = await world.sell("TEA-SET", 3)
      const variant = world.shop.variants["MUG-WHITE"].id
      const item = world.shop.inventoryItems.get("MUG-WHITE")

      const ofVariant = await holds(`variant_id=${variant}`)
      const ofItem = await holds(`inventory_item_id=${item}`)

      const known = await world.order(mugs)
      expect(ofVariant).toMatchObject({ units: 2, orders: 1 })
      expect(ofVariant.holds).toMatchObject([
        {
          order_id: known.id,
          amazon_order_id: mugs,
          medusa_order_id: known.medusa_order_id,
          sku: "MUG-WHITE",
          units: 2,
          since: expect.any(String),
          phase: "placeholder",
          marketplace_id: "A1PA6795UKMFR9",
          kind: "reservation",
        },
      ])
      const perSet =
        (ofItem.holds.find(({ amazon_order_id: id }) => id === sets)?.units ??
          0) / 3
      expect(perSet).toBeGreaterThanOrEqual(1)
      expect(ofItem.units).toBe(2 + 3 * perSet)
    })

    it("counts an order once that holds an item by itself and in a kit", async () => {
      await world.place({
        lines: [
          { sku: "MUG-WHITE", quantity: 1 },
          { sku: "TEA-SET", quantity: 1 },
        ],
      })
      await world.settle()
      const item = world.shop.inventoryItems.get("MUG-WHITE")

      const ofItem = await holds(`inventory_item_id=${item}`)

      expect(ofItem.holds).toHaveLength(2)
      expect(ofItem.orders).toBe(1)
    })

    it("tells what only the offer is lowered by", async () => {
      await world.switchMode("reserve")
      await world.sell("MUG-BLUE", 2)
      const variant = world.shop.variants["MUG-BLUE"].id

      const held = await holds(`variant_id=${variant}`)

      expect(held.holds).toMatchObject([
        { kind: "offer_only", units: 2, medusa_order_id: null, phase: "held" },
      ])
    })

    it("knows of nothing that nobody has ordered, and wants to be asked for one thing", async () => {
      const nothing = await holds("inventory_item_id=iitem_none")
      const both = await world.get<Refusal>(
        "/admin/amazon/holds?variant_id=a&inventory_item_id=b"
      )
      const neither = await world.get<Refusal>("/admin/amazon/holds")

      expect(nothing).toEqual({ holds: [], units: 0, orders: 0 })
      expect([both.status, neither.status]).toEqual([400, 400])
      expect(neither.data.message).toContain("variant_id")
    })
  })

  describe("Look-ups of other pages", () => {
    it("finds the marketplaces that sell from a location, and into a sales channel", async () => {
      const { warehouses, channels } = world.shop
      const count = async (query: string) =>
        (
          await world.get<{ count: number }>(
            `/admin/amazon/marketplaces?${query}`
          )
        ).data.count
      const all = await count("limit=1")

      expect(await count(`location_id=${warehouses.berlin}`)).toBe(all)
      expect(await count("location_id=sloc_none")).toBe(0)
      expect(await count(`sales_channel_id=${channels.amazon}`)).toBe(all)
      expect(await count("sales_channel_id=sc_none")).toBe(0)
    })

    it("finds orders by what is in them, and by several Medusa orders, each with all of its lines", async () => {
      const one = await world.place({
        lines: [{ sku: "MUG-WHITE" }, { sku: "MUG-BLUE" }],
      })
      const two = await world.sell("TEA-BLACK-100")
      const three = await world.sell("MUG-BLUE")
      const ids = async (query: string) =>
        (await world.orders(query)).map((order) => order.amazon_order_id).sort()
      const medusaIds = await Promise.all(
        [two, three].map(async (id) => (await world.order(id)).medusa_order_id)
      )

      expect(await ids("&sku=MUG-WHITE")).toEqual([one])
      expect(await ids("&sku=MUG-WHITE,TEA-BLACK-100")).toEqual(
        [one, two].sort()
      )
      expect(
        await ids(
          `&line_variant_id=${world.shop.variants["MUG-BLUE"].id}&phase=placeholder`
        )
      ).toEqual([one, three].sort())
      expect(await ids(`&medusa_order_id=${medusaIds.join(",")}`)).toEqual(
        [two, three].sort()
      )
      const [found] = await world.orders("&sku=MUG-WHITE")
      expect(found?.lines).toHaveLength(2)
    })
  })
})
