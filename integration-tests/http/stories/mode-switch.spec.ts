import { tellStories } from "../../helpers/stories"
import type { ShownOrder } from "../../helpers/shown"
import type { World } from "../../helpers/world"
import type { Manager } from "../../../src/modules/amazon/store/sql"
import type { SwitchPreview } from "../../../src/workflows/marketplaces/preview/preview-switch"
import type { PreviewedMove } from "../../../src/workflows/marketplaces/preview/consider-order"
import { pauseOnce } from "../crash/pause-once"

interface Previewed {
  preview: SwitchPreview
  orders: PreviewedMove[]
  count: number
  message: string
}

tellStories((shop) => {
  const germany = async () =>
    `/admin/amazon/marketplaces/${(await shop.marketplace("DE")).id}`
  const choose = async (settings: object) => {
    await shop.post(await germany(), settings)
    await shop.settle()
  }
  const ask = async (query: string) =>
    shop.get<Previewed>(`${await germany()}/preview?${query}`)
  const preview = async (query: string) => (await ask(query)).data

  /** Six orders that wait: three of one SKU, a kit, an unknown SKU, the last unit twice. */
  async function sellSix(): Promise<string[]> {
    const ids: string[] = []
    for (const lines of [
      [{ sku: "MUG-BLUE", quantity: 3 }],
      [{ sku: "TEA-SET", quantity: 2 }],
      [{ sku: "NOT-OURS", quantity: 2 }, { sku: "MUG-WHITE" }],
      [{ sku: "NOT-OURS" }],
      [{ sku: "POT-LAST-ONE" }],
      [{ sku: "POT-LAST-ONE" }],
    ]) {
      ids.push((await shop.amazon.place({ lines })).orderId)
    }
    await shop.sync()
    return ids
  }

  const directions = [
    // from, to, what the orders do, what storefront and offer then have of MUG-BLUE
    ["off", "import", "place", -3, -3],
    ["off", "reserve", "hold", 0, -3],
    ["reserve", "import", "transfer", -3, 0],
    ["reserve", "off", "release", 0, 3],
    ["import", "reserve", "stay_placeholder", 0, 0],
    ["import", "off", "stay_placeholder", 0, 0],
  ] as const

  it.each(directions)(
    "S50: from %s to %s, the owner is told beforehand what every order, unit and shelf will do, and so it is",
    async (from, to, act, storefront, offer) => {
      await choose({ pending_mode: from })
      const ids = await sellSix()
      const before = await look(shop, ids)

      const told = await preview(`pending_mode=${to}`)

      expect(await look(shop, ids)).toEqual(before)
      await choose({ pending_mode: to })
      const after = await look(shop, ids)
      expect(told.preview).toMatchObject({
        from: { pending_mode: from },
        to: { pending_mode: to },
        mistakes: [],
        in_progress: 0,
        unmapped: [{ sku: "NOT-OURS", orders: 2, units: 3 }],
      })
      expect(told.orders.map((order) => order.act)).toEqual(Array(6).fill(act))
      expect(
        told.preview.skus.find(({ sku }) => sku === "MUG-BLUE") ?? {
          storefront: 0,
          offer: 0,
        }
      ).toMatchObject({ storefront, offer })
      expectAsTold(told, before, after)
    }
  )

  it("S50: a switch that is interrupted when some orders have followed ends as it was foretold", async () => {
    await choose({ pending_mode: "reserve" })
    const ids = await sellSix()
    const before = await look(shop, ids)
    const told = await preview("pending_mode=import")
    const { batchSize } = shop.service.options
    shop.service.options.batchSize = 2
    const recording = pauseOnce(shop.service, "recordOutcomes", "after")
    await shop.post(await germany(), { pending_mode: "import" })
    await recording.reached
    const midway = await preview("pending_mode=import")

    await shop.settle()

    recording.goOn()
    await shop.settle()
    shop.service.options.batchSize = batchSize
    expect(midway.preview.in_progress).toBe(4)
    expect(midway.orders.map(({ act }) => act)).toEqual([
      "stay_placeholder",
      "stay_placeholder",
      ...Array<string>(4).fill("transfer"),
    ])
    expectAsTold(told, before, await look(shop, ids))
  })

  it("S50: a switch whose process dies right after it was saved is carried out by the next sweep", async () => {
    await choose({ pending_mode: "reserve" })
    const id = await shop.sell("MUG-BLUE", 3)
    const saving = pauseOnce(shop.service, "inTransaction", "after")
    const answer = shop.post(await germany(), { pending_mode: "import" })
    await saving.reached

    await shop.tick()

    const order = await shop.order(id)
    saving.goOn()
    await answer
    expect(order).toMatchObject({ phase: "placeholder" })
  })

  it("S50: a switch whose process dies while it is being saved has changed neither setting nor orders", async () => {
    await choose({ pending_mode: "reserve" })
    const id = await shop.sell("MUG-BLUE", 3)
    const before = await shop.order(id)
    duringNextSave(shop, () => Promise.reject(new Error("The power is gone.")))

    const { status } = await shop.post(await germany(), {
      pending_mode: "import",
    })

    expect(status).toBe(500)
    expect(await shop.marketplace("DE")).toMatchObject({
      pending_mode: "reserve",
    })
    expect(await shop.order(id)).toEqual(before)
  })

  it("S50: an order that comes in at the very moment of the switch follows the new mode", async () => {
    await choose({ pending_mode: "off" })
    const { orderId } = await shop.amazon.place({
      lines: [{ sku: "MUG-BLUE", quantity: 3 }],
    })
    let reading: Promise<unknown> = Promise.resolve()
    duringNextSave(shop, async (manager) => {
      reading = shop.sync()
      await Promise.race([reading, untilSomebodyWaits(manager)])
    })

    await shop.post(await germany(), { pending_mode: "import" })

    await reading
    await shop.settle()
    expect(await shop.order(orderId)).toMatchObject({ phase: "placeholder" })
  })

  it("the owner is warned of what is sold more often than it lies there, and of what no location stocks", async () => {
    await choose({
      pending_mode: "off",
      location_ids: [shop.shop.warehouses.berlin],
    })
    await shop.amazon.place({ lines: [{ sku: "POT-LAST-ONE", quantity: 2 }] })
    const glass = await shop.sell("POT-GLASS", 1)

    const told = await preview("pending_mode=import")

    await choose({ pending_mode: "import" })
    expect(told.preview.at_risk).toMatchObject([
      { code: "not_stocked", sku: "POT-GLASS", sold_as: ["POT-GLASS"] },
      { code: "oversold", sku: "POT-LAST-ONE", sold_as: ["POT-LAST-ONE"] },
    ])
    expect(told.preview.at_risk[1]?.sentence).toContain("1 too many")
    expect(told.preview.held.after).toEqual({ medusa: 2, offer: 0 })
    expect(await shop.held(glass)).toBe(0)
    expect(await shop.available("POT-LAST-ONE")).toBe(-1)
  })

  it("what is held back from the offer counts as sold: the owner is warned in mode reserve too", async () => {
    await choose({ pending_mode: "off" })
    await shop.amazon.place({ lines: [{ sku: "POT-CAST", quantity: 9 }] })
    await shop.sell("TEA-SET", 2)

    const told = await preview("pending_mode=reserve")

    expect(told.preview.at_risk).toMatchObject([
      { code: "oversold", sku: "POT-CAST", sold_as: ["POT-CAST", "TEA-SET"] },
    ])
    expect(told.preview.inventory_items).toContainEqual(
      expect.objectContaining({ sku: "POT-CAST", storefront: 0, offer: -11 })
    )
  })

  it("the mistakes for which a switch would be refused are told beforehand, in the same words", async () => {
    await choose({
      pending_mode: "off",
      location_ids: [],
      sales_channel_id: null,
    })

    const { status, data } = await ask("pending_mode=import")

    const refusal = await shop.post<{ message: string }>(await germany(), {
      pending_mode: "import",
    })
    expect(status).toBe(200)
    expect(data.preview.mistakes).toHaveLength(2)
    expect(refusal.status).toBe(400)
    expect(refusal.data.message).toContain(
      data.preview.mistakes.map(({ sentence }) => sentence).join(" ")
    )
  })

  it("pre-orders and orders that Amazon ships are foretold as well", async () => {
    await choose({ fba_orders: "ignore" })
    await shop.amazon.place({ status: "PENDING_AVAILABILITY" })
    const { orderId } = await shop.amazon.place({ fulfilledBy: "AMAZON" })
    await shop.amazon.pay(orderId)
    await sellSix()

    const preorders = await preview("preorders=hold")
    const shipped = await preview("fba_orders=import&act=import")

    await choose({ preorders: "hold", fba_orders: "import" })
    const { data } = await shop.get<{ amazon_orders: ShownOrder[] }>(
      "/admin/amazon/orders?phase=completed,placeholder&limit=100"
    )
    expect(preorders.orders.map(({ act }) => act)).toEqual([
      "place",
      "stay_out",
      ...Array<string>(6).fill("stay_placeholder"),
    ])
    expect(shipped.orders).toMatchObject([
      { amazon_order_id: orderId, act: "import", phase_after: "completed" },
    ])
    expect(data.amazon_orders).toHaveLength(8)
    expect(await shop.order(orderId)).toMatchObject({ phase: "completed" })
  })

  it("the list of orders is read page by page, and by what happens to them", async () => {
    const ids = await sellSix()

    const page = await preview("pending_mode=off&offset=1&limit=2")
    const moving = await preview("pending_mode=off&act=place,release")

    expect(page).toMatchObject({ count: 6, offset: 1, limit: 2 })
    expect(page.orders.map((order) => order.amazon_order_id)).toEqual(
      ids.slice(1, 3)
    )
    expect(moving).toMatchObject({ count: 0, orders: [] })
    expect(moving.preview.acts).toMatchObject([
      { act: "stay_placeholder", orders: 6, is_move: false },
    ])
  })

  it("a preview that makes no sense is refused with a sentence that names the field", async () => {
    const refusals = await Promise.all(
      [
        "pending_mode=sometimes",
        "pending_mode=off&fba_orders=sell",
        "pending_mode=off&colour=blue",
        "limit=5",
      ].map(ask)
    )
    const nowhere = await shop.get<Previewed>(
      "/admin/amazon/marketplaces/amzmkt_none/preview?pending_mode=off"
    )

    expect(refusals.map(({ status }) => status)).toEqual(Array(4).fill(400))
    expect(refusals.map(({ data }) => data.message)).toEqual([
      expect.stringContaining("field 'pending_mode', but got: 'sometimes'"),
      expect.stringContaining("field 'fba_orders', but got: 'sell'"),
      expect.stringContaining("colour"),
      expect.stringContaining("?pending_mode=reserve"),
    ])
    expect(nowhere).toMatchObject({
      status: 404,
      data: { message: expect.stringContaining("amzmkt_none") },
    })
  })
})

interface Sight {
  orders: Map<string, ShownOrder>
  /** By SKU, in the storefront. */
  available: Record<string, number>
  unitsHeld: { medusa: number; offer: number }
  medusaOrders: string[]
}

/** Medusa reads what belongs to an order as Postgres finds it: one time so, the next time otherwise. */
const inOneOrder = ({
  events = [],
  ...order
}: ShownOrder & { events?: { id: string }[] }) => ({
  ...order,
  events: [...events].sort((a, b) => a.id.localeCompare(b.id)),
})

async function look(shop: World, ids: string[]): Promise<Sight> {
  const [orders, products, summary, medusaOrders] = await Promise.all([
    Promise.all(ids.map((id) => shop.order(id))),
    shop.store.get<{
      products: { variants: { sku: string; inventory_quantity: number }[] }[]
    }>(
      "/store/products?limit=100&fields=*variants,+variants.inventory_quantity"
    ),
    shop.get<{ summary: { units_held: Sight["unitsHeld"] } }>(
      "/admin/amazon/orders/summary"
    ),
    shop.medusaOrders(),
  ])
  return {
    orders: new Map(
      orders.map((order) => [order.amazon_order_id, inOneOrder(order)])
    ),
    available: Object.fromEntries(
      products.data.products
        .flatMap(({ variants }) => variants)
        .map(({ sku, inventory_quantity }) => [sku, inventory_quantity])
    ),
    unitsHeld: summary.data.summary.units_held,
    medusaOrders: medusaOrders.map(({ id }) => id).sort(),
  }
}

function expectAsTold(told: Previewed, before: Sight, after: Sight): void {
  const { held, inventory_items, skus, acts } = told.preview
  const moved = new Map(inventory_items.map((item) => [item.sku, item]))
  const kits = new Map(skus.map((row) => [row.sku, row]))
  const changeOf = (sku: string) =>
    (after.available[sku] ?? 0) - (before.available[sku] ?? 0)

  for (const order of told.orders) {
    const was = before.orders.get(order.amazon_order_id)
    const is = after.orders.get(order.amazon_order_id)
    expect({
      phase: was?.phase,
      phase_after: is?.phase,
      units: heldBy(order.act === "release" ? was : is),
      problems: is?.problems?.map(({ code }) => code) ?? [],
      ledger: ledgerOf(is).slice(ledgerOf(was).length),
    }).toEqual({
      phase: order.phase,
      phase_after: order.phase_after,
      units: order.units,
      problems: order.problems,
      ledger: order.units > 0 ? movementsOf(order) : [],
    })
  }
  for (const sku of ["MUG-BLUE", "MUG-WHITE", "POT-CAST", "POT-LAST-ONE"]) {
    const item = moved.get(sku)
    expect(item?.storefront ?? 0).toBe(changeOf(sku))
    expect(item?.available ?? after.available[sku]).toEqual(
      item
        ? { before: before.available[sku], after: after.available[sku] }
        : before.available[sku]
    )
  }
  expect(
    kits.get("TEA-SET")?.available?.after ?? before.available["TEA-SET"]
  ).toBe(after.available["TEA-SET"])
  expect(held).toMatchObject({
    before: before.unitsHeld,
    after: after.unitsHeld,
  })
  expect(sumOf(held.before) + held.starts.units - held.ends.units).toBe(
    sumOf(held.after)
  )
  const placed = acts
    .filter(({ act }) => act === "place" || act === "transfer")
    .reduce((sum, { orders }) => sum + orders, 0)
  expect(after.medusaOrders).toHaveLength(before.medusaOrders.length + placed)
  expect(after.medusaOrders).toEqual(
    expect.arrayContaining(before.medusaOrders)
  )
}

const sumOf = ({ medusa, offer }: Sight["unitsHeld"]) => medusa + offer

const heldBy = (order?: ShownOrder): number =>
  (order?.lines ?? []).reduce((sum, line) => sum + line.held_quantity, 0)

const ledgerOf = (order?: ShownOrder): string[] =>
  (order?.timeline ?? [])
    .filter(({ name }) => name.startsWith("stock."))
    .map(({ name, detail }) => `${name} ${String(detail?.quantity)}`)

/** No order of these stories holds units on more than one line. */
const movementsOf = ({ act, units }: PreviewedMove): string[] => {
  const kinds: Record<string, string> = {
    place: "reserve",
    hold: "reserve",
    transfer: "transfer",
    release: "release",
  }
  return kinds[act] ? [`stock.${kinds[act]} ${units}`] : []
}

/** What else happens when settings and marks are written, and not committed yet. */
function duringNextSave(
  { service }: World,
  happens: (manager: Manager) => Promise<void>
): void {
  const original = service.inTransaction.bind(service)
  service.inTransaction = async (work, ...rest) => {
    service.inTransaction = original
    return original(
      async (manager) => {
        const result = await work(manager)
        await happens(manager)
        return result
      },
      ...rest
    )
  }
}

/** Until an intake stands before the lock; it cannot be seen in any other way. */
async function untilSomebodyWaits(manager: Manager): Promise<void> {
  for (;;) {
    const waiting = await manager.execute<unknown[]>(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    )
    if (waiting.length > 0) {
      return
    }
  }
}
