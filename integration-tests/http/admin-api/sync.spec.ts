import { Modules } from "@medusajs/framework/utils"
import { inAmazonShop } from "../../helpers/amazon-shop"
import { minutes } from "../../helpers/clock"
import type { Refusal } from "../../helpers/requests"

interface Difference {
  kind: string
  amazon_order_id: string | null
  expected: number | string | null
  found: number | string | null
  sentence: string
  remedy: string
}
interface Drift {
  checked: Record<string, number>
  differences: Difference[]
  amazon: { orders: number; is_complete: boolean }[] | null
}
interface SyncState {
  accounts: {
    state: string
    read_until: string | null
    due: number
    failing: number
    oldest_due_at: string | null
    budget: { calls_left: number; burst: number }
    last_run: { seen: number; error: string | null } | null
  }[]
}

const mugs = [{ sku: "MUG-WHITE", quantity: 2 }]

inAmazonShop((world) => {
  const drift = async (query = "") =>
    (await world.get<Drift>(`/admin/amazon/sync/drift${query}`)).data
  const repair = async (body: object = {}) =>
    (
      await world.post<{ repaired: string[]; applied: number; failed: number }>(
        "/admin/amazon/sync/repair",
        body
      )
    ).data
  const inventory = () => world.container.resolve(Modules.INVENTORY)
  const aPlaceholder = async () => {
    const { orderId } = await world.amazon.place({ lines: mugs })
    await world.sync()
    return orderId
  }
  const reservationsOf = async (amazonOrderId: string) => {
    const { id } = await world.order(amazonOrderId)
    const lines = await world.service.listAmazonOrderLines({ order_id: id })
    return inventory().listReservationItems({
      line_item_id: lines.map(({ line_item_id }) => line_item_id),
    })
  }

  describe("GET /admin/amazon/sync", () => {
    it("tells per account how far Amazon was read, and how many calls are left", async () => {
      await world.amazon.placeMany({ count: 3 })
      await world.sync()

      const { data } = await world.get<SyncState>("/admin/amazon/sync")

      expect(data.accounts).toMatchObject([
        {
          state: "connected",
          read_until: expect.any(String),
          due: 0,
          failing: 0,
          oldest_due_at: null,
          budget: { calls_left: 19, burst: 20 },
          last_run: { seen: 3, error: null },
        },
      ])
    })

    it("counts what is still to be done", async () => {
      const orderId = await aPlaceholder()
      const { id } = await world.order(orderId)
      await world.service.updateAmazonOrders({
        id,
        applied_revision: 0,
        attempts: 2,
        next_try_at: new Date(Date.now() + minutes(60)),
      })

      const { data } = await world.get<SyncState>("/admin/amazon/sync")

      expect(data.accounts).toMatchObject([
        { due: 1, failing: 1, oldest_due_at: expect.any(String) },
      ])
    })

    it("lists the readings, the newest first", async () => {
      await world.sync()
      await world.amazon.failNext("searchOrders", { kind: "403", times: 9 })
      await world.post("/admin/amazon/sync/run")
      const runs = (query: string) =>
        world.get<{ amazon_sync_runs: { error: string | null }[] }>(
          `/admin/amazon/sync/runs?${query}`
        )

      const all = (await runs("")).data
      const failed = (await runs("has_error=true&limit=1")).data

      expect(all).toMatchObject({ count: 2, limit: 20, offset: 0 })
      expect(all.amazon_sync_runs[0]?.error).toContain("403")
      expect(all.amazon_sync_runs[1]?.error).toBeNull()
      expect(failed).toMatchObject({ count: 1 })
    })
  })

  describe("GET /admin/amazon/sync/drift", () => {
    it("finds nothing in a shop in which nobody meddled", async () => {
      await world.amazon.placeMany({
        count: 10,
        skus: [{ sku: "MUG-WHITE" }, { sku: "TEA-SET" }, { sku: "NOBODY" }],
      })
      await world.amazon.place({ status: "UNSHIPPED", lines: mugs })
      const { orderId } = await world.amazon.place({ lines: mugs })
      await world.sync()
      await world.amazon.cancel(orderId)
      await world.clock.advance(minutes(5))
      await world.sync()

      const { checked, differences } = await drift("?with_amazon=true")

      expect(differences).toEqual([])
      expect(checked.orders).toBe(12)
      expect(checked.reservations).toBeGreaterThan(0)
      expect(checked.levels).toBeGreaterThan(0)
    })

    it("finds a reservation that somebody took away, and puts it back", async () => {
      const orderId = await aPlaceholder()
      const [reservation] = await reservationsOf(orderId)
      await inventory().deleteReservationItems([reservation?.id ?? ""])

      const { differences } = await drift()
      const repaired = await repair()

      expect(differences).toMatchObject([
        {
          kind: "reservation",
          amazon_order_id: orderId,
          expected: 2,
          found: 0,
          remedy: "repair",
        },
      ])
      expect(differences[0]?.sentence).toContain("repair")
      expect(repaired).toMatchObject({ applied: 1, failed: 0 })
      expect(await reservationsOf(orderId)).toMatchObject([{ quantity: 2 }])
      expect((await drift()).differences).toEqual([])
    })

    it("finds a kit of which too little is reserved", async () => {
      const { orderId } = await world.amazon.place({
        lines: [{ sku: "TEA-SET", quantity: 2 }],
      })
      await world.sync()
      const reservations = await reservationsOf(orderId)
      const mugsReserved = reservations.find(
        ({ quantity }) => Number(quantity) === 4
      )
      await inventory().updateReservationItems([
        { id: mugsReserved?.id ?? "", quantity: 2 },
      ])

      const { differences } = await drift()
      await repair()

      expect(differences).toMatchObject([
        { kind: "reservation", expected: 4, found: 2 },
      ])
      expect((await drift()).differences).toEqual([])
    })

    it("finds what is still reserved for an order that is over, and frees it", async () => {
      const orderId = await aPlaceholder()
      const [reservation] = await reservationsOf(orderId)
      await world.amazon.cancel(orderId)
      await world.clock.advance(minutes(5))
      await world.sync()
      await inventory().createReservationItems([
        {
          line_item_id: reservation?.line_item_id ?? "",
          inventory_item_id: reservation?.inventory_item_id ?? "",
          location_id: reservation?.location_id ?? "",
          quantity: 1,
        },
      ])

      const { differences } = await drift()
      await repair()

      expect(differences).toMatchObject([
        { kind: "stray_reservation", expected: 0, found: 1 },
      ])
      expect((await drift()).differences).toEqual([])
    })

    it("finds a line that does not say what its ledger says, and believes the ledger", async () => {
      const orderId = await aPlaceholder()
      const { id } = await world.order(orderId)
      const [line] = await world.service.listAmazonOrderLines({ order_id: id })
      await world.service.updateAmazonOrderLines({
        id: line?.id ?? "",
        held_quantity: 5,
      })

      const { differences } = await drift()
      await repair({ ids: [orderId] })

      expect(differences).toMatchObject([
        { kind: "ledger", expected: 2, found: 5 },
      ])
      expect(await world.held(orderId)).toBe(2)
      expect((await drift()).differences).toEqual([])
    })

    it("finds a placeholder that somebody cancelled in Medusa, and puts it back", async () => {
      const orderId = await aPlaceholder()
      const { medusa_order_id } = await world.order(orderId)
      await world.container
        .resolve(Modules.ORDER)
        .cancel([medusa_order_id ?? ""])

      const { differences } = await drift()

      expect(differences).toMatchObject([
        { kind: "order_status", expected: "pending", found: "canceled" },
      ])
      await repair()
      expect((await drift()).differences).toEqual([])
    })

    it("finds a Medusa order that is gone", async () => {
      const orderId = await aPlaceholder()
      const { medusa_order_id } = await world.order(orderId)
      await world.container
        .resolve(Modules.ORDER)
        .deleteOrders([medusa_order_id ?? ""])

      const { differences } = await drift()

      expect(differences).toMatchObject([
        { kind: "order_missing", expected: medusa_order_id, found: null },
      ])
    })

    it("finds a counter of Medusa's that its reservations do not add up to", async () => {
      await aPlaceholder()
      const item = world.shop.inventoryItems.get("MUG-WHITE") ?? ""
      const knex = world.container.resolve<{
        raw(sql: string, values: unknown[]): Promise<unknown>
      }>("__pg_connection__")
      await knex.raw(
        `UPDATE inventory_level SET reserved_quantity = 9,
                raw_reserved_quantity = '{"value":"9","precision":20}'
          WHERE inventory_item_id = ? AND location_id = ?`,
        [item, world.shop.warehouses.berlin]
      )

      const { differences } = await drift()

      expect(differences).toMatchObject([
        { kind: "level", expected: 2, found: 9, remedy: "person" },
      ])
      expect(differences[0]?.sentence).toContain("medusa exec")
    })

    it("tells of an order that could not be applied, in the words of the failure", async () => {
      const orderId = await aPlaceholder()
      const { id } = await world.order(orderId)
      await world.service.updateAmazonOrders({
        id,
        applied_revision: 0,
        last_error: "The warehouse is on fire.",
        next_try_at: new Date(Date.now() + minutes(60)),
      })

      const { differences } = await drift()

      expect(differences).toMatchObject([{ kind: "not_applied" }])
      expect(differences[0]?.sentence).toContain("on fire")
    })

    it("asks Amazon only when told to, and finds what has not been read yet", async () => {
      const orderId = await aPlaceholder()
      const { orderId: unread } = await world.amazon.place({ lines: mugs })
      await world.amazon.pay(orderId)
      await world.clock.advance(minutes(5))

      const without = await drift()
      const { differences, amazon } = await drift("?with_amazon=true")

      expect(without).toMatchObject({ differences: [], amazon: null })
      expect(amazon).toMatchObject([{ orders: 2, is_complete: true }])
      expect(
        differences.map(({ kind, amazon_order_id }) => [kind, amazon_order_id])
      ).toEqual(
        expect.arrayContaining([
          ["amazon_unknown", unread],
          ["amazon_status", orderId],
        ])
      )
      await world.sync()
      expect((await drift("?with_amazon=true")).differences).toEqual([])
    })
  })

  it("finds an order about which Amazon has decided without our hearing of it, and reads it when told to", async () => {
    const waiting = await world.sell("MUG-BLUE", 2)
    await world.amazon.hideFromList(waiting, 1000)
    await world.amazon.cancel(waiting, { by: "BUYER" })
    await world.clock.advance(minutes(30))
    await world.sync()

    const { differences } = await drift("?with_amazon=true")
    await world.post("/admin/amazon/sync/repair", { ids: [waiting] })
    await world.settle()

    expect(
      differences.map(({ kind, amazon_order_id: id }) => [kind, id])
    ).toEqual([["amazon_not_open", waiting]])
    expect(await world.held(waiting)).toBe(0)
  })

  it("reads an order that no list has ever shown, when told its number", async () => {
    const { orderId } = await world.amazon.place({ lines: mugs })
    await world.amazon.hideFromList(orderId, 1000)
    await world.sync()
    const before = await world.order(orderId)

    await world.post("/admin/amazon/sync/repair", { ids: [orderId] })
    await world.settle()

    expect(before).toBeUndefined()
    expect(await world.order(orderId)).toMatchObject({ phase: "placeholder" })
  })

  it("reads no account that does not exist or is paused, and says so", async () => {
    const [account] = await world.accounts()
    await world.post(`/admin/amazon/accounts/${account?.id}/pause`)
    const read = (id?: string) =>
      world.post<Refusal>("/admin/amazon/sync/run", { account_id: id })

    const unknown = await read("amzacc_none")
    const paused = await read(account?.id)

    expect(unknown.status).toBe(404)
    expect(unknown.data.message).toContain("amzacc_none")
    expect(paused.status).toBe(400)
    expect(paused.data.message).toContain("Resume it")
  })
})
