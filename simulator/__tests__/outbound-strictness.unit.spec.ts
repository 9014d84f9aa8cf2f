import {
  anAddress,
  anItem,
  aRequest,
  cancelOutbound,
  createOutbound,
  listPath,
  orderPath,
  pass,
  readOutbound,
  statusOf,
  trackingPath,
  MINUTE,
} from "./outbound-for-tests"
import { america, germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  errorOf,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const without = (name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(aRequest("o-1")).filter(([key]) => key !== name)
  )

describeWithPostgres("Fulfillment Outbound of 2020-07-01", () => {
  const amazon = simulatedAmazon("outbound_strict")
  beforeEach(async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.setFbaStock("POT", { fulfillable: 500 })
  })

  it.each([
    "sellerFulfillmentOrderId",
    "displayableOrderId",
    "displayableOrderDate",
    "displayableOrderComment",
    "shippingSpeedCategory",
    "destinationAddress",
    "items",
  ])("refuses an order without %s", async (name) => {
    const answered = await amazon.send(
      "POST",
      listPath().replace("?", ""),
      without(name)
    )

    expect([answered.status, errorOf(answered).code]).toEqual([
      400,
      "InvalidInput",
    ])
    expect(errorOf(answered).message).toContain(name)
  })

  it.each([
    ["an id of 41 characters", { sellerFulfillmentOrderId: "x".repeat(41) }],
    ["two spaces in a row", { displayableOrderId: "A  1" }],
    ["letters outside ISO 8859-1", { displayableOrderId: "Заказ 1" }],
    ["a displayed id that is too long", { displayableOrderId: "x".repeat(41) }],
    [
      "a comment that is too long",
      { displayableOrderComment: "x".repeat(751) },
    ],
    ["no city", { destinationAddress: { ...anAddress, city: undefined } }],
    ["no items", { items: [] }],
    ["an item of no units", { items: [anItem(0)] }],
    ["251 units", { items: [anItem(250), anItem(1, "POT", "more")] }],
    [
      "101 lines",
      {
        items: Array.from({ length: 101 }, (_, n) => anItem(1, "POT", `${n}`)),
      },
    ],
    ["the same item id twice", { items: [anItem(), anItem()] }],
    [
      "a schedule outside Japan",
      { shippingSpeedCategory: "ScheduledDelivery" },
    ],
    [
      "an e-mail that is too long",
      { notificationEmails: [`${"x".repeat(60)}@shop.example`] },
    ],
    ["an unknown field", { shippingSpeed: "Standard" }],
    ["an unknown feature", { featureConstraints: [{ featureName: "BOW" }] }],
    [
      "a signature outside the US",
      { featureConstraints: [{ featureName: "SIGNATURE_CONFIRMATION" }] },
    ],
    ["another region's marketplace", { marketplaceId: america }],
    [
      "a parcel abroad whose worth nobody declared",
      { destinationAddress: { ...anAddress, countryCode: "CH" } },
    ],
  ])("refuses an order with %s", async (_what, more) => {
    const answered = await createOutbound(
      amazon,
      "o-1",
      more as Parameters<typeof createOutbound>[2]
    )
    const { orders } = await amazon.control.outboundOrders()

    expect([answered.status, errorOf(answered).code]).toEqual([
      400,
      "InvalidInput",
    ])
    expect(orders).toEqual([])
  })

  it("takes 100 lines of 250 units, and every field it knows", async () => {
    const items = Array.from({ length: 100 }, (_, n) =>
      anItem(n < 50 ? 4 : 1, "POT", `${n}`)
    )
    const answered = await createOutbound(amazon, "o-1", {
      marketplaceId: germany,
      items,
      fulfillmentAction: "Hold",
      notificationEmails: ["petra@shop.example"],
      featureConstraints: [
        { featureName: "BLANK_BOX", featureFulfillmentPolicy: "Required" },
      ],
    })
    const { fulfillmentOrder, fulfillmentOrderItems } = await readOutbound(
      amazon,
      "o-1"
    )

    expect(answered.status).toBe(200)
    expect(fulfillmentOrderItems).toHaveLength(100)
    expect(fulfillmentOrder).toMatchObject({
      fulfillmentAction: "Hold",
      displayableOrderId: "Order o-1",
      notificationEmails: ["petra@shop.example"],
      featureConstraints: [{ featureName: "BLANK_BOX" }],
    })
  })

  it("takes each id once, whatever became of the first order", async () => {
    await createOutbound(amazon, "o-1")
    await cancelOutbound(amazon, "o-1")

    const again = await createOutbound(amazon, "o-1")
    const elsewhere = await amazon.control.outboundOrders()

    expect([again.status, errorOf(again).code]).toEqual([400, "InvalidInput"])
    expect(elsewhere.orders).toHaveLength(1)
  })

  it("has made the order when the answer is lost, and only then", async () => {
    await amazon.control.loseAnswer("createFulfillmentOrder")
    await expect(createOutbound(amazon, "lost")).rejects.toThrow()
    await amazon.control.failNext("createFulfillmentOrder", { kind: "503" })
    const failed = await createOutbound(amazon, "failed")

    expect(await statusOf(amazon, "lost")).toBe("Received")
    expect(failed.status).toBe(503)
    expect((await amazon.get(orderPath("failed"))).status).toBe(404)
  })

  it("refuses at once a SKU it never had, and finds out about too few units later", async () => {
    const unknown = await createOutbound(amazon, "unknown", {
      items: [anItem(1, "NONE", "line-1")],
    })
    await amazon.control.setFbaStock("POT", { fulfillable: 0 })
    const few = await createOutbound(amazon, "few")
    await pass(amazon, 5 * MINUTE)

    expect([unknown.status, errorOf(unknown).message]).toEqual([
      400,
      "the SellerSKU for Item Id: line-1 is invalid.",
    ])
    expect(few.status).toBe(200)
    expect(await statusOf(amazon, "few")).toBe("Unfulfillable")
  })

  it("may be told to refuse a shortage at once, or to call it invalid", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 0 })
    await amazon.control.setOutbound({ shortage: "refuse" })
    const refused = await createOutbound(amazon, "o-1")
    await amazon.control.setOutbound({ shortage: "Invalid" })
    await createOutbound(amazon, "o-2")
    await pass(amazon, 5 * MINUTE)

    expect(refused.status).toBe(400)
    expect(await statusOf(amazon, "o-2")).toBe("Invalid")
  })

  it("delivers by appointment in Japan, where an address has no city", async () => {
    await amazon.control.setFbaStock("POT", {
      fulfillable: 5,
      marketplaceIds: ["JP"],
    })
    const { city: _city, ...address } = anAddress
    const wish = {
      destinationAddress: { ...address, countryCode: "JP" },
      shippingSpeedCategory: "ScheduledDelivery" as const,
      deliveryWindow: {
        startDate: "2030-01-01T00:00:00Z",
        endDate: "2030-01-01T04:00:00Z",
      },
    }
    const create = (id: string, more: object) =>
      amazon.send(
        "POST",
        listPath().replace("?", ""),
        aRequest(id, { ...wish, ...more }),
        { region: 2 }
      )

    const answers = [
      await create("fine", {}),
      await create("held", { fulfillmentAction: "Hold" }),
      await create("whenever", { deliveryWindow: undefined }),
      await create("city", {
        destinationAddress: { ...anAddress, countryCode: "JP" },
      }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400, 400])
    expect(
      (await amazon.control.outboundOrder("fine")).amazonOrderId
    ).toBeNull()
  })

  it("knows no other seller's orders and packages", async () => {
    await createOutbound(amazon, "o-1")
    const { shipments } = await amazon.control.outbound.ship("o-1")
    const number = shipments[0]?.parcels[0]?.packageNumber

    const answers = [
      await amazon.get(orderPath("o-1"), { region: 1 }),
      await amazon.get(trackingPath(number), { region: 1 }),
      await amazon.get(trackingPath(1)),
      await amazon.send("PUT", orderPath("none", "/cancel")),
      await amazon.send("PUT", orderPath("none"), {}),
    ]

    expect(answers.map(({ status }) => status)).toEqual([
      404, 404, 404, 404, 404,
    ])
  })

  it("answers 30 calls at once, and then two a second", async () => {
    await amazon.control.setLimits({ enabled: true, refill: true })
    const statuses = new Map<number, number>()
    for (let call = 0; call < 40; call += 1) {
      const { status } = await amazon.get(orderPath("none"))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }

    expect(statuses.get(404)).toBeGreaterThanOrEqual(30)
    expect(statuses.get(429)).toBeGreaterThan(0)
  })
})
