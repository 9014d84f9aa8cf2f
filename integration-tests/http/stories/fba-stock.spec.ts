import { Modules } from "@medusajs/framework/utils"
import { hours, minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"
import { createWarehouse, germany } from "../../helpers/warehouse"
import type { Refusal } from "../../helpers/requests"
import { pauseOnce } from "../crash/pause-once"

tellStories((shop) => {
  const warehouse = createWarehouse(shop)
  const storefront = () => shop.shop.channels.storefront

  /** The storefront sells blue mugs from Amazon's warehouses alone. */
  async function sellMugsFromAmazon(units: number) {
    await warehouse.start({ "MUG-BLUE": units })
    await warehouse.link(storefront())
    await warehouse.empty("MUG-BLUE")
  }

  describe("switching it on", () => {
    it("makes a stock location in the marketplace's country, with Amazon's stock on its shelves", async () => {
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 7 })

      const location = await warehouse.switchOn()
      await warehouse.tick()

      const { data } = await shop.get<{
        stock_location: { name: string; address: { country_code: string } }
      }>(`/admin/stock-locations/${location}`)
      expect(data.stock_location).toMatchObject({
        name: "Amazon FBA Amazon eu",
        address: { country_code: "de" },
      })
      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
    })

    it("says what Amazon has of each SKU, and what of it is on the shelf", async () => {
      await shop.amazon.setFbaStock("MUG-BLUE", {
        fulfillable: 7,
        pendingCustomerOrder: 2,
        inboundShipped: 5,
        unfulfillable: 1,
      })

      await warehouse.start({})

      expect(await warehouse.row("MUG-BLUE")).toMatchObject({
        fulfillable: 7,
        reserved: 2,
        inbound: 5,
        unfulfillable: 1,
        mirrored: 7,
        problem: null,
        product_variant: { sku: "MUG-BLUE" },
        sentence: "Amazon has 7 ready to ship; on the shelf: 7.",
      })
      expect(await warehouse.account()).toMatchObject({
        fba_marketplace_id: germany,
        fba: { last_error: null, last_read_at: expect.any(String) as string },
      })
    })

    it("makes one location, however often and by however many it is switched on", async () => {
      const answers = await Promise.all([
        warehouse.switchOn(),
        warehouse.switchOn(),
      ])
      answers.push(await warehouse.switchOn())

      const { data } = await shop.get<{ stock_locations: { name: string }[] }>(
        "/admin/stock-locations?limit=100"
      )
      const made = data.stock_locations.filter(({ name }) =>
        name.startsWith("Amazon FBA")
      )
      expect(new Set(answers).size).toBe(1)
      expect(made).toHaveLength(1)
    })

    it("brings the location back when somebody has deleted it", async () => {
      const location = await warehouse.start({ "MUG-BLUE": 7 })
      await shop.delete(`/admin/stock-locations/${location}`)
      const { error } = await warehouse.read()

      const again = await warehouse.switchOn()
      await warehouse.read()

      expect(error).toContain(`the stock location ${location} has been deleted`)
      expect(again).toBe(location)
      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
    })

    it.each<[string, () => object, string]>([
      [
        "a marketplace in which the account does not sell",
        () => ({ fba_marketplace_id: "ATVPDKIKX0DER" }),
        "fba_marketplace_id: the account does not sell in ATVPDKIKX0DER. Choose one of",
      ],
      [
        "a location that does not exist",
        () => ({ fba_marketplace_id: germany, fba_location_id: "sloc_none" }),
        "fba_location_id: there is no stock location sloc_none",
      ],
      [
        "a location at which orders of a marketplace are reserved",
        () => ({
          fba_marketplace_id: germany,
          fba_location_id: shop.shop.warehouses.berlin,
        }),
        "is where orders of the marketplace",
      ],
    ])("refuses %s", async (_, settings, sentence) => {
      const { status, data } = await warehouse.change(settings())

      expect(status).toBe(400)
      expect(data.message).toContain(sentence)
      expect((await warehouse.account()).fba_marketplace_id).toBeNull()
    })

    it("refuses a location with stock that Amazon's figures would overwrite", async () => {
      await shop.choose({ location_ids: [shop.shop.warehouses.berlin] })

      const { status, data } = await warehouse.change({
        fba_marketplace_id: germany,
        fba_location_id: shop.shop.warehouses.hamburg,
      })

      expect(status).toBe(400)
      expect(data.message).toContain(
        'there is stock at the stock location "Hamburg"'
      )
    })

    it("refuses the location of another account's stock, which would be counted twice", async () => {
      const location = await warehouse.start({})
      const other = await shop.addAccount("na")

      const { status, data } = await shop.post<Refusal>(
        `/admin/amazon/accounts/${other}`,
        { fba_marketplace_id: "ATVPDKIKX0DER", fba_location_id: location }
      )

      expect(status).toBe(400)
      expect(data.message).toContain(
        'stands for the warehouses of the account "Amazon eu" already'
      )
    })

    it("refuses another location while there is stock at the one before, which would be sold twice", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })
      const { data: made } = await shop.post<{
        stock_location: { id: string }
      }>("/admin/stock-locations", { name: "Elsewhere" })

      const { status, data } = await warehouse.change({
        fba_location_id: made.stock_location.id,
      })

      expect(status).toBe(400)
      expect(data.message).toContain("would be sold from both")
    })

    it("uses a location of the owner's that holds nothing", async () => {
      const { data: made } = await shop.post<{
        stock_location: { id: string }
      }>("/admin/stock-locations", { name: "Amazon" })
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 7 })

      await warehouse.change({
        fba_marketplace_id: germany,
        fba_location_id: made.stock_location.id,
      })
      await warehouse.read()

      expect(await warehouse.account()).toMatchObject({
        fba_location_id: made.stock_location.id,
      })
      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
    })

    it("leaves shelves as they are when it is switched off", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })

      await warehouse.change({ fba_marketplace_id: null })
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 3 })
      await shop.clock.advance(hours(1))
      await warehouse.tick()
      const { status, data } = await shop.post<Refusal>(
        "/admin/amazon/fba-stock/read",
        { account_id: (await warehouse.account()).id }
      )

      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
      expect([status, data.message]).toEqual([
        400,
        expect.stringContaining("it is switched off") as string,
      ])
    })
  })

  describe("following Amazon", () => {
    it("asks for what has changed every ten minutes, and for everything once a day", async () => {
      await warehouse.start({ "MUG-BLUE": 7, "MUG-WHITE": 5 })
      await shop.clock.advance(hours(1))
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 4 })

      await warehouse.tick()
      const calls = await warehouse.calls()
      await warehouse.tick()
      const changes = await warehouse.read()
      await shop.clock.advance(hours(24))
      const everything = await warehouse.read()

      expect(await warehouse.calls()).toBe(calls + 2)
      expect(await warehouse.shelf("MUG-BLUE")).toBe(4)
      expect(changes).toMatchObject({ read: "changes", skus: 1, changed: 0 })
      expect(everything).toMatchObject({ read: "everything", skus: 2 })
    })

    it("takes what Amazon no longer names off the shelf, and says so", async () => {
      await warehouse.start({ "MUG-BLUE": 7, "MUG-WHITE": 5 })
      await shop.amazon.setFbaStock("MUG-BLUE", { marketplaceIds: ["FR"] })
      await shop.clock.advance(hours(25))

      await warehouse.read()

      expect(await warehouse.shelf("MUG-BLUE")).toBe(0)
      expect(await warehouse.shelf("MUG-WHITE")).toBe(5)
      expect(await warehouse.row("MUG-BLUE")).toMatchObject({
        mirrored: 0,
        problem: "gone",
      })
    })

    it("puts back what Amazon names again", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })
      await shop.amazon.setFbaStock("MUG-BLUE", { marketplaceIds: ["FR"] })
      await shop.clock.advance(hours(25))
      await warehouse.read()

      await shop.amazon.setFbaStock("MUG-BLUE", {
        marketplaceIds: ["DE"],
        fulfillable: 6,
      })
      await warehouse.read()

      expect(await warehouse.shelf("MUG-BLUE")).toBe(6)
      expect(await warehouse.row("MUG-BLUE")).toMatchObject({ problem: null })
    })

    it("puts right what somebody has counted there by hand", async () => {
      const location = await warehouse.start({ "MUG-BLUE": 7 })
      const item = (sku: "MUG-BLUE" | "POT-GLASS") =>
        shop.shop.inventoryItems.get(sku)
      await shop.post(
        `/admin/inventory-items/${item("MUG-BLUE")}/location-levels/${location}`,
        { stocked_quantity: 70 }
      )
      await shop.post(
        `/admin/inventory-items/${item("POT-GLASS")}/location-levels`,
        { location_id: location, stocked_quantity: 9 }
      )

      await warehouse.read()

      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
      expect(await warehouse.shelf("POT-GLASS")).toBe(0)
    })

    it("adds up SKUs that are the same goods", async () => {
      await warehouse.start({ "MUG-BLUE": 7, "MUG-BLUE-OLD": 2 })
      await map("MUG-BLUE-OLD", "MUG-BLUE")

      await warehouse.tick()

      expect(await warehouse.shelf("MUG-BLUE")).toBe(9)
    })

    it("reads page after page without losing any", async () => {
      await shop.amazon.setLimits({ bucketSpeed: 100 })
      const skus = Array.from({ length: 120 }, (_, n) => `FBA-${n}`)
      await warehouse.start(Object.fromEntries(skus.map((sku) => [sku, 1])))

      const { data } = await shop.get<{ count: number }>(
        "/admin/amazon/fba-stock?limit=1"
      )

      expect(data.count).toBe(120)
      expect(await warehouse.calls()).toBe(3)
    })

    it("is read once when two processes are due at the same time", async () => {
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 7 })
      await warehouse.switchOn()

      await Promise.all([warehouse.tick(), warehouse.tick()])

      expect(await warehouse.calls()).toBe(1)
      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
    })

    it("goes on after a process that died between Amazon's figures and the shelves", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 4 })
      const dying = pauseOnce(
        shop.container.resolve(Modules.INVENTORY),
        "listInventoryLevels"
      )
      const dead = warehouse.read()
      await dying.reached
      const before = [
        (await warehouse.row("MUG-BLUE")).fulfillable,
        await warehouse.shelf("MUG-BLUE"),
      ]

      await shop.clock.advance(minutes(11))
      await warehouse.tick()
      const after = await warehouse.shelf("MUG-BLUE")
      dying.goOn()
      const { error } = await dead

      expect(before).toEqual([4, 7])
      expect(after).toBe(4)
      expect(error).toContain("another process has taken over")
      expect(await warehouse.shelf("MUG-BLUE")).toBe(4)
    })
  })

  describe("what is on no shelf", () => {
    it("waits for its owner to say which variant it is, and comes onto the shelf within a minute then", async () => {
      await warehouse.start({ "OLD-NAME": 5 })
      const before = await warehouse.row("OLD-NAME")

      await map("OLD-NAME", "POT-CAST")
      await warehouse.tick()

      expect(before).toMatchObject({ problem: "unmapped", mirrored: null })
      expect(await warehouse.shelf("POT-CAST")).toBe(5)
      expect(await warehouse.row("OLD-NAME")).toMatchObject({
        problem: null,
        mirrored: 5,
      })
    })

    it("11: a SKU that only lies in the warehouse is never sent a number once it is mapped", async () => {
      await warehouse.start({ "OLD-NAME": 5 })
      await shop.sellAtAmazon([])

      await map("OLD-NAME", "POT-CAST")
      await shop.publish()

      expect(await shop.told("OLD-NAME")).toEqual([])
    })

    it.each([
      ["a kit of several parts", "TEA-SET", "kit"],
      ["a variant that nobody counts", "VOUCHER-TASTING", "uncounted"],
    ])("names %s", async (_, sku, problem) => {
      await warehouse.start({ [sku]: 5 })

      expect(await warehouse.stock(`problem=${problem}`)).toMatchObject([
        { sku, mirrored: null, problem },
      ])
    })

    it("names a SKU that the shop ships itself", async () => {
      await shop.sellAtAmazon([{ sku: "MUG-WHITE", quantity: 50 }])

      await warehouse.start({ "MUG-WHITE": 5 })

      expect(await warehouse.row("MUG-WHITE")).toMatchObject({
        problem: "merchant",
        mirrored: null,
      })
      expect(await warehouse.shelf("MUG-WHITE")).toBeNull()
    })

    it("leaves the shelf when its owner says that it is another variant", async () => {
      await warehouse.start({ "OLD-NAME": 5 })
      await map("OLD-NAME", "POT-CAST")
      await warehouse.tick()

      await map("OLD-NAME", "POT-GLASS")
      await warehouse.tick()

      expect(await warehouse.shelf("POT-CAST")).toBe(0)
      expect(await warehouse.shelf("POT-GLASS")).toBe(5)
    })

    it("is found by its SKU and by whether it has a problem", async () => {
      await warehouse.start({ "OLD-NAME": 5, "MUG-BLUE": 7 })
      const skus = async (query: string) =>
        (await warehouse.stock(query)).map(({ sku }) => sku)

      expect(await skus("q=old-n")).toEqual(["OLD-NAME"])
      expect(await skus("has_problem=true")).toEqual(["OLD-NAME"])
      expect(await skus("has_problem=false")).toEqual(["MUG-BLUE"])
      expect(await skus("limit=1&offset=1")).toEqual(["OLD-NAME"])
    })
  })

  describe("selling from Amazon's warehouses", () => {
    it("the storefront sells what Amazon has, as soon as the location is linked to its channel", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })
      const before = await shop.available("MUG-BLUE")

      await warehouse.link(storefront())

      expect([before, await shop.available("MUG-BLUE")]).toEqual([12, 19])
    })

    it("an order of the storefront keeps its units while Amazon's figure still counts them", async () => {
      await sellMugsFromAmazon(10)

      await shop.buy("MUG-BLUE", 3)
      await warehouse.read()

      expect(await shop.available("MUG-BLUE")).toBe(7)
    })

    it("a unit on its way out is not shown again, however late Amazon counts it", async () => {
      await sellMugsFromAmazon(10)
      await shop.clock.advance(minutes(1))
      await shop.buy("MUG-BLUE", 3)
      const seen: number[] = []
      const look = async () => seen.push(await shop.available("MUG-BLUE"))

      await warehouse.sendByAmazon("MUG-BLUE", 3)
      await look()
      await warehouse.read()
      await look()
      await shop.clock.advance(hours(5))
      await warehouse.read()
      await look()
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 7 })
      await warehouse.read()
      await look()

      expect(seen).toEqual([7, 7, 7, 7])
      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
    })

    it("a figure of Amazon's that is hours old shows no unit twice", async () => {
      await sellMugsFromAmazon(10)
      await shop.clock.advance(hours(3))
      await shop.amazon.setFba({ lagMs: hours(2) })
      await shop.buy("MUG-BLUE", 3)
      await warehouse.sendByAmazon("MUG-BLUE", 3)
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 7 })
      const seen: number[] = []

      for (const passed of [0, 1, 1, 1]) {
        await shop.clock.advance(hours(passed))
        await warehouse.read()
        seen.push(await shop.available("MUG-BLUE"))
      }

      expect(seen).toEqual([7, 7, 7, 7])
    })

    it("says that Amazon's figure does not know yet of what is on its way out", async () => {
      await sellMugsFromAmazon(10)
      await shop.buy("MUG-BLUE", 3)
      await warehouse.sendByAmazon("MUG-BLUE", 3)

      await warehouse.read()

      expect(await warehouse.row("MUG-BLUE")).toMatchObject({
        fulfillable: 10,
        mirrored: 7,
        sentence:
          "Amazon has 10 ready to ship by its own figure, which does not know yet of 3 that it is to ship for the shop; on the shelf: 7.",
      })
    })

    it("a fulfilment in the middle of a mirror run stays booked", async () => {
      await sellMugsFromAmazon(10)
      await shop.buy("MUG-BLUE", 3)
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 20 })
      const writing = pauseOnce(
        shop.container.resolve(Modules.LOCKING),
        "execute"
      )
      const mirror = warehouse.read()
      await writing.reached

      await warehouse.sendByAmazon("MUG-BLUE", 3)
      const during = await shop.available("MUG-BLUE")
      writing.goOn()
      await mirror
      const after = await shop.available("MUG-BLUE")
      await warehouse.read()

      expect([during, after]).toEqual([7, 17])
      expect(await shop.available("MUG-BLUE")).toBe(17)
    })

    it("a mirror run in the middle of a fulfilment shows too few rather than too many, and the next one all", async () => {
      await sellMugsFromAmazon(10)
      await shop.buy("MUG-BLUE", 3)

      const order = await warehouse.noteSent("MUG-BLUE", 3)
      await warehouse.read()
      const between = await shop.available("MUG-BLUE")
      await warehouse.takeFromShelf(order)
      const after = await shop.available("MUG-BLUE")
      await warehouse.read()

      expect([between, after]).toEqual([4, 4])
      expect(await shop.available("MUG-BLUE")).toBe(7)
    })

    it("units that Amazon could not ship after all come back", async () => {
      await sellMugsFromAmazon(10)
      await shop.buy("MUG-BLUE", 3)
      await warehouse.sendByAmazon("MUG-BLUE", 3)
      const [sent] = await shop.service.listAmazonOutboundOrders({})
      await shop.service.updateAmazonOutboundOrders({
        id: sent?.id ?? "",
        state: "ended",
        status: "unfulfillable",
      })

      await warehouse.read()

      expect(await warehouse.shelf("MUG-BLUE")).toBe(10)
    })
  })

  describe("the shop's own business at Amazon", () => {
    it("10: an FBA order lowers the shelf by Amazon's own figure, and nothing else, from pending to shipped", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })
      const own = await shop.stock("MUG-BLUE")
      const seen: (number | null)[] = []
      const look = async () => {
        await warehouse.read()
        seen.push(await warehouse.shelf("MUG-BLUE"))
      }

      const id = await shop.sell("MUG-BLUE", 2, { fulfilledBy: "AMAZON" })
      await look()
      await shop.pay(id)
      await look()
      await shop.ship(id)
      await look()

      expect(seen).toEqual([5, 5, 5])
      expect(await shop.reservations(id)).toEqual([])
      expect(own).toEqual({ stocked: 19, reserved: 0 })
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 17, reserved: 0 })
    })

    it("11: an offer that the shop ships never counts Amazon's warehouses, though its channel sells from them", async () => {
      await shop.sellAtAmazon([
        { sku: "MUG-BLUE", quantity: 12 },
        { sku: "MUG-BLUE-FBA", quantity: 0, fulfilledBy: "AMAZON" },
      ])
      await map("MUG-BLUE-FBA", "MUG-BLUE")
      await warehouse.start({ "MUG-BLUE-FBA": 30 })

      await warehouse.link(shop.shop.channels.amazon)
      await shop.publish()

      expect(await warehouse.shelf("MUG-BLUE")).toBe(30)
      expect(await shop.offer("MUG-BLUE")).toMatchObject({ quantity: 12 })
      expect(await shop.told("MUG-BLUE")).toEqual([])
      expect(await shop.told("MUG-BLUE-FBA")).toEqual([])
    })

    it("an order that the shop ships is reserved on its own shelves, even when only Amazon has some left", async () => {
      await warehouse.start({ "MUG-BLUE-FBA": 30 })
      await map("MUG-BLUE-FBA", "MUG-BLUE")
      await warehouse.tick()
      await warehouse.link(shop.shop.channels.amazon)
      await warehouse.empty("MUG-BLUE")

      const id = await shop.sell("MUG-BLUE", 1)

      expect(await shop.reservations(id)).toEqual([
        { sku: "MUG-BLUE", warehouse: "berlin", quantity: 1 },
      ])
    })

    it("a location that became Amazon's while a marketplace's settings were saved is left out all the same", async () => {
      await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
      const location = await warehouse.start({ "MUG-BLUE-FBA": 30 })
      await map("MUG-BLUE-FBA", "MUG-BLUE")
      await warehouse.tick()
      const { berlin } = shop.shop.warehouses
      await shop.service.updateAmazonMarketplaces(
        (await shop.marketplaces()).map(({ id }) => ({
          id,
          // The column is jsonb; Medusa types it as an object, and stores a list as well.
          location_ids: [location, berlin] as unknown as Record<
            string,
            unknown
          >,
        }))
      )

      const id = await shop.sell("MUG-BLUE", 2)

      expect(await shop.reservations(id)).toEqual([
        { sku: "MUG-BLUE", warehouse: "berlin", quantity: 2 },
      ])
      expect(await shop.offer("MUG-BLUE")).toMatchObject({ quantity: 10 })
    })

    it("the settings of a marketplace refuse the location of Amazon's warehouses", async () => {
      const location = await warehouse.start({})
      await warehouse.link(shop.shop.channels.amazon)
      const { id } = await shop.marketplace("DE")

      const { status, data } = await shop.post<Refusal>(
        `/admin/amazon/marketplaces/${id}`,
        { location_ids: [shop.shop.warehouses.berlin, location] }
      )

      expect(status).toBe(400)
      expect(data.message).toContain("stands for Amazon's warehouses")
    })

    it("a marketplace that is connected later does not begin with it, though the default channel sells from it", async () => {
      const location = await warehouse.start({})
      await warehouse.link(storefront())

      const account = await shop.addAccount("na")

      const rows = (await shop.marketplaces(account)) as unknown as {
        location_ids: string[]
      }[]
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.flatMap((row) => row.location_ids)).toContain(
        shop.shop.warehouses.berlin
      )
      expect(rows.flatMap((row) => row.location_ids)).not.toContain(location)
    })
  })

  describe("when Amazon says no", () => {
    it("a seller without FBA reads what to do, and nothing else of his account stops", async () => {
      await shop.amazon.setFba({ enabled: false })
      await warehouse.switchOn()

      await warehouse.tick()
      const id = await shop.sell("MUG-BLUE", 1)

      const account = await warehouse.account()
      expect(account.state).toBe("connected")
      expect(account.fba.last_error).toContain(
        `If the seller does not use FBA in the marketplace ${germany}, choose another one as fba_marketplace_id`
      )
      expect(await shop.held(id)).toBe(1)
    })

    it("asks a seller without FBA once more after a minute, and then once an hour", async () => {
      await shop.amazon.setFba({ enabled: false })
      await warehouse.switchOn()

      for (let minute = 0; minute < 30; minute++) {
        await warehouse.tick()
        await shop.clock.advance(minutes(1))
      }

      const { calls } = await shop.amazon.state()
      expect(calls.getInventorySummaries).toMatchObject({
        calls: 2,
        refused: 2,
      })
    })

    it("26: an account whose token was revoked is shown as refused", async () => {
      await warehouse.switchOn()
      await shop.amazon.revokeToken()

      await warehouse.tick()

      const account = await warehouse.account()
      expect(account.state).toBe("refused")
      expect(account.fba.last_error).toContain("Authorise the app again")
    })

    it("waits for Amazon when it is too busy, and begins anew", async () => {
      await shop.amazon.setFbaStock("MUG-BLUE", { fulfillable: 7 })
      await warehouse.switchOn()
      await shop.amazon.failNext("getInventorySummaries", {
        kind: "429",
        times: 10,
      })

      await warehouse.tick()
      const meanwhile = await warehouse.shelf("MUG-BLUE")
      await shop.amazon.clearFaults()
      await shop.clock.advance(minutes(5))
      await warehouse.tick()

      expect(meanwhile).toBeNull()
      expect(await warehouse.shelf("MUG-BLUE")).toBe(7)
    })

    it("reads nothing of an account that is paused", async () => {
      await warehouse.start({ "MUG-BLUE": 7 })
      const { id } = await warehouse.account()
      await shop.post(`/admin/amazon/accounts/${id}/pause`)
      await shop.clock.advance(hours(1))

      await warehouse.tick()

      expect(await warehouse.calls()).toBe(1)
    })
  })

  async function map(amazonSku: string, sku: keyof typeof shop.shop.variants) {
    const listing = await shop.listing(amazonSku)
    const { status, data } = await shop.post<Refusal>(
      "/admin/amazon/listings/map",
      {
        mappings: [{ id: listing?.id, variant_id: shop.shop.variants[sku].id }],
      }
    )
    if (status !== 200) {
      throw new Error(`Failed to map ${amazonSku}: ${data.message}`)
    }
    await shop.settle()
  }
})
