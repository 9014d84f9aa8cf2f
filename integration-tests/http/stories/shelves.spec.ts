import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  const map = async (sku: string, variantId: string) => {
    const listing = await shop.listing(sku)
    await shop.post(`/admin/amazon/listings/${listing?.id}`, {
      variant_id: variantId,
    })
    await shop.settle()
  }

  it("an order of a SKU that the shop does not know comes in all the same, and waits in the inbox", async () => {
    const id = await shop.sell("NOT-OURS", 2)

    expect(await shop.medusaOrder(id)).toMatchObject({
      items: [{ variant_id: null, variant_sku: "NOT-OURS", quantity: 2 }],
    })
    expect(await shop.problems(id)).toEqual(["unknown_sku"])
    expect(await shop.listing("NOT-OURS")).toMatchObject({ variant_id: null })
    expect(await shop.held(id)).toBe(0)
  })

  it("a SKU that the owner maps holds the stock of its waiting orders at once", async () => {
    const id = await shop.sell("NOT-OURS", 2)

    await map("NOT-OURS", shop.shop.variants["MUG-BLUE"].id)

    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await shop.problems(id)).toEqual([])
    expect(await shop.medusaOrder(id)).toMatchObject({
      items: [{ variant_id: shop.shop.variants["MUG-BLUE"].id }],
    })
  })

  it("an order of an unknown SKU is completed by its payment, and holds stock when it is mapped later", async () => {
    const id = await shop.sell("NOT-OURS", 2)
    await shop.pay(id)
    const paid = await shop.medusaOrder(id)

    await map("NOT-OURS", shop.shop.variants["MUG-BLUE"].id)

    expect(paid).toMatchObject({ payment_status: "captured", total: 39.98 })
    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await shop.problems(id)).toEqual([])
  })

  it("a mapping that the owner corrects moves the hold from the wrong shelf to the right one", async () => {
    await shop.sell("NOT-OURS", 2)
    await map("NOT-OURS", shop.shop.variants["MUG-WHITE"].id)
    const wrong = await shop.available("MUG-WHITE")

    await map("NOT-OURS", shop.shop.variants["MUG-BLUE"].id)

    expect(wrong).toBe(58)
    expect(await shop.available("MUG-WHITE")).toBe(60)
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("a variant that gets the SKU of a waiting order is found by itself", async () => {
    const id = await shop.sell("MUG-RED", 2)

    await shop.post("/admin/products", {
      title: "Red mug",
      options: [{ title: "Colour", values: ["Red"] }],
      variants: [
        {
          title: "Red",
          sku: "MUG-RED",
          manage_inventory: false,
          options: { Colour: "Red" },
          prices: [],
        },
      ],
    })
    await shop.settle()

    expect(await shop.listing("MUG-RED")).toMatchObject({ mapped_by: "sku" })
    expect(await shop.problems(id)).toEqual([])
  })

  it("more units than there are: the order comes in, the owner is told, and the storefront sells none", async () => {
    const id = await shop.sell("POT-LAST-ONE", 3)

    expect(await shop.medusaOrder(id)).toMatchObject({
      items: [{ quantity: 3 }],
    })
    expect(await shop.problems(id)).toEqual(["oversold"])
    expect(await shop.stock("POT-LAST-ONE")).toEqual({
      stocked: 1,
      reserved: 3,
    })
    expect(await shop.available("POT-LAST-ONE")).toBe(-2)
    expect((await shop.putInCart("POT-LAST-ONE", 1)).status).toBe(400)
  })

  it("more units than there are: the owner is told until it is put right, also when the order is paid", async () => {
    const id = await shop.sell("POT-LAST-ONE", 3)
    await shop.pay(id)
    const paid = await shop.problems(id)

    const item = shop.shop.inventoryItems.get("POT-LAST-ONE")
    await shop.post(
      `/admin/inventory-items/${item}/location-levels/${shop.shop.warehouses.berlin}`,
      { stocked_quantity: 3 }
    )
    await shop.post(`/admin/amazon/orders/${id}/retry`)
    await shop.settle()

    expect(paid).toEqual(["oversold"])
    expect(await shop.problems(id)).toEqual([])
  })

  it("a line that grows beyond what lies there: the owner is told", async () => {
    const id = await shop.sell("POT-LAST-ONE")
    const before = await shop.problems(id)

    await shop.changeQuantity(id, 2)

    expect(before).toEqual([])
    expect(await shop.problems(id)).toEqual(["oversold"])
    expect(await shop.available("POT-LAST-ONE")).toBe(-1)
  })

  it("two buyers who take the last unit at once both have their order, and the owner sees which was too much", async () => {
    const line = { lines: [{ sku: "POT-LAST-ONE" }] }
    const first = await shop.amazon.place(line)
    const second = await shop.amazon.place(line)

    await shop.sync()

    expect(await shop.problems(first.orderId)).toEqual([])
    expect(await shop.problems(second.orderId)).toEqual(["oversold"])
    expect(await shop.medusaOrders()).toHaveLength(2)
  })

  it("a cancellation of what was too much brings the count back to what lies there", async () => {
    await shop.sell("POT-LAST-ONE")
    const second = await shop.sell("POT-LAST-ONE")

    await shop.cancel(second)

    expect(await shop.stock("POT-LAST-ONE")).toEqual({
      stocked: 1,
      reserved: 1,
    })
    expect(await shop.available("POT-LAST-ONE")).toBe(0)
  })

  it("an article that none of the chosen warehouses stocks is imported, and held once one does", async () => {
    await shop.choose({ location_ids: [shop.shop.warehouses.hamburg] })
    const id = await shop.sell("MUG-BLUE", 2)
    const before = await shop.problems(id)

    await shop.post(
      `/admin/inventory-items/${shop.shop.inventoryItems.get("MUG-BLUE")}/location-levels`,
      { location_id: shop.shop.warehouses.hamburg, stocked_quantity: 5 }
    )
    await shop.settle()

    expect(before).toEqual(["not_stocked"])
    expect(await shop.reservations(id)).toEqual([
      { sku: "MUG-BLUE", warehouse: "hamburg", quantity: 2 },
    ])
    expect(await shop.problems(id)).toEqual([])
  })

  it("a set holds its parts, each as often as it is in the set", async () => {
    const id = await shop.sell("TEA-SET", 3)

    expect(await shop.reservations(id)).toEqual([
      { sku: "MUG-WHITE", warehouse: "berlin", quantity: 6 },
      { sku: "POT-CAST", warehouse: "berlin", quantity: 3 },
    ])
    expect(await shop.available("MUG-WHITE")).toBe(54)
    expect(await shop.available("POT-CAST")).toBe(7)
    expect(await shop.available("TEA-SET")).toBe(7)
    expect(await shop.ledger(id)).toEqual(["reserve 3 pending"])
  })

  it("a set that is reduced, and then cancelled, gives all its parts back", async () => {
    const id = await shop.sell("TEA-SET", 3)
    await shop.changeQuantity(id, 1)
    const reduced = await shop.available("MUG-WHITE")

    await shop.cancel(id)

    expect(reduced).toBe(58)
    expect(await shop.available("MUG-WHITE")).toBe(60)
    expect(await shop.available("POT-CAST")).toBe(10)
  })

  it("orders are held in the first warehouse as long as it has enough, then in the second", async () => {
    const first = await shop.sell("TEA-GREEN-100", 30)
    const second = await shop.sell("TEA-GREEN-100", 15)

    expect(await shop.reservations(first)).toMatchObject([
      { warehouse: "berlin", quantity: 30 },
    ])
    expect(await shop.reservations(second)).toMatchObject([
      { warehouse: "hamburg", quantity: 15 },
    ])
    expect(await shop.available("TEA-GREEN-100")).toBe(15)
  })

  it("the owner's order of warehouses decides where units are held", async () => {
    const { berlin, hamburg } = shop.shop.warehouses
    await shop.choose({ location_ids: [hamburg, berlin] })

    const id = await shop.sell("TEA-GREEN-100", 2)

    expect(await shop.reservations(id)).toMatchObject([
      { warehouse: "hamburg" },
    ])
  })

  it("an article whose stock nobody counts is imported without a hold, and nobody is bothered", async () => {
    const id = await shop.sell("VOUCHER-TASTING", 2)

    expect(await shop.medusaOrder(id)).toMatchObject({
      items: [{ variant_sku: "VOUCHER-TASTING", quantity: 2 }],
    })
    expect(await shop.held(id)).toBe(0)
    expect(await shop.problems(id)).toEqual([])
  })

  it("the same article in two lines of one order is held twice", async () => {
    const id = await shop.place({
      lines: [
        { sku: "MUG-BLUE", quantity: 2 },
        { sku: "MUG-BLUE", quantity: 3 },
      ],
    })

    expect(await shop.available("MUG-BLUE")).toBe(7)
    expect(await shop.reservations(id)).toHaveLength(2)
  })
})
