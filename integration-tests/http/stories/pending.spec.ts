import { days, minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  it("S1 S4: an order that Amazon still verifies is in the shop within one reading", async () => {
    const id = await shop.sell("TEA-GREEN-100", 2)

    expect(await shop.order(id)).toMatchObject({
      status: "pending",
      phase: "placeholder",
      is_complete: false,
    })
    expect(await shop.medusaOrder(id)).toMatchObject({
      sales_channel_id: shop.shop.channels.amazon,
      region_id: shop.shop.regions.germany,
      currency_code: "eur",
      items: [{ variant_sku: "TEA-GREEN-100", quantity: 2 }],
    })
  })

  it("S3 S5 S7: two units ordered on Amazon are gone from the storefront while Amazon still verifies the payment", async () => {
    const before = await shop.available("TEA-GREEN-100")

    const id = await shop.sell("TEA-GREEN-100", 2)

    expect(await shop.available("TEA-GREEN-100")).toBe(before - 2)
    expect(await shop.reservations(id)).toEqual([
      { sku: "TEA-GREEN-100", warehouse: "berlin", quantity: 2 },
    ])
    expect(await shop.ledger(id)).toEqual(["reserve 2 pending"])
  })

  it("S5: every line of a pending order has a reservation of its own", async () => {
    const id = await shop.place({
      lines: [
        { sku: "MUG-BLUE", quantity: 3 },
        { sku: "POT-GLASS", quantity: 1 },
      ],
    })

    expect(await shop.reservations(id)).toEqual([
      { sku: "MUG-BLUE", warehouse: "berlin", quantity: 3 },
      { sku: "POT-GLASS", warehouse: "hamburg", quantity: 1 },
    ])
    expect(await shop.available("MUG-BLUE")).toBe(9)
    expect(await shop.available("POT-GLASS")).toBe(7)
  })

  it("S5: the shelf itself stays as full as it is until the parcel leaves", async () => {
    await shop.sell("MUG-BLUE", 3)

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 3 })
  })

  it("S6: the units are gone from the Amazon channel too, of whose stock the quantity at Amazon is made", async () => {
    const key = await keyOfAmazonChannel()
    const before = await shop.available("TEA-BLACK-100", key)

    await shop.sell("TEA-BLACK-100", 5)

    expect(await shop.available("TEA-BLACK-100", key)).toBe(before - 5)
  })

  it("S7: the storefront refuses the last unit once a buyer has ordered it at Amazon", async () => {
    await shop.sell("POT-LAST-ONE")

    const { status, data } = await shop.putInCart("POT-LAST-ONE", 1)

    expect(status).toBe(400)
    expect(data.message).toContain("inventory")
    expect(await shop.available("POT-LAST-ONE")).toBe(0)
  })

  it("S7: a customer who has the last unit in the cart cannot order it any more", async () => {
    const { data } = await shop.putInCart("POT-LAST-ONE", 1)
    await shop.sell("POT-LAST-ONE")

    const refused = await shop.checkOut(data.cart.id)

    expect(refused.status).toBe(400)
    expect(refused.data.message).toContain("Not enough stock available")
    expect(await shop.stock("POT-LAST-ONE")).toEqual({
      stocked: 1,
      reserved: 1,
    })
  })

  it("S3 S7: the website and Amazon sell from the same shelf", async () => {
    await shop.sell("MUG-BLUE", 3)

    const { data } = await shop.buy("MUG-BLUE", 2)

    expect(data.type).toBe("order")
    expect(await shop.available("MUG-BLUE")).toBe(7)
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 5 })
  })

  it("S8: a pending order is a real order in the list of orders, and no draft", async () => {
    const id = await shop.sell("MUG-WHITE")

    const order = await shop.medusaOrder(id)
    const { data } = await shop.get<{ count: number }>("/admin/draft-orders")

    expect(order).toMatchObject({ status: "pending", is_draft_order: false })
    expect(data.count).toBe(0)
    expect(await shop.medusaOrders()).toMatchObject([{ id: order?.id }])
  })

  it("S9: nothing is paid, authorised or asked for while Amazon verifies the payment", async () => {
    const id = await shop.sell("MUG-WHITE")

    const order = await shop.medusaOrder(id)

    expect(order).toMatchObject({
      payment_status: "not_paid",
      fulfillment_status: "not_fulfilled",
      transactions: [],
    })
    expect(order?.payment_collections ?? []).toEqual([])
  })

  it.each([
    ["30 minutes", minutes(30)],
    ["a day", days(1)],
    ["8 days", days(8)],
    ["15 days", days(15)],
    ["21 days", days(21)],
  ])("S2: the units stay held when the payment takes %s", async (_, ms) => {
    const id = await shop.sell("TEA-GREEN-250", 4)

    await shop.clock.advance(ms)
    await shop.sync()

    expect(await shop.order(id)).toMatchObject({ phase: "placeholder" })
    expect(await shop.held(id)).toBe(4)
    expect(await shop.available("TEA-GREEN-250")).toBe(21)
    expect(await shop.ledger(id)).toEqual(["reserve 4 pending"])
  })

  it("S2 S18: a payment after 21 days completes the order, though nothing was heard of it all the while", async () => {
    const id = await shop.sell("TEA-GREEN-250", 4, { payAfterMs: days(21) })

    await shop.clock.advance(days(21) + minutes(1))
    await shop.sync()

    expect(await shop.order(id)).toMatchObject({ phase: "completed" })
    expect(await shop.available("TEA-GREEN-250")).toBe(21)
  })

  it("S10 S11 S12: a new marketplace does not import pending orders until the owner says yes, and remembers it", async () => {
    const account = await shop.addAccount("na")
    const before = await shop.marketplace("US")
    await shop.setUp(account, { pending_mode: "import" })

    const after = await shop.marketplace("US")

    expect(before.pending_mode).toBe("off")
    expect(after.pending_mode).toBe("import")
  })

  it("S13 S14: a pending order has no shipping address and no billing address", async () => {
    const id = await shop.sell("MUG-WHITE")

    const order = await shop.medusaOrder(id)

    expect(order?.shipping_address ?? null).toBeNull()
    expect(order?.billing_address ?? null).toBeNull()
  })

  it("S15 S16: a pending order says that its price is not known yet, and knows of no promotion", async () => {
    const id = await shop.place({
      lines: [{ sku: "MUG-WHITE", unitPrice: "13.50", discount: "2.00" }],
    })

    const order = await shop.medusaOrder(id)

    expect(order?.metadata?.amazon).toMatchObject({
      order_id: id,
      state: "pending",
      is_price_known: false,
    })
    expect(order).toMatchObject({ total: 0, shipping_methods: [] })
    expect(order?.items[0]).toMatchObject({ adjustments: [], tax_lines: [] })
  })

  it("S17: a pending order has an e-mail address that reaches nobody, and nothing is sent", async () => {
    const id = await shop.sell("MUG-WHITE")

    const order = await shop.medusaOrder(id)
    const { data } = await shop.get<{ count: number }>("/admin/notifications")

    expect(order).toMatchObject({
      email: `${id}@amazon.invalid`,
      no_notification: true,
    })
    expect(data.count).toBe(0)
  })

  it("S17: a pending order makes nobody a customer of the shop", async () => {
    await shop.sell("MUG-WHITE")

    const { data } = await shop.get<{ count: number }>("/admin/customers")

    expect(data.count).toBe(0)
  })

  /** A program that reads the stock of the Amazon channel has a key of its own. */
  async function keyOfAmazonChannel(): Promise<string> {
    const { data } = await shop.post<{
      api_key: { id: string; token: string }
    }>("/admin/api-keys", { title: "Amazon", type: "publishable" })
    await shop.post(`/admin/api-keys/${data.api_key.id}/sales-channels`, {
      add: [shop.shop.channels.amazon],
    })
    return data.api_key.token
  }
})
