import { Modules } from "@medusajs/framework/utils"
import type { Refusal } from "../../helpers/world"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  it("S18 S19: address and buyer arrive by themselves once Amazon has verified the payment", async () => {
    const id = await shop.sell("TEA-GREEN-100", 2)

    await shop.pay(id)

    const { person } = await shop.amazon.order(id)
    const order = await shop.medusaOrder(id)
    const name = `${order?.shipping_address?.first_name} ${order?.shipping_address?.last_name}`
    expect(order?.email).toBe(person.email)
    expect(order?.status).toBe("pending")
    expect(name).toBe(person.name)
    expect(order?.shipping_address).toMatchObject({
      address_1: person.addressLine1,
      postal_code: person.postalCode,
      city: person.city,
      country_code: "de",
      phone: person.phone,
    })
    expect(order?.billing_address?.address_1).toBe(person.addressLine1)
  })

  it("S18 S19: prices, taxes and the payment arrive by themselves, to the cent", async () => {
    const id = await shop.place({
      lines: [{ sku: "TEA-GREEN-100", quantity: 2, unitPrice: "11.90" }],
    })

    await shop.pay(id)

    const order = await shop.medusaOrder(id)
    expect(order).toMatchObject({
      status: "pending",
      payment_status: "captured",
      total: 23.8,
      tax_total: 3.8,
      items: [{ unit_price: 11.9, quantity: 2 }],
      summary: { pending_difference: 0 },
    })
    expect(order?.metadata?.amazon).toMatchObject({
      state: "complete",
      is_price_known: true,
    })
  })

  it("S18 S19: promotion, shipping, gift wrap and gift message arrive by themselves", async () => {
    const id = await shop.place({
      lines: [
        {
          sku: "MUG-BLUE",
          quantity: 2,
          unitPrice: "20.00",
          discount: "3.00",
          promotionId: "Autumn",
          shippingPrice: "4.90",
          giftWrapPrice: "2.50",
          giftMessage: "For you",
        },
      ],
    })

    await shop.pay(id)

    const order = await shop.medusaOrder(id)
    expect(order).toMatchObject({ total: 44.4, discount_total: 3 })
    expect(order?.items[0]?.adjustments).toMatchObject([{ code: "Autumn" }])
    expect(order?.shipping_methods?.map(({ amount }) => amount).sort()).toEqual(
      [2.5, 4.9]
    )
    expect(order?.metadata?.amazon).toMatchObject({
      gifts: [{ message: "For you" }],
    })
  })

  it("neither the shop's promotions nor its tax rates are applied to what Amazon has sold", async () => {
    await shop.post("/admin/promotions", {
      code: "HALF",
      type: "standard",
      status: "active",
      is_automatic: true,
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: 50,
        currency_code: "eur",
      },
    })
    const { data } = await shop.putInCart("MUG-BLUE", 1)
    const id = await shop.place({
      lines: [{ sku: "MUG-BLUE", unitPrice: "13.91", taxPercent: "7" }],
    })

    await shop.pay(id)

    expect(data.cart.discount_total).toBeGreaterThan(0)
    expect(await shop.medusaOrder(id)).toMatchObject({
      total: 13.91,
      tax_total: 0.91,
      discount_total: 0,
    })
  })

  it.each([
    ["its e-mail address", { email: "me@shop.example" }],
    ["its address", { shipping_address: { city: "Bonn" } }],
    ["its notes", { metadata: { note: "call" } }],
  ])(
    "S20 S21: staff cannot change %s while Amazon verifies the payment, and read why",
    async (_, change) => {
      const id = await shop.sell("MUG-BLUE")
      const before = await shop.medusaOrder(id)

      const { status, data } = await shop.post<Refusal>(
        `/admin/orders/${before?.id}`,
        change
      )

      expect(status).toBe(400)
      expect(data.message).toContain("still verifying the payment")
      expect(data.message).toContain(id)
      expect(await shop.medusaOrder(id)).toEqual(before)
    }
  )

  it("S20 S21: nobody begins to edit the lines of an order that Amazon still verifies", async () => {
    const id = await shop.sell("MUG-BLUE")
    const order = await shop.medusaOrder(id)

    const edit = await shop.post<Refusal>("/admin/order-edits", {
      order_id: order?.id,
    })

    expect(edit.status).toBe(400)
    expect(edit.data.message).toContain("still verifying the payment")
  })

  it("S22: what a script has changed all the same is put right by the completion, and nothing of the shop's own is lost", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    const orders = shop.container.resolve(Modules.ORDER)
    const before = await shop.medusaOrder(id)
    await orders.updateOrders(before?.id ?? "", {
      status: "completed",
      email: "script@shop.example",
      metadata: { ...before?.metadata, erp_number: "4711" },
    })

    await shop.pay(id)

    const { person } = await shop.amazon.order(id)
    const order = await shop.medusaOrder(id)
    expect(order?.email).toBe(person.email)
    expect(order?.metadata).toMatchObject({
      erp_number: "4711",
      amazon: { state: "complete" },
    })
    const { timeline } = await shop.order(id)
    expect(timeline.find(({ name }) => name === "merged")?.detail).toEqual({
      fields: [
        { field: "email", outcome: "replaced" },
        { field: "status", outcome: "replaced" },
        { field: "metadata.erp_number", outcome: "kept" },
      ],
    })
  })

  it("S30 S31: an ERP that asks for complete orders gets an Amazon order when it is paid, not before", async () => {
    const id = await shop.sell("MUG-BLUE")
    const ids = async (state: string) =>
      (await shop.medusaOrders(`&amazon_state=${state}`)).map((one) => one.id)
    const orderId = (await shop.medusaOrder(id))?.id

    const before = {
      complete: await ids("complete"),
      pending: await ids("pending"),
    }
    await shop.pay(id)
    const after = {
      complete: await ids("complete"),
      pending: await ids("pending"),
    }

    expect(before).toEqual({ complete: [], pending: [orderId] })
    expect(after).toEqual({ complete: [orderId], pending: [] })
  })

  it("S31: our own list says of each order whether it is complete", async () => {
    const pending = await shop.sell("MUG-BLUE")
    const paid = await shop.sell("MUG-WHITE", 1, { status: "UNSHIPPED" })

    const complete = await shop.orders("&is_complete=true")
    const waiting = await shop.orders("&is_complete=false")

    expect(complete.map((one) => one.amazon_order_id)).toEqual([paid])
    expect(waiting.map((one) => one.amazon_order_id)).toEqual([pending])
  })

  it("S32: an order can be read again at any moment, without waiting for the next reading", async () => {
    const id = await shop.sell("MUG-BLUE")
    await shop.amazon.pay(id)

    await shop.post(`/admin/amazon/orders/${id}/refresh`)
    await shop.settle()

    expect(await shop.order(id)).toMatchObject({
      status: "unshipped",
      is_complete: true,
    })
  })

  it("S33: order.placed is held back while Amazon verifies the payment, and then told exactly once", async () => {
    const told = shop.listen("order.placed")
    const id = await shop.sell("MUG-BLUE")
    const before = told.length
    await shop.pay(id)
    await shop.sync()
    await shop.sync()

    const order = await shop.medusaOrder(id)

    expect(before).toBe(0)
    expect(told).toEqual([{ name: "order.placed", data: { id: order?.id } }])
  })

  it("S33: whoever hears order.placed finds the complete order", async () => {
    const id = await shop.sell("MUG-BLUE")
    const seen = shop.whenTold("order.placed", () => shop.medusaOrder(id))

    await shop.pay(id)

    const { person } = await shop.amazon.order(id)
    expect(await seen).toMatchObject({
      email: person.email,
      payment_status: "captured",
      total: 19.99,
      shipping_address: { address_1: person.addressLine1 },
    })
  })

  it("S34: other code is told when an order is pending and when it is complete, without a word about the buyer", async () => {
    const told = shop.listen("amazon.order.pending", "amazon.order.completed")
    const amazonOrderId = await shop.sell("MUG-BLUE")
    await shop.pay(amazonOrderId)

    const { id, medusa_order_id } = await shop.order(amazonOrderId)

    const data = {
      id,
      amazon_order_id: amazonOrderId,
      order_id: medusa_order_id,
    }
    expect(told).toEqual([
      { name: "amazon.order.pending", data },
      { name: "amazon.order.completed", data },
    ])
  })

  it("S46 S47: the completion of an order takes nothing from the stock a second time", async () => {
    const id = await shop.sell("TEA-GREEN-250", 4)
    const before = await shop.reservations(id)

    await shop.pay(id)

    expect(await shop.available("TEA-GREEN-250")).toBe(21)
    expect(await shop.reservations(id)).toEqual(before)
    expect(await shop.ledger(id)).toEqual(["reserve 4 pending"])
  })

  it("S48: the completed order is the same order, with the same number", async () => {
    const id = await shop.sell("MUG-BLUE")
    const before = await shop.medusaOrder(id)

    await shop.pay(id)

    const after = await shop.medusaOrder(id)
    expect(after).toMatchObject({
      id: before?.id,
      display_id: before?.display_id,
      created_at: before?.created_at,
      items: [{ id: before?.items[0]?.id }],
      custom_display_id: id,
    })
    expect(await shop.medusaOrders()).toHaveLength(1)
  })

  it("S45: a completed order can be changed like any other", async () => {
    const id = await shop.sell("MUG-BLUE")
    await shop.pay(id)
    const order = await shop.medusaOrder(id)

    const { status } = await shop.post(`/admin/orders/${order?.id}`, {
      metadata: { note: "ribbon" },
    })
    await shop.sync()

    expect(status).toBe(200)
    expect((await shop.medusaOrder(id))?.metadata).toMatchObject({
      note: "ribbon",
    })
  })

  it("no mail of the shop goes to a buyer at Amazon, also when the order is complete", async () => {
    const id = await shop.sell("MUG-BLUE")
    await shop.pay(id)

    const order = await shop.medusaOrder(id)
    const { data } = await shop.get<{ count: number }>("/admin/notifications")

    expect(order).toMatchObject({ no_notification: true })
    expect(data.count).toBe(0)
  })

  it("nobody reads an Amazon order through the storefront, though its number is no secret", async () => {
    const id = await shop.sell("TEA-GREEN-100", 1)
    await shop.pay(id)

    const answer = await shop.store.get<Refusal>(
      `/store/orders/order_amz_${id}`
    )

    expect(answer.status).toBe(404)
    expect(JSON.stringify(answer.data)).not.toContain("marketplace.example")
  })

  it("an address rests sealed only until the order has it, also when Amazon repeats it", async () => {
    const id = await shop.sell("TEA-GREEN-100", 1)
    await shop.pay(id)

    await shop.ship(id)

    const [row] = await shop.service.listAmazonOrders({ amazon_order_id: id })
    expect(row).toMatchObject({ status: "shipped", sealed_personal: null })
  })
})
