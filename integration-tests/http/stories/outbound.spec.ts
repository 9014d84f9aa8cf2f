import { minutes } from "../../helpers/clock"
import { createOutbound, must } from "../../helpers/outbound"
import { tellStories } from "../../helpers/stories"

const stock = { "MUG-BLUE": 20, "MUG-WHITE": 20, "POT-CAST": 5 } as const

tellStories((shop) => {
  const mcf = createOutbound(shop)

  beforeAll(async () => {
    await mcf.setUp(stock)
  })
  beforeEach(async () => {
    await mcf.stockAmazon(stock)
  })

  it("a customer buys at the storefront what lies at Amazon: Amazon ships it, and the order shows the parcel until it is delivered", async () => {
    const told = shop.listen(
      "amazon.outbound.shipped",
      "amazon.outbound.delivered"
    )
    const cartId = await mcf.fill({ "MUG-BLUE": 2 })
    const { data: quoted } = await must(mcf.price(cartId))
    await must(mcf.choose(cartId))
    const { data: bought } = await must(mcf.pay(cartId))

    const fulfillmentId = await mcf.fulfill(bought.order.id)
    const [asked] = await mcf.atAmazon()
    await shop.amazon.outbound.ship(fulfillmentId, {
      packages: [{ trackingNumber: "TBA0001" }],
    })
    await mcf.follow()
    const shipped = await mcf.medusa(bought.order.id)
    await shop.amazon.outbound.deliver(fulfillmentId)
    await shop.clock.advance(minutes(130))
    await mcf.follow()
    await mcf.follow()
    const delivered = await mcf.medusa(bought.order.id)

    expect(quoted.shipping_option.calculated_price.calculated_amount).toBe(8)
    expect(asked).toMatchObject({
      outboundId: fulfillmentId,
      speed: "Standard",
      lines: [{ sku: "MUG-BLUE", quantity: 2 }],
      address: { name: "Zelda Muster", postalCode: "00001" },
      emails: [],
    })
    expect(shipped.fulfillment_status).toBe("shipped")
    expect(shipped.fulfillments?.[0]).toMatchObject({
      labels: [{ tracking_number: "TBA0001" }],
    })
    expect(delivered.fulfillment_status).toBe("delivered")
    expect(delivered.items[0]?.detail).toMatchObject({
      fulfilled_quantity: 2,
      shipped_quantity: 2,
      delivered_quantity: 2,
    })
    expect(await mcf.one()).toMatchObject({
      state: "ended",
      status: "complete",
      problems: null,
    })
    expect(told).toEqual([
      {
        name: "amazon.outbound.shipped",
        data: expect.objectContaining({ order_id: bought.order.id }),
      },
      {
        name: "amazon.outbound.delivered",
        data: expect.objectContaining({ fulfillment_id: fulfillmentId }),
      },
    ])
  })

  it("22: what Amazon ships for the shop comes back among Amazon's orders, and is not imported again", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    await mcf.fulfill(orderId)
    const [asked] = await mcf.atAmazon()

    await shop.sync()

    expect(asked?.amazonOrderId).toEqual(expect.any(String))
    expect(await shop.orders()).toEqual([])
    expect(await shop.medusaOrders()).toHaveLength(1)
  })

  it("names a price for every speed with one call, and no second one until the cart changes", async () => {
    await shop.amazon.resetCalls()
    const cartId = await mcf.fill({ "MUG-BLUE": 1 })

    const prices = await Promise.all(
      (["standard", "expedited", "priority"] as const).map(
        async (speed) =>
          (await must(mcf.price(cartId, speed))).data.shipping_option
            .calculated_price.calculated_amount
      )
    )
    await must(mcf.choose(cartId, "expedited"))
    await must(mcf.pay(cartId))
    const { calls } = await shop.amazon.state()

    expect(prices).toEqual([6, 8, 11])
    expect(calls.getFulfillmentPreview.calls).toBe(1)
  })

  it("refuses at the checkout what Amazon has too few of, naming the item", async () => {
    const cartId = await mcf.fill({ "POT-CAST": 2 })
    await shop.amazon.setFbaStock("POT-CAST", { fulfillable: 1 })

    const { status, data } = await mcf.price(cartId)

    expect(status).toBe(400)
    expect(data.message).toMatch(/cannot ship "1 l|cannot ship "Cast-iron pot/)
  })

  it("refuses at the checkout an address that is not complete, naming the field and nothing of the address", async () => {
    const cartId = await mcf.fill(
      { "MUG-BLUE": 1 },
      { postal_code: "", city: "" }
    )

    const { status, data } = await mcf.price(cartId)

    expect(status).toBe(400)
    expect(data.message).toMatch(/shipping address lacks postal_code, city/)
    expect(data.message).not.toMatch(/Muster/)
  })

  it("refuses at the checkout what Amazon does not store, naming the item", async () => {
    const cartId = await mcf.fill({ "MUG-BLUE": 1, "TEA-GREEN-100": 1 })

    const { status, data } = await mcf.price(cartId)

    expect(status).toBe(400)
    expect(data.message).toMatch(/Amazon stores no SKU of "Green tea"/)
  })

  it("a cart that changes so that Amazon cannot serve it loses its shipping method, and can be changed", async () => {
    const cartId = await mcf.fill({ "POT-CAST": 1 })
    await must(mcf.choose(cartId))
    await shop.amazon.setFbaStock("POT-CAST", { fulfillable: 0 })

    const { status, data } = await mcf.change(cartId, {
      shipping_address: {
        first_name: "Zelda",
        last_name: "Muster",
        address_1: "Anderer Weg 2",
        city: "Musterstadt",
        postal_code: "00002",
        country_code: "de",
      },
    })

    expect(status).toBe(200)
    expect(data.cart.shipping_methods).toEqual([])
  })

  it("while Amazon is away, the checkout says so, and a price that it has named today still stands", async () => {
    const first = await mcf.fill({ "MUG-BLUE": 1 })
    await must(mcf.price(first))
    await shop.amazon.failNext("getFulfillmentPreview", {
      kind: "503",
      times: 10,
    })
    await shop.clock.advance(minutes(60))

    const known = await mcf.price(first)
    const other = await mcf.price(await mcf.fill({ "MUG-BLUE": 3 }))

    expect(known.status).toBe(200)
    expect(other.status).toBe(400)
    expect(other.data.message).toMatch(/Amazon does not answer; try again/)
  })

  it("a bundle goes as its parts", async () => {
    const orderId = await mcf.buy({ "TEA-SET": 2 })

    await mcf.fulfill(orderId)
    const [asked] = await mcf.atAmazon()

    expect(
      asked?.lines.map(({ sku, quantity }) => `${quantity} ${sku}`).sort()
    ).toEqual(["2 POT-CAST", "4 MUG-WHITE"])
  })

  it("20: refused for stock, the order stays as it was, and its units stay reserved", async () => {
    const orderId = await mcf.buy({ "POT-CAST": 2 })
    await shop.amazon.setOutbound({ shortage: "refuse" })
    await shop.amazon.setFbaStock("POT-CAST", { fulfillable: 1 })
    const before = await shop.stock("POT-CAST")

    const { status, data } = await mcf.press(orderId)
    const order = await mcf.medusa(orderId)

    expect(status).toBe(400)
    expect(data.message).toMatch(
      /^Failed to let Amazon ship order .* Nothing was sent/
    )
    expect(order).toMatchObject({
      fulfillment_status: "not_fulfilled",
      fulfillments: [],
    })
    expect(await shop.stock("POT-CAST")).toEqual(before)
    expect(await mcf.one()).toMatchObject({ state: "ended", status: null })
  })

  it("an Amazon order is not sent to Amazon's warehouse", async () => {
    await shop.count("TEA-BLACK-100", 5, "berlin")
    const amazonOrderId = await shop.sell("TEA-BLACK-100", 1)
    await shop.amazon.pay(amazonOrderId)
    await shop.sync()
    const order = await shop.medusaOrder(amazonOrderId)

    const { status, data } = await shop.post<{ message: string }>(
      `/admin/orders/${order?.id}/fulfillments`,
      {
        items: order?.items.map(({ id }) => ({ id, quantity: 1 })),
        shipping_option_id: mcf.optionId("standard"),
        location_id: shop.shop.warehouses.berlin,
      }
    )

    expect(status).toBe(400)
    expect(data.message).toMatch(/it came from Amazon/)
    expect(await mcf.atAmazon()).toEqual([])
  })

  it("Amazon's answer is lost: the order is found there, and asked for once", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    await shop.amazon.failNext("createFulfillmentOrder", { kind: "lost" })

    const fulfillmentId = await mcf.fulfill(orderId)

    expect((await mcf.atAmazon()).map((one) => one.outboundId)).toEqual([
      fulfillmentId,
    ])
    expect(await mcf.one()).toMatchObject({ state: "open" })
  })

  it("answer and look are lost: staff press again, and Amazon ships once", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    await shop.amazon.failNext("createFulfillmentOrder", { kind: "lost" })
    await shop.amazon.failNext("getFulfillmentOrder", { kind: "503", times: 3 })

    const first = await mcf.press(orderId)
    const fulfillmentId = await mcf.fulfill(orderId)

    expect(first.status).toBe(400)
    expect(first.data.message).toMatch(/may have reached Amazon all the same/)
    expect(await mcf.atAmazon()).toHaveLength(1)
    expect(await mcf.one()).toMatchObject({
      state: "open",
      fulfillment_id: fulfillmentId,
    })
  })

  it("the shop dies after Amazon has taken the order: the next press finds it, and Amazon ships once", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    await mcf.dieAfterAsking(orderId)

    const tooSoon = await mcf.press(orderId)
    await shop.clock.advance(minutes(3))
    const fulfillmentId = await mcf.fulfill(orderId)
    const [asked, ...others] = await mcf.atAmazon()
    await shop.amazon.outbound.ship(asked?.outboundId ?? "")
    await mcf.follow()

    expect(tooSoon.data.message).toMatch(/is being asked to ship it right now/)
    expect(others).toEqual([])
    expect(await mcf.one()).toMatchObject({ fulfillment_id: fulfillmentId })
    expect((await mcf.medusa(orderId)).fulfillment_status).toBe("shipped")
  })

  it("the shop dies after Amazon has taken the order, and other units are wanted then: what was asked is canceled first", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    await mcf.dieAfterAsking(orderId)
    await shop.clock.advance(minutes(3))

    const fulfillmentId = await mcf.fulfill(orderId, 1)
    const all = await mcf.atAmazon()

    expect(all.map(({ status }) => status === "Cancelled")).toEqual([
      true,
      false,
    ])
    expect(all[1]).toMatchObject({
      outboundId: fulfillmentId,
      lines: [{ quantity: 1 }],
    })
  })

  it("the shop dies after Amazon has taken the order, and nobody presses again: it is canceled at Amazon", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    await shop.amazon.setOutbound({ planMs: minutes(60) })
    await mcf.dieAfterAsking(orderId)

    await shop.clock.advance(minutes(5))
    await mcf.follow()
    const [early] = await mcf.atAmazon()
    await shop.clock.advance(minutes(6))
    await mcf.follow()
    const [late] = await mcf.atAmazon()

    expect(early?.status).not.toBe("Cancelled")
    expect(late?.status).toBe("Cancelled")
    expect(await mcf.one()).toMatchObject({ state: "ended", problems: null })
  })

  it("the shop dies, nobody presses again, and Amazon has shipped it meanwhile: the owner is told, and the next press sends nothing", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const outboundId = await mcf.dieAfterAsking(orderId)
    await shop.amazon.outbound.ship(outboundId)
    await shop.clock.advance(minutes(11))
    await mcf.follow()
    const problem = (await mcf.one()).problems?.[0]

    await mcf.fulfill(orderId)
    await shop.clock.advance(minutes(2))
    await mcf.follow()

    expect(problem?.code).toBe("shipped_unrecorded")
    expect(await mcf.atAmazon()).toHaveLength(1)
    expect((await mcf.medusa(orderId)).fulfillment_status).toBe("shipped")
    expect(await mcf.one()).toMatchObject({ problems: null })
  })

  it("canceled in time, nothing leaves, and the units are reserved again", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const before = await shop.stock("MUG-BLUE")
    const fulfillmentId = await mcf.fulfill(orderId)

    const { status } = await mcf.cancel(orderId, fulfillmentId)
    const again = await mcf.fulfill(orderId)

    expect(status).toBe(200)
    expect(
      (await mcf.atAmazon()).map(({ outboundId, status }) => [
        outboundId,
        status === "Cancelled",
      ])
    ).toEqual([
      [fulfillmentId, true],
      [again, false],
    ])
    expect(await shop.stock("MUG-BLUE")).toEqual({
      stocked: before.stocked - 2,
      reserved: before.reserved - 2,
    })
  })

  it.each(["refuse", "ignore"] as const)(
    "canceled too late (Amazon's answer: %s), the fulfilment stays, and staff read why",
    async (lateCancel) => {
      await shop.amazon.setOutbound({
        planMs: 0,
        processMs: 0,
        lateCancel,
      })
      const orderId = await mcf.buy({ "MUG-BLUE": 1 })
      const fulfillmentId = await mcf.fulfill(orderId)
      await shop.clock.advance(minutes(5))

      const { status, data } = await mcf.cancel(orderId, fulfillmentId)
      const order = await mcf.medusa(orderId)

      expect(status).toBe(400)
      expect(data.message).toMatch(/Amazon has begun to pack it/)
      expect(order.fulfillments?.[0]).toMatchObject({ canceled_at: null })
      expect(order.fulfillment_status).toBe("fulfilled")
    }
  )

  it("Amazon's answer to the cancellation is lost: the order says that it is canceled", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.failNext("cancelFulfillmentOrder", {
      kind: "lost",
      times: 3,
    })

    const { status } = await mcf.cancel(orderId, fulfillmentId)

    expect(status).toBe(200)
    expect(await mcf.one()).toMatchObject({
      state: "ended",
      status: "canceled",
    })
  })

  it.each([
    ["unfulfillable", "makeUnfulfillable"],
    ["invalid", "makeInvalid"],
  ] as const)(
    "an order that Amazon ends as %s gives its units back to the order, and staff ship it otherwise",
    async (status, happens) => {
      const orderId = await mcf.buy({ "MUG-BLUE": 2 })
      const before = await shop.stock("MUG-BLUE")
      const fulfillmentId = await mcf.fulfill(orderId)
      await shop.amazon.outbound[happens](fulfillmentId)

      await mcf.follow()
      await mcf.follow()
      const order = await mcf.medusa(orderId)

      expect(order.fulfillments?.[0]?.canceled_at).not.toBeNull()
      expect(order.fulfillment_status).toMatch(/not_fulfilled|canceled/)
      expect(await shop.stock("MUG-BLUE")).toEqual(before)
      const row = await mcf.one()
      expect(row).toMatchObject({ state: "ended", status })
      expect(row.problems?.[0]).toMatchObject({ code: status })
      expect(await mcf.all("&has_problem=true")).toHaveLength(1)
    }
  )

  it("two parcels are two numbers for the customer; delivered is when both have arrived", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.setOutbound({
      planMs: 0,
      processMs: 0,
      shipMs: minutes(24 * 60),
    })
    const parcel = (trackingNumber: string) => ({
      packages: [{ items: [{ itemId: "1", quantity: 1 }], trackingNumber }],
    })
    const first = await shop.amazon.outbound.ship(
      fulfillmentId,
      parcel("TBA0001")
    )
    await mcf.follow()
    const half = await mcf.medusa(orderId)
    await shop.amazon.outbound.ship(fulfillmentId, parcel("TBA0002"))
    await shop.amazon.outbound.deliver(fulfillmentId, {
      packageNumber: first.shipments[0]?.parcels[0]?.packageNumber ?? 0,
    })
    await shop.clock.advance(minutes(125))
    await mcf.follow()
    const both = await mcf.medusa(orderId)
    const numbers = (order: typeof half) =>
      (order.fulfillments as { labels?: { tracking_number: string }[] }[])
        .flatMap(({ labels }) => labels ?? [])
        .map((label) => label.tracking_number)
        .sort()

    expect(numbers(half)).toEqual(["TBA0001"])
    expect(numbers(both)).toEqual(["TBA0001", "TBA0002"])
    expect(both.fulfillment_status).toBe("shipped")
  })

  it("of a part that Amazon cannot ship after all, staff read how much is missing", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId, {
      packages: [{ items: [{ itemId: "1", quantity: 1 }] }],
    })
    await shop.amazon.outbound.makeUnfulfillable(fulfillmentId)

    await mcf.follow()
    const row = await mcf.one()

    expect(row.status).toBe("complete_partly")
    expect(row.problems?.[0]?.sentence).toMatch(/did not ship 1 of 2 MUG-BLUE/)
    expect((await mcf.medusa(orderId)).fulfillment_status).toBe("shipped")
  })

  it("a parcel that comes back undelivered is shown, and not counted as delivered", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    await shop.amazon.outbound.failDelivery(fulfillmentId)

    await mcf.follow()

    expect((await mcf.one()).problems?.[0]?.code).toBe("undeliverable")
    expect((await mcf.medusa(orderId)).fulfillment_status).toBe("shipped")
  })

  it("the shop dies between shipment and record: the next run goes on, and ships nothing twice", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    await mcf.follow()
    const [row] = await shop.service.listAmazonOutboundOrders({})
    // As it was before the run.
    await shop.service.updateAmazonOutboundOrders({
      id: row?.id ?? "",
      packages: null,
      status: null,
      told_stage: null,
      next_check_at: shop.service.now(),
    })

    await mcf.follow()
    const order = await mcf.medusa(orderId)

    expect(order.items[0]?.detail.shipped_quantity).toBe(1)
    expect(order.fulfillments).toHaveLength(1)
    expect(await mcf.one()).toMatchObject({ last_error: null, state: "open" })
  })

  it("Medusa dies after the fulfilment was marked as shipped and delivered: the order counts it in the end", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    await shop.amazon.outbound.deliver(fulfillmentId)
    await shop.container
      .resolve("fulfillment")
      .updateFulfillment(fulfillmentId, {
        shipped_at: shop.service.now(),
        delivered_at: shop.service.now(),
      })
    await shop.clock.advance(minutes(5))

    await mcf.follow()
    const order = await mcf.medusa(orderId)

    expect(order.items[0]?.detail).toMatchObject({
      shipped_quantity: 2,
      delivered_quantity: 2,
    })
  })

  it("Medusa dies after the order has counted the shipment: the fulfilment follows, and is counted once", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    const [item] = (await mcf.medusa(orderId)).items
    await shop.container.resolve("order").registerShipment({
      order_id: orderId,
      reference: "fulfillment",
      reference_id: fulfillmentId,
      items: [{ id: item?.id ?? "", quantity: 2 }],
    })

    await mcf.follow()
    const order = await mcf.medusa(orderId)

    expect(order.items[0]?.detail.shipped_quantity).toBe(2)
    expect(order.fulfillment_status).toBe("shipped")
  })

  it("Medusa dies while staff cancel, after the units were given back: they are given back once", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const before = await shop.stock("MUG-BLUE")
    const fulfillmentId = await mcf.fulfill(orderId)
    await must(mcf.cancel(orderId, fulfillmentId))
    // All is done but the last stroke, and what the plugin would have noted.
    await shop.container
      .resolve("fulfillment")
      .updateFulfillment(fulfillmentId, { canceled_at: null } as object)
    const [row] = await shop.service.listAmazonOutboundOrders({})
    await shop.service.updateAmazonOutboundOrders({
      id: row?.id ?? "",
      state: "open",
      next_check_at: shop.service.now(),
    })

    await mcf.follow()
    const order = await mcf.medusa(orderId)

    expect(order.fulfillments?.[0]?.canceled_at).not.toBeNull()
    expect(await shop.stock("MUG-BLUE")).toEqual(before)
    expect(await mcf.one()).toMatchObject({ state: "ended", problems: null })
  })

  it("the shop dies after Medusa has given back what Amazon could not ship: the owner reads why all the same", async () => {
    const told = shop.listen("amazon.outbound.failed")
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.makeUnfulfillable(fulfillmentId)
    await mcf.follow()
    const [row] = await shop.service.listAmazonOutboundOrders({})
    // As it was before the run was recorded.
    await shop.service.updateAmazonOutboundOrders({
      id: row?.id ?? "",
      state: "open",
      problems: null,
      told_stage: null,
      next_check_at: shop.service.now(),
    })

    await mcf.follow()

    expect((await mcf.one()).problems?.[0]?.code).toBe("unfulfillable")
    expect(await mcf.one()).toMatchObject({ state: "ended" })
    expect(told).toHaveLength(2)
  })

  it("two members of staff press at once: Amazon is asked once", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })

    const answers = await Promise.all([
      mcf.press(orderId, 1),
      mcf.press(orderId, 1),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(await mcf.atAmazon()).toHaveLength(1)
  })

  it("what the customer sends back, Amazon takes back: staff have the label", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    await shop.amazon.outbound.deliver(fulfillmentId)
    await mcf.follow()

    const confirmed = await mcf.sendBack(orderId)
    const [at] = await mcf.atAmazon()

    expect(confirmed.status).toBe(200)
    expect(at?.returns).toHaveLength(1)
    expect(await mcf.one()).toMatchObject({ state: "open" })
  })

  it("shows what Amazon ships, by state, status and problem, and asks Amazon when told to", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    const { id } = await mcf.one()

    const refreshed = await shop.post<{
      amazon_outbound_order: { packages: unknown[] }
      failed: number
    }>(`/admin/amazon/outbound/${id}/refresh`)
    const unknown = await shop.get<{ message: string }>(
      "/admin/amazon/outbound/amzout_none"
    )

    expect(refreshed.data.failed).toBe(0)
    expect(refreshed.data.amazon_outbound_order.packages).toHaveLength(1)
    expect(await mcf.all("&state=open&status=complete")).toHaveLength(1)
    expect(await mcf.all("&state=ended")).toEqual([])
    expect(await mcf.all(`&q=${fulfillmentId}`)).toHaveLength(1)
    expect(unknown.status).toBe(404)
    expect(unknown.data.message).toMatch(
      /Failed to find outbound order amzout_none/
    )
  })
})
