import type { HttpTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { mirrorOrdersWorkflow } from "../../../src/workflows/mirror-orders"
import type { ShipElsewhere } from "../../../simulator"
import { minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"
import { pauseOnce } from "../crash/pause-once"

interface Parcel extends HttpTypes.AdminOrderFulfillment {
  labels: { tracking_number: string }[]
  items: { line_item_id: string; quantity: number }[]
}

tellStories((shop) => {
  async function paid(sku: string, quantity: number): Promise<string> {
    const id = await shop.sell(sku, quantity)
    await shop.pay(id)
    return id
  }

  async function shipElsewhere(id: string, ship: ShipElsewhere) {
    await shop.amazon.shipElsewhere(id, ship)
    await shop.sync()
  }

  const first = async (id: string, quantity: number) => {
    const { lines } = await shop.amazon.order(id)
    return [{ orderItemId: lines[0]?.orderItemId ?? "", quantity }]
  }

  async function parcels(id: string): Promise<Parcel[]> {
    const order = await shop.medusaOrder(id)
    const { data } = await shop.get<{ order: { fulfillments: Parcel[] } }>(
      `/admin/orders/${order?.id}?fields=*fulfillments,*fulfillments.labels,*fulfillments.items`
    )
    return data.order.fulfillments
      .filter(({ canceled_at }) => !canceled_at)
      .sort((a, b) => a.id.localeCompare(b.id))
  }

  const inShort = async (id: string): Promise<string[]> =>
    (await parcels(id)).map(
      ({ labels, items }) =>
        `${items.map(({ quantity }) => quantity).join("+")} in ${labels[0]?.tracking_number ?? "?"}`
    )

  it("an order that Amazon ships from its own warehouse is shipped in Medusa too, and our shelves stay as they are", async () => {
    const id = await shop.sell("MUG-BLUE", 2, { fulfilledBy: "AMAZON" })
    await shop.pay(id)
    const before = await shop.medusaOrder(id)

    await shop.ship(id)

    const after = await shop.medusaOrder(id)
    expect(before).toMatchObject({ fulfillment_status: "not_fulfilled" })
    expect(after).toMatchObject({
      fulfillment_status: "shipped",
      total: before?.total,
      tax_total: before?.tax_total,
      summary: before?.summary,
      payment_status: "captured",
    })
    expect(after?.items[0]?.detail).toMatchObject({
      fulfilled_quantity: 2,
      shipped_quantity: 2,
    })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
    expect(await shop.ledger(id)).toEqual([])
    const { calls } = await shop.amazon.state()
    expect(calls.getOrder?.calls ?? 0).toBe(0)
  })

  it("units that are held leave the shelf once when they are sent with Amazon's label", async () => {
    const id = await paid("MUG-BLUE", 2)
    const before = await shop.medusaOrder(id)

    await shipElsewhere(id, { by: "BUY_SHIPPING", trackingNumber: "BS-1" })
    await shop.tick()

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
      total: before?.total,
      summary: before?.summary,
    })
    expect(await inShort(id)).toEqual(["2 in BS-1"])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
    expect(await shop.ledger(id)).toEqual([
      "reserve 2 pending",
      "ship 2 changed",
    ])
  })

  it("whoever mails at a parcel is told to be quiet of these parcels too", async () => {
    const told = shop.listen(
      "order.fulfillment_created",
      "shipment.created",
      "delivery.created"
    )
    const id = await paid("MUG-BLUE", 2)

    await shipElsewhere(id, { by: "BUY_SHIPPING" })

    expect(told.map(({ name, data }) => [name, data.no_notification])).toEqual([
      ["order.fulfillment_created", true],
      ["shipment.created", true],
    ])
  })

  it("each parcel of an order that leaves in two is a fulfilment of its own", async () => {
    const id = await paid("MUG-BLUE", 3)

    await shipElsewhere(id, {
      by: "EASY_SHIP",
      items: await first(id, 2),
      trackingNumber: "ES-1",
    })
    const between = await shop.stock("MUG-BLUE")
    await shipElsewhere(id, { by: "BUY_SHIPPING", trackingNumber: "BS-2" })

    expect(between).toEqual({ stocked: 10, reserved: 1 })
    expect(await inShort(id)).toEqual(["2 in ES-1", "1 in BS-2"])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 9, reserved: 0 })
    expect(await shop.ledger(id)).toEqual([
      "reserve 3 pending",
      "ship 2 changed",
      "ship 1 changed",
    ])
  })

  it("of a bundle each part leaves the shelf as often as the bundle needs it", async () => {
    const id = await paid("TEA-SET", 1)
    const before = await shop.reservations(id)

    await shipElsewhere(id, { by: "BUY_SHIPPING" })

    expect(before.length).toBeGreaterThan(1)
    expect(await shop.reservations(id)).toEqual([])
    const [parcel] = await parcels(id)
    expect(
      parcel?.items.map(({ quantity }) => Number(quantity)).sort()
    ).toEqual(before.map(({ quantity }) => quantity).sort())
  })

  it("what was packed in Medusa and sent with Amazon's label is shipped there, and taken off the shelf once", async () => {
    const id = await paid("MUG-BLUE", 2)
    await shop.fulfill(id)

    await shipElsewhere(id, { by: "BUY_SHIPPING", trackingNumber: "BS-1" })

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
    })
    expect(await inShort(id)).toEqual(["2 in BS-1"])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
  })

  it("what was handed over in Medusa is not booked again when Amazon calls it shipped", async () => {
    const id = await paid("MUG-BLUE", 2)
    const fulfillment = await shop.fulfill(id)
    await shop.handOver(id, fulfillment)

    await shop.ship(id)
    await shop.tick()

    expect((await parcels(id)).map((one) => one.id)).toEqual([fulfillment])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
  })

  it("a parcel that has arrived is delivered in Medusa too, as soon as Amazon speaks of the order again", async () => {
    const id = await paid("MUG-BLUE", 2)
    await shipElsewhere(id, { by: "BUY_SHIPPING" })

    await shop.amazon.deliver(id)
    await shop.sync()

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "delivered",
    })
  })

  it("an owner who leaves that to the warehouse keeps the units reserved until it books them", async () => {
    await shop.choose({ shipped_elsewhere: "leave" })
    const id = await paid("MUG-BLUE", 2)

    await shop.ship(id)

    expect(await parcels(id)).toEqual([])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
  })

  it("a SKU that nobody has mapped is shipped, and takes nothing from any shelf", async () => {
    const id = await paid("NOT-IN-THE-SHOP", 2)

    await shipElsewhere(id, { by: "SELLER_CENTRAL", trackingNumber: "SC-1" })

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
    })
    expect(await inShort(id)).toEqual(["2 in SC-1"])
    expect(await shop.ledger(id)).toEqual([])
  })

  it("what had left before we saw the order is shipped in Medusa, and no unit is taken for it", async () => {
    await shop.sync()

    const id = await shop.sell("MUG-BLUE", 2, { status: "SHIPPED" })

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
    })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
    expect(await shop.ledger(id)).toEqual([])
  })

  it("what was sold and sent before the shop was connected is booked without asking for its parcels", async () => {
    await shop.sync()
    // As if somebody had connected it a day later: orders are never placed in the past here.
    await shop.service.inTransaction((manager) =>
      manager.execute(
        "UPDATE amazon_account SET created_at = now() + interval '1 day'"
      )
    )

    const id = await shop.sell("MUG-BLUE", 2, { status: "SHIPPED" })

    expect(await inShort(id)).toEqual(["2 in ?"])
    expect((await shop.amazon.state()).calls.getOrder?.calls ?? 0).toBe(0)
  })

  it("while Amazon does not answer, units stay reserved and the order says why; then they are booked with their tracking number", async () => {
    const id = await paid("MUG-BLUE", 2)
    await shop.amazon.failNext("getOrder", { kind: "503", times: 1000 })

    await shipElsewhere(id, { by: "BUY_SHIPPING", trackingNumber: "BS-1" })
    const meanwhile = await shop.order(id)
    await shop.amazon.clearFaults()
    await shop.clock.advance(minutes(10))
    await shop.tick()

    expect(meanwhile).toMatchObject({
      mirror_error: expect.stringContaining("Amazon") as string,
    })
    expect(await inShort(id)).toEqual(["2 in BS-1"])
    expect(await shop.order(id)).toMatchObject({ mirror_error: null })
  })

  it("an order that somebody edits in the shop waits until that is through", async () => {
    const id = await paid("MUG-BLUE", 2)
    const order = await shop.medusaOrder(id)
    await shop.post("/admin/order-edits", { order_id: order?.id })

    await shipElsewhere(id, { by: "BUY_SHIPPING", trackingNumber: "BS-1" })
    const meanwhile = await shop.order(id)
    await shop.delete(`/admin/order-edits/${order?.id}`)
    await shop.clock.advance(minutes(2))
    await shop.tick()

    expect(meanwhile.mirror_error).toContain("active order change")
    expect(await inShort(id)).toEqual(["2 in BS-1"])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
  })

  it("parcels are booked once when several processes look at them at the same time", async () => {
    const ids = [await paid("MUG-BLUE", 1), await paid("MUG-BLUE", 2)]
    for (const id of ids) {
      await shop.amazon.shipElsewhere(id, { by: "BUY_SHIPPING" })
    }
    const mirror = () => mirrorOrdersWorkflow(shop.container).run({ input: {} })

    await Promise.all([shop.sync(), mirror(), mirror(), mirror()])
    // Whoever booked them may have found the orders in another one's hands: their holds end next.
    await shop.tick()

    expect(
      await Promise.all(ids.map(async (id) => (await parcels(id)).length))
    ).toEqual([1, 1])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 9, reserved: 0 })
  })

  it.each([
    ["makes the fulfilment", Modules.FULFILLMENT, "createFulfillment"],
    ["takes the units", Modules.INVENTORY, "updateInventoryLevels"],
    ["tells the order", Modules.ORDER, "confirmOrderChange"],
    ["links the two", ContainerRegistrationKeys.LINK, "create"],
    ["writes the tracking number", Modules.FULFILLMENT, "updateFulfillment"],
  ])(
    "a process that dies right after it %s is followed by one that goes on, and nothing is doubled",
    async (_, module, method) => {
      const id = await paid("MUG-BLUE", 2)
      await shop.amazon.shipElsewhere(id, {
        by: "BUY_SHIPPING",
        trackingNumber: "BS-1",
      })
      const dying = pauseOnce(
        shop.container.resolve<object>(module),
        method,
        "after"
      )
      const reading = shop.sync()
      await dying.reached

      // Its lease runs out, and another process takes over.
      await shop.clock.advance(minutes(2))
      await mirrorOrdersWorkflow(shop.container).run({ input: {} })
      dying.goOn()
      await reading
      await shop.clock.advance(minutes(5))
      await shop.tick()

      expect(await inShort(id)).toEqual(["2 in BS-1"])
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
      expect(await shop.medusaOrder(id)).toMatchObject({
        fulfillment_status: "shipped",
      })
      expect(await shop.ledger(id)).toEqual([
        "reserve 2 pending",
        "ship 2 changed",
      ])
    }
  )
})
