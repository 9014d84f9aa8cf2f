import { inAmazonShop, type World } from "../../helpers/amazon-shop"
import type { ShownOrder } from "../../helpers/world"
import { minutes } from "../../helpers/clock"

interface Listed {
  amazon_orders: ShownOrder[]
  count: number
  offset: number
  limit: number
  message?: string
}
interface Shown {
  amazon_order: ShownOrder
  message: string
}

const mug = [{ sku: "MUG-WHITE", quantity: 2 }]

/** One order of each kind: waiting, paid, cancelled, unknown to the shop. */
async function aDay(world: World) {
  const place = async (order: object) =>
    (await world.amazon.place({ lines: mug, ...order })).orderId
  const waiting = await place({})
  const paid = await place({ status: "UNSHIPPED" })
  const canceled = await place({})
  const unknown = await place({ lines: [{ sku: "NOBODY-KNOWS" }] })
  await world.sync()
  await world.amazon.cancel(canceled)
  await world.clock.advance(minutes(5))
  await world.sync()
  return { waiting, paid, canceled, unknown }
}

inAmazonShop((world) => {
  const list = async (query = "") =>
    (await world.get<Listed>(`/admin/amazon/orders?${query}`)).data
  const idsOf = async (query: string) =>
    (await list(query)).amazon_orders.map((order) => order.amazon_order_id)

  it("lists an order that is still pending, with what it holds and without money or address", async () => {
    const { orderId } = await world.amazon.place({ lines: mug })
    await world.sync()

    const { amazon_orders } = await list("phase=placeholder")

    expect(amazon_orders).toMatchObject([
      {
        amazon_order_id: orderId,
        status: "pending",
        phase: "placeholder",
        state: "waiting",
        is_complete: false,
        lines: [{ sku: "MUG-WHITE", quantity: 2, held_quantity: 2 }],
      },
    ])
  })

  it("finds orders by what is known of them", async () => {
    const { waiting, paid, canceled, unknown } = await aDay(world)
    const known = await world.order(waiting)

    expect(await idsOf(`q=${waiting.slice(4)}`)).toEqual([waiting])
    expect(await idsOf("is_complete=true")).toEqual([paid])
    expect(await idsOf("status=canceled")).toEqual([canceled])
    expect((await idsOf("status[]=pending&status[]=canceled")).sort()).toEqual(
      [waiting, canceled, unknown].sort()
    )
    expect((await idsOf("phase=completed,canceled")).sort()).toEqual(
      [paid, canceled].sort()
    )
    expect((await idsOf("state=waiting")).sort()).toEqual(
      [waiting, unknown].sort()
    )
    expect((await idsOf("state=paid,canceled")).sort()).toEqual(
      [paid, canceled].sort()
    )
    expect(await idsOf("state=held")).toEqual([])
    expect(await idsOf("state=waiting&has_error=true")).toEqual([])
    expect(await idsOf("has_problem=true")).toEqual([unknown])
    expect(await idsOf("has_error=true")).toEqual([])
    expect(await idsOf(`medusa_order_id=${known.medusa_order_id}`)).toEqual([
      waiting,
    ])
    expect(await idsOf("account_id=amzacc_other")).toEqual([])
    expect(await idsOf("marketplace_id=A1PA6795UKMFR9&limit=1")).toHaveLength(1)
  })

  it("finds the orders that failed, and those that did not", async () => {
    const { waiting, paid } = await aDay(world)
    await world.service.updateAmazonOrders({
      id: (await world.order(waiting)).id,
      last_error: "Failed for the test.",
    })

    expect(await idsOf("has_error=true")).toEqual([waiting])
    expect(await idsOf("has_error=false")).toContain(paid)
    expect(await idsOf("has_problem=false")).not.toContain("unknown")
    expect(await idsOf("has_problem=false")).toHaveLength(3)
  })

  it("finds orders by their age", async () => {
    const { orderId: old } = await world.amazon.place({ lines: mug })
    await world.clock.advance(minutes(120))
    const { orderId: young } = await world.amazon.place({ lines: mug })
    await world.clock.advance(minutes(5))
    await world.sync()
    const hourAgo = new Date(
      world.service.now().getTime() - minutes(60)
    ).toISOString()

    expect(await idsOf(`purchased_at[$lt]=${hourAgo}`)).toEqual([old])
    expect(await idsOf(`purchased_at[$gte]=${hourAgo}`)).toEqual([young])
    expect(await idsOf("")).toEqual([young, old])
    expect(await idsOf("order=purchased_at")).toEqual([old, young])
  })

  it("pages", async () => {
    await world.amazon.placeMany({ count: 7 })
    await world.sync()

    const pages = [
      await list("limit=3&order=id"),
      await list("limit=3&offset=3&order=id"),
      await list("limit=3&offset=6&order=id"),
    ]

    expect(pages.map(({ amazon_orders }) => amazon_orders.length)).toEqual([
      3, 3, 1,
    ])
    expect(pages[1]).toMatchObject({ count: 7, offset: 3, limit: 3 })
    const ids = pages.flatMap(({ amazon_orders }) =>
      amazon_orders.map(({ id }) => id)
    )
    expect(new Set(ids).size).toBe(7)
  })

  it.each(["status=sleeping", "is_complete=maybe", "colour=blue"])(
    "refuses the filter %s",
    async (query) => {
      const { status } = await world.get(`/admin/amazon/orders?${query}`)

      expect(status).toBe(400)
    }
  )

  it("never shows personal data on its way, nor the reconciler's lease", async () => {
    const { paid } = await aDay(world)
    await world.service.updateAmazonOrders({
      id: (await world.order(paid)).id,
      sealed_personal: "v1.secret",
      lease: "v1.lease",
    })
    const fields = [
      "*",
      "id,sealed_personal,lease",
      "+sealed_personal,+lease",
      "*lines.order",
      "lines.order.*",
      "+lines.order.sealed_personal",
      "*events.order,*lines.movements.line.order",
    ]

    const answers = []
    for (const asked of fields) {
      const query = `fields=${encodeURIComponent(asked)}`
      answers.push(
        await world.get(`/admin/amazon/orders?${query}`),
        await world.get(`/admin/amazon/orders/${paid}?${query}`)
      )
    }
    answers.push(await world.get(`/admin/amazon/orders/${paid}`))
    await world.service.updateAmazonOrders({
      id: (await world.order(paid)).id,
      lease: null,
    })

    expect(JSON.stringify(answers)).not.toContain("v1.secret")
    expect(JSON.stringify(answers)).not.toContain("v1.lease")
  })

  it("tells the story of an order in the order in which it happened", async () => {
    const { orderId } = await world.amazon.place({ lines: mug })
    await world.sync()
    await world.clock.advance(minutes(40))
    await world.amazon.pay(orderId)
    await world.clock.advance(minutes(5))
    await world.sync()

    const { timeline, lines } = await world.order(orderId)

    expect(timeline.map(({ name }) => name)).toEqual([
      "seen",
      "stock.reserve",
      "amazon.order.pending",
      "seen",
      expect.any(String),
      expect.any(String),
    ])
    expect(timeline[1]?.detail).toEqual({
      quantity: 2,
      sku: "MUG-WHITE",
      order_item_id: lines[0]?.order_item_id,
      cause: "pending",
    })
    const moments = timeline.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort())
  })

  it("shows an order by our id as well as by Amazon's", async () => {
    const { orderId } = await world.amazon.place({ lines: mug })
    await world.sync()
    const byAmazons = await world.order(orderId)

    const { data } = await world.get<Shown>(
      `/admin/amazon/orders/${byAmazons.id}`
    )

    expect(data.amazon_order).toEqual(byAmazons)
  })

  it("shows the order that it became in Medusa", async () => {
    const { orderId } = await world.amazon.place({ lines: mug })
    await world.sync()

    const { data } = await world.get<{
      amazon_order: { order: { id: string; display_id: number } }
    }>(`/admin/amazon/orders/${orderId}?fields=id,order.id,order.display_id`)

    const order = await world.medusaOrder(orderId)
    expect(data.amazon_order.order).toMatchObject({
      id: order?.id,
      display_id: order?.display_id,
    })
  })

  it("reads one order at Amazon when asked to", async () => {
    const { orderId } = await world.amazon.place({ lines: mug })
    await world.sync()
    await world.amazon.pay(orderId)

    const { data } = await world.post<Shown & { missing: string[] }>(
      `/admin/amazon/orders/${orderId}/refresh`
    )
    await world.settle()

    expect(data.missing).toEqual([])
    expect(await world.order(orderId)).toMatchObject({
      status: "unshipped",
      phase: "completed",
    })
  })

  it("applies an order again when asked to, and puts back what somebody took away", async () => {
    const { orderId } = await world.amazon.place({ lines: mug })
    await world.sync()
    const { id } = await world.order(orderId)
    await world.service.updateAmazonOrders({
      id,
      last_error: "Failed for the test.",
      next_try_at: new Date(Date.now() + minutes(60)),
    })

    const { data } = await world.post<Shown>(
      `/admin/amazon/orders/${orderId}/retry`
    )

    expect(data.amazon_order.last_error).toBeNull()
  })

  it.each(["", "/refresh", "/retry"])(
    "answers 404 with a sentence for an order that does not exist (%s)",
    async (act) => {
      const path = `/admin/amazon/orders/000-0000000-0000000${act}`
      const { status, data } = act
        ? await world.post<Shown>(path)
        : await world.get<Shown>(path)

      expect(status).toBe(404)
      expect(data.message).toContain("000-0000000-0000000")
    }
  )

  it("counts orders and the units that they hold", async () => {
    await aDay(world)
    const oldest = await list("status=pending&order=purchased_at&limit=1")

    const { data } = await world.get<{ summary: Record<string, unknown> }>(
      "/admin/amazon/orders/summary"
    )

    expect(data.summary).toMatchObject({
      orders: 4,
      by_phase: { placeholder: 2, completed: 1, canceled: 1, held: 0 },
      by_status: { pending: 2, unshipped: 1, canceled: 1, shipped: 0 },
      units_held: { medusa: 4, offer: 0 },
      pending: { orders: 2, units: 2 },
      with_error: 0,
      with_problem: 1,
      oldest_pending: { id: oldest.amazon_orders[0]?.id },
    })
  })
})
