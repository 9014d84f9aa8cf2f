import { days } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"
import type { Refusal } from "../../helpers/world"

tellStories((shop) => {
  it("an order that Amazon ships from its own warehouse is left alone while pending", async () => {
    const id = await shop.sell("MUG-BLUE", 2, { fulfilledBy: "AMAZON" })

    expect(await shop.order(id)).toMatchObject({
      phase: "none",
      fulfilled_by: "amazon",
    })
    expect(await shop.medusaOrders()).toEqual([])
    expect(await shop.available("MUG-BLUE")).toBe(12)
  })

  it("an order that Amazon ships itself comes in when it is paid, and takes nothing from our shelves", async () => {
    const id = await shop.sell("MUG-BLUE", 2, { fulfilledBy: "AMAZON" })

    await shop.pay(id)

    const order = await shop.medusaOrder(id)
    expect(order).toMatchObject({ payment_status: "captured", total: 39.98 })
    expect(await shop.ledger(id)).toEqual([])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })

  it("nobody packs an order that Amazon ships itself", async () => {
    const id = await shop.sell("MUG-BLUE", 2, {
      fulfilledBy: "AMAZON",
      status: "UNSHIPPED",
    })
    const order = await shop.medusaOrder(id)

    const { status, data } = await shop.post<Refusal>(
      `/admin/orders/${order?.id}/fulfillments`,
      { items: [{ id: order?.items[0]?.id, quantity: 2 }] }
    )

    expect(status).toBe(400)
    expect(data.message).toContain("Amazon ships this order")
  })

  it("an owner who does not want orders that Amazon ships gets none", async () => {
    await shop.choose({ fba_orders: "ignore" })

    const id = await shop.sell("MUG-BLUE", 2, {
      fulfilledBy: "AMAZON",
      status: "UNSHIPPED",
    })

    expect(await shop.order(id)).toMatchObject({ phase: "none" })
    expect(await shop.medusaOrders()).toEqual([])
  })

  it("an order of the shop's own that Amazon ships for it does not come back as a new order", async () => {
    await shop.sell("MUG-BLUE", 2, {
      channel: "NON_AMAZON",
      status: "UNSHIPPED",
    })

    expect(await shop.medusaOrders()).toEqual([])
    expect(await shop.available("MUG-BLUE")).toBe(12)
  })

  it("a replacement holds its unit and costs nothing, and that is its price, not a missing one", async () => {
    const first = await shop.sell("MUG-BLUE", 1, { status: "SHIPPED" })
    const id = await shop.sell("MUG-BLUE", 1, { replacesOrderId: first })
    const pending = await shop.medusaOrder(id)

    await shop.pay(id)

    const order = await shop.medusaOrder(id)
    expect(pending?.metadata?.amazon).toMatchObject({ is_price_known: false })
    expect(order?.metadata?.amazon).toMatchObject({
      is_price_known: true,
      replacement_for: first,
    })
    expect(order).toMatchObject({ total: 0 })
    expect(await shop.order(id)).toMatchObject({ phase: "completed" })
    expect(await shop.held(id)).toBe(1)
  })

  it("a pre-order waits without holding stock, and is held as soon as Amazon begins to collect the money", async () => {
    const id = await shop.sell("MUG-BLUE", 2, {
      status: "PENDING_AVAILABILITY",
    })
    const before = await shop.available("MUG-BLUE")

    await shop.amazon.release(id)
    await shop.sync()

    expect(before).toBe(12)
    expect(await shop.order(id)).toMatchObject({ phase: "placeholder" })
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("an owner who wants pre-orders held has their units held for months", async () => {
    await shop.choose({ preorders: "hold" })
    const id = await shop.sell("MUG-BLUE", 2, {
      status: "PENDING_AVAILABILITY",
    })

    await shop.clock.advance(days(120))
    await shop.sync()

    expect(await shop.order(id)).toMatchObject({
      status: "pending_availability",
      phase: "placeholder",
    })
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("a company's order brings company and purchase order number", async () => {
    const id = await shop.sell("MUG-BLUE", 1, {
      business: true,
      purchaseOrderNumber: "PO-4711",
    })

    await shop.pay(id)

    const { companyName } = await shop.amazon.order(id)
    const order = await shop.medusaOrder(id)
    expect(order?.shipping_address).toMatchObject({ company: companyName })
    expect(order?.billing_address).toMatchObject({ company: companyName })
    expect(order?.metadata?.amazon).toMatchObject({
      purchase_order_number: "PO-4711",
      programs: ["AMAZON_BUSINESS"],
    })
  })

  it("marketplaces all over the world sell from one shelf, each in its own currency", async () => {
    await shop.connect("na", "import")
    await shop.connect("fe", "import")
    const countries = ["DE", "UK", "US", "JP"] as const
    for (const marketplaceId of countries) {
      await shop.amazon.place({
        marketplaceId,
        lines: [{ sku: "TEA-BLACK-100", quantity: 5 }],
      })
    }

    await shop.sync()

    const orders = await shop.medusaOrders("&fields=currency_code,region_id")
    const { germany, unitedKingdom, usa, japan } = shop.shop.regions
    expect(
      orders.map((one) => `${one.currency_code} ${one.region_id}`).sort()
    ).toEqual(
      [
        `eur ${germany}`,
        `gbp ${unitedKingdom}`,
        `usd ${usa}`,
        `jpy ${japan}`,
      ].sort()
    )
    expect(await shop.available("TEA-BLACK-100")).toBe(40)
  })

  it.each([
    ["DE", "eur", "19.99", 39.98, 6.38],
    ["UK", "gbp", "19.99", 39.98, 6.66],
    ["JP", "jpy", "1999", 3998, 363],
  ] as const)(
    "in %s prices include the tax, and the total is what the buyer has paid in %s",
    async (marketplaceId, currency_code, unitPrice, total, tax_total) => {
      await shop.connect("fe", "import")
      const id = await shop.place({
        marketplaceId,
        status: "UNSHIPPED",
        lines: [{ sku: "MUG-BLUE", quantity: 2, unitPrice }],
      })

      expect(await shop.medusaOrder(id)).toMatchObject({
        currency_code,
        total,
        tax_total,
      })
      expect(await shop.problems(id)).toEqual([])
    }
  )

  it("in the USA the tax comes on top, and the order says that Amazon remits it", async () => {
    await shop.connect("na", "import")
    const id = await shop.place({
      marketplaceId: "US",
      status: "UNSHIPPED",
      lines: [{ sku: "MUG-BLUE", quantity: 2, unitPrice: "20.00" }],
    })

    const order = await shop.medusaOrder(id)
    expect(order).toMatchObject({
      currency_code: "usd",
      total: 43.3,
      tax_total: 3.3,
    })
    expect(order?.items[0]?.tax_lines).toMatchObject([
      { code: "amazon-marketplace-facilitator" },
    ])
  })

  it.each([
    ["paid", "UNSHIPPED", "completed", 3, 3],
    // The unit that has left is booked out: whether it was off the shelf, nobody can tell.
    ["shipped in part", "PARTIALLY_SHIPPED", "completed", 2, 3],
    ["shipped", "SHIPPED", "completed", 0, 0],
    ["cancelled", "CANCELLED", "none", 0, 0],
  ] as const)(
    "an order that is %s when we first see it holds what has yet to leave",
    async (_, status, phase, held, taken) => {
      await shop.sync()

      const id = await shop.sell("MUG-BLUE", 3, { status })

      expect(await shop.order(id)).toMatchObject({ phase })
      expect(await shop.held(id)).toBe(held)
      expect(await shop.available("MUG-BLUE")).toBe(12 - taken)
    }
  )

  it("an order that was cancelled before we saw it never comes into the shop", async () => {
    await shop.sync()
    const told = shop.listen("order.placed", "amazon.order.canceled")

    await shop.sell("MUG-BLUE", 3, { status: "CANCELLED" })

    expect(await shop.medusaOrders()).toEqual([])
    expect(told).toEqual([])
  })

  it("an order that is paid when we first see it is placed at once", async () => {
    const told = shop.listen("order.placed", "amazon.order.pending")

    const id = await shop.sell("MUG-BLUE", 3, { status: "UNSHIPPED" })

    const order = await shop.medusaOrder(id)
    expect(told).toEqual([{ name: "order.placed", data: { id: order?.id } }])
  })

  it("a shop that connects for the first time gets its open orders, not its history", async () => {
    await shop.amazon.place({ status: "SHIPPED", lines: [{ sku: "MUG-BLUE" }] })
    await shop.amazon.place({ status: "CANCELLED" })

    const id = await shop.sell("MUG-BLUE", 2)

    expect((await shop.orders()).map((one) => one.amazon_order_id)).toEqual([
      id,
    ])
  })
})
