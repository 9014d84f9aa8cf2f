import { minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  const settle = () => shop.clock.advance(minutes(6))

  it("S6: the units of a pending order are not offered on Amazon, which has lowered its number itself", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])

    await shop.amazon.buy({ lines: [{ sku: "MUG-BLUE", quantity: 2 }] })
    await shop.sync()
    await shop.publish()

    expect(await shop.shown("MUG-BLUE")).toBe(10)
    expect(await shop.told("MUG-BLUE")).toEqual([])
    expect(await shop.offer("MUG-BLUE")).toMatchObject({ quantity: 10 })
  })

  it("a sale in the storefront lowers what Amazon shows", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])

    await shop.buy("MUG-BLUE", 3)
    await shop.publish()

    expect(await shop.shown("MUG-BLUE")).toBe(9)
    expect(await shop.told("MUG-BLUE")).toEqual([9])
  })

  it("says how the number came about, for whom units are reserved, and what became of it", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }], { buffer: 2 })
    const id = await shop.sell("MUG-BLUE", 1)
    await shop.buy("MUG-BLUE", 2)
    for (let reading = 0; reading < 2; reading++) {
      await settle()
      await shop.sync()
      await shop.publish()
    }

    const offer = await shop.offer("MUG-BLUE")

    expect(offer.quantity).toBe(7)
    expect(offer.sentence).toBe(
      `Amazon is to show 7 = 12 stocked − 3 reserved (of them 1 for Amazon order ${id}, 2 for order #2) − buffer 2.`
    )
    expect(offer.reserved_for).toMatchObject([
      { cause: "amazon_order", id, medusa_order_id: expect.any(String) },
      { cause: "order", id: "#2", medusa_order_id: expect.any(String) },
    ])
    expect(offer.amazon).toMatchObject({
      sent: 7,
      accepted: 7,
      sent_by: "patch",
    })
    expect(offer.amazon.sentence).toMatch(/7 was sent at .* and accepted at/)
  })

  it("the story of an order says when Amazon was last seen with, or sent, a number without its units", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    const bought = await shop.amazon.buy({
      lines: [{ sku: "MUG-BLUE", quantity: 2 }],
    })
    await shop.sync()
    await shop.publish()
    const offered = async () =>
      (await shop.order(bought?.orderId ?? "")).timeline.filter(({ name }) =>
        name.startsWith("offer.")
      )

    const seen = await offered()
    await settle()
    await shop.buy("MUG-BLUE", 3)
    await shop.publish()
    const sent = await offered()
    await shop.cancel(bought?.orderId ?? "")
    const released = await offered()

    expect(seen).toMatchObject([
      { name: "offer.shown", detail: { sku: "MUG-BLUE", quantity: 10 } },
    ])
    expect(sent).toMatchObject([
      { name: "offer.sent", detail: { sku: "MUG-BLUE", quantity: 7 } },
    ])
    expect(released).toEqual([])
  })

  it("never sends a quantity for a SKU that Amazon ships from its own stock", async () => {
    await shop.sellAtAmazon([
      { sku: "MUG-BLUE", quantity: 0, fulfilledBy: "AMAZON" },
    ])

    await shop.count("MUG-BLUE", 5, "berlin")

    expect(await shop.told("MUG-BLUE")).toEqual([])
    expect((await shop.amazon.listing("MUG-BLUE")).fulfilledBy).toBe("AMAZON")
    expect(await shop.offer("MUG-BLUE")).toMatchObject({
      quantity: null,
      reason: "fulfilled_by_amazon",
    })
  })

  it("notices before sending that a SKU has become one that Amazon ships", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await shop.amazon.changeListing("MUG-BLUE", { fulfilledBy: "AMAZON" })

    await shop.count("MUG-BLUE", 5, "berlin")

    expect(await shop.told("MUG-BLUE")).toEqual([])
    expect((await shop.amazon.listing("MUG-BLUE")).fulfilledBy).toBe("AMAZON")
  })

  it("sends one number for a SKU that several marketplaces share", async () => {
    await shop.sellAtAmazon([
      { sku: "MUG-BLUE", quantity: 12, marketplaceIds: ["DE", "FR", "UK"] },
    ])

    await shop.buy("MUG-BLUE", 1)
    await shop.publish()

    expect(await shop.told("MUG-BLUE")).toEqual([11])
  })

  it("offers of a kit what its scarcest part allows, and lowers it with each part that is sold", async () => {
    await shop.sellAtAmazon([{ sku: "TEA-SET", quantity: 0 }])
    const before = await shop.shown("TEA-SET")

    await shop.buy("POT-CAST", 4)
    await settle()
    await shop.publish()

    expect([before, await shop.shown("TEA-SET")]).toEqual([10, 6])
  })

  it("keeps handling time and restock date when it changes the quantity", async () => {
    await shop.sellAtAmazon([
      {
        sku: "MUG-BLUE",
        quantity: 12,
        leadTimeDays: 3,
        restockDate: "2027-01-15",
      },
    ])

    await shop.buy("MUG-BLUE", 1)
    await shop.publish()

    expect(await shop.amazon.listing("MUG-BLUE")).toMatchObject({
      quantity: 11,
      leadTimeDays: 3,
      restockDate: "2027-01-15",
    })
  })

  it("shows 0 of a listing that is paused, and what is left once it is not", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    const { id } = await shop.offer("MUG-BLUE")

    await shop.post(`/admin/amazon/listings/${id}`, { offering: "zero" })
    await shop.publish()
    const paused = await shop.shown("MUG-BLUE")
    await settle()
    await shop.sync()
    await shop.post(`/admin/amazon/listings/${id}`, { offering: null })
    await shop.publish()

    expect([paused, await shop.shown("MUG-BLUE")]).toEqual([0, 12])
  })

  it("a raise waits until Amazon's orders have been read, so that no unit is offered twice", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await settle()
    await shop.sync()
    await shop.buy("MUG-BLUE", 1)
    await shop.publish()
    await settle()

    await shop.count("MUG-BLUE", 30, "berlin")
    const waiting = await shop.offer("MUG-BLUE")
    const meanwhile = await shop.shown("MUG-BLUE")
    await shop.sync()
    await shop.publish()

    expect(waiting.amazon).toMatchObject({ waits_for: "intake" })
    expect([meanwhile, await shop.shown("MUG-BLUE")]).toEqual([11, 29])
  })

  it("sees by Amazon's own number what Amazon has sold, before any list names the order", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await settle()
    await shop.sync()
    await shop.publish()
    await shop.amazon.buy({ lines: [{ sku: "MUG-BLUE", quantity: 3 }] })

    await shop.buy("MUG-BLUE", 1)
    await shop.publish()
    const before = await shop.offer("MUG-BLUE")
    await shop.sync()
    await shop.publish()

    expect(before.amazon).toMatchObject({ sold_but_not_read: 3, sent: 8 })
    expect(await shop.told("MUG-BLUE")).toEqual([8])
    expect(await shop.shown("MUG-BLUE")).toBe(8)
  })

  it("a raise to many times what Amazon ever showed waits for the owner", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await shop.count("MUG-BLUE", 5000, "berlin")
    const { id, amazon } = await shop.offer("MUG-BLUE")
    const meanwhile = await shop.shown("MUG-BLUE")

    await shop.post("/admin/amazon/offers/confirm", { ids: [id] })
    await shop.publish()

    expect(amazon.waits_for).toBe("confirmation")
    expect([meanwhile, await shop.shown("MUG-BLUE")]).toEqual([12, 5000])
  })

  it("sends many changes of one SKU within seconds as one or two", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])

    for (let left = 40; left > 20; left--) {
      await shop.post(
        `/admin/inventory-items/${shop.shop.inventoryItems.get("MUG-BLUE")}/location-levels/${shop.shop.warehouses.berlin}`,
        { stocked_quantity: left }
      )
    }
    await shop.publish()
    await settle()
    await shop.sync()
    await shop.publish()

    expect(await shop.shown("MUG-BLUE")).toBe(21)
    expect((await shop.told("MUG-BLUE")).length).toBeLessThanOrEqual(2)
  })

  it("a dry run says what would be sent, and sends nothing", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 4 }], {
      offering: "none",
    })
    const [account] = await shop.accounts()

    const { data } = await shop.get<{ offers: object[] }>(
      `/admin/amazon/offers/preview?account_id=${account?.id}&offering=stock`
    )

    expect(data.offers).toMatchObject([
      { sku: "MUG-BLUE", shown: 4, to_be_shown: 12, reason: "stock" },
    ])
    expect(await shop.told("MUG-BLUE")).toEqual([])
  })

  it("puts right what somebody changed in Seller Central, when it looks at all numbers", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await settle()
    await shop.sync()
    await shop.amazon.changeListing("MUG-BLUE", { quantity: 40 })

    await shop.post("/admin/amazon/offers/push")
    await shop.publish()

    expect(await shop.shown("MUG-BLUE")).toBe(12)
  })

  it("offers what is left under every SKU that a variant is sold under", async () => {
    await shop.sellAtAmazon([
      { sku: "MUG-BLUE", quantity: 12 },
      { sku: "BLUE-MUG-2", quantity: 12 },
    ])
    const second = await shop.listing("BLUE-MUG-2")
    await shop.post(`/admin/amazon/listings/${second?.id}`, {
      variant_id: shop.shop.variants["MUG-BLUE"].id,
    })

    await shop.buy("MUG-BLUE", 2)
    await shop.publish()

    expect([
      await shop.shown("MUG-BLUE"),
      await shop.shown("BLUE-MUG-2"),
    ]).toEqual([10, 10])
  })
})
