import type { PlaceOrder } from "../index"
import {
  aConfirmation,
  confirm,
  lineId,
  sendConfirmation,
} from "./confirmations-for-tests"
import {
  describeWithPostgres,
  errorOf,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const MINUTE = 60_000

describeWithPostgres("a shipment confirmation", () => {
  const amazon = simulatedAmazon("confirm_shipment")
  const placed = (wish: PlaceOrder = {}) =>
    amazon.control.place({
      status: "UNSHIPPED",
      lines: [{ sku: "TEA", quantity: 3 }],
      ...wish,
    })
  const shown = async (orderId: string) => {
    const { fulfillment, packages = [] } = await amazon.order(orderId)
    return { status: fulfillment?.fulfillmentStatus, packages }
  }
  beforeEach(() => amazon.control.setLimits({ enabled: false }))
  afterEach(async () => {
    const { unknownRoutes, invalidAnswers } = await amazon.control.state()
    expect({ unknownRoutes, invalidAnswers }).toEqual({
      unknownRoutes: [],
      invalidAnswers: 0,
    })
  })

  it("is answered with nothing, and the package is shown with all that was said of it", async () => {
    const order = await placed()
    await amazon.later()

    const answered = await confirm(amazon, order, {
      carrierCode: "Other",
      carrierName: "Postillon",
      shippingMethod: "By coach",
      shipFromSupplySourceId: "barn-2",
    })

    const after = await amazon.order(order.orderId)
    expect([answered.status, answered.text]).toEqual([204, ""])
    expect(after.fulfillment?.fulfillmentStatus).toBe("SHIPPED")
    expect(after.lastUpdatedTime > order.lastUpdatedTime).toBe(true)
    expect(after.packages).toEqual([
      {
        packageReferenceId: "1",
        createdTime: expect.any(String) as string,
        packageStatus: { status: "SHIPPED" },
        carrier: "Postillon",
        shipTime: order.createdTime,
        shippingService: "By coach",
        trackingNumber: "SIM-1",
        shipFromAddress: expect.objectContaining({ name: "barn-2" }) as object,
        packageItems: [{ orderItemId: lineId(order), quantity: 3 }],
      },
    ])
    expect(after.orderItems[0]?.fulfillment).toMatchObject({
      quantityFulfilled: 3,
      quantityUnfulfilled: 0,
    })
  })

  it("of a part leaves the order partially shipped until the rest has left", async () => {
    const order = await placed()
    const items = (quantity: number) => ({
      orderItems: [{ orderItemId: lineId(order), quantity }],
    })

    await confirm(amazon, order, items(1))
    const partly = await shown(order.orderId)
    await confirm(amazon, order, { packageReferenceId: "2", ...items(2) })
    const whole = await shown(order.orderId)

    expect([partly.status, whole.status]).toEqual([
      "PARTIALLY_SHIPPED",
      "SHIPPED",
    ])
    expect(
      whole.packages.map(({ packageReferenceId }) => packageReferenceId)
    ).toEqual(["1", "2"])
  })

  it("with the same reference changes that package, also of a shipped order", async () => {
    const order = await placed()
    await confirm(amazon, order)

    const answered = await confirm(amazon, order, { trackingNumber: "SIM-2" })

    const { status, packages } = await shown(order.orderId)
    expect([answered.status, status]).toEqual([204, "SHIPPED"])
    expect(packages).toMatchObject([{ trackingNumber: "SIM-2" }])
  })

  it("said twice is accepted twice and changes nothing the second time", async () => {
    const order = await placed()
    await confirm(amazon, order)
    const once = await amazon.order(order.orderId)

    const answered = await confirm(amazon, order)

    expect(answered.status).toBe(204)
    expect(await amazon.order(order.orderId)).toEqual(once)
    expect(
      (await amazon.control.order(order.orderId)).confirmations
    ).toMatchObject([{ isLost: false }, { isLost: false }])
  })

  it("that takes units out of a package leaves the order partially shipped again", async () => {
    const order = await placed()
    await confirm(amazon, order)

    await confirm(amazon, order, {
      orderItems: [{ orderItemId: lineId(order), quantity: 2 }],
    })

    const { status, packages } = await shown(order.orderId)
    expect(status).toBe("PARTIALLY_SHIPPED")
    expect(packages).toMatchObject([{ packageItems: [{ quantity: 2 }] }])
  })

  it.each([
    [
      "a reference that is a number",
      { packageReferenceId: 1 },
      "invalid type [packageDetail.packageReferenceId]",
    ],
    [
      "a reference that is no number",
      { packageReferenceId: "A1" },
      "PackageReferenceId: is invalid, must be a positive numeric value.",
    ],
    [
      "the reference 0",
      { packageReferenceId: "0" },
      "must be a positive numeric value",
    ],
    [
      "the reference -1",
      { packageReferenceId: "-1" },
      "must be a positive numeric value",
    ],
    [
      "no tracking number",
      { trackingNumber: undefined },
      "[packageDetail.trackingNumber]",
    ],
    ["an empty tracking number", { trackingNumber: "" }, "TrackingNumber"],
    ["another carrier without a name", { carrierCode: "Other" }, "CarrierName"],
    ["no carrier", { carrierCode: "" }, "CarrierName"],
    ["a day instead of a moment", { shipDate: "2026-03-01" }, "shipDate"],
    [
      "a date in the future",
      { shipDate: "2999-01-01T00:00:00Z" },
      "not in the future",
    ],
    [
      "a date before the order",
      { shipDate: "2020-01-01T00:00:00Z" },
      "must not be before the order was placed",
    ],
    ["no items", { orderItems: [] }, "OrderItemId is invalid"],
    [
      "items that are no list",
      { orderItems: { orderItemId: "1", quantity: 1 } },
      "OrderItemId is invalid",
    ],
    [
      "an item of another order",
      { orderItems: [{ orderItemId: "1", quantity: 1 }] },
      "OrderItemId is invalid",
    ],
    ["a field nobody knows", { weight: 3 }, "weight"],
  ])("is refused with %s", async (_name, detail, sentence) => {
    const order = await placed()

    const answered = await confirm(amazon, order, detail)

    expect(answered.status).toBe(400)
    expect(errorOf(answered)).toMatchObject({
      code: "InvalidInput",
      message: expect.stringContaining(sentence) as string,
    })
    expect(await amazon.control.order(order.orderId)).toEqual(order)
  })

  it.each([0, -1, 1.5])("is refused with %s units", async (quantity) => {
    const order = await placed()

    const { status } = await confirm(amazon, order, {
      orderItems: [{ orderItemId: lineId(order), quantity }],
    })

    expect(status).toBe(400)
  })

  it("is refused with more units than the other packages have left", async () => {
    const order = await placed()
    const items = (quantity: number) => ({
      orderItems: [{ orderItemId: lineId(order), quantity }],
    })
    await confirm(amazon, order, items(2))

    const more = await confirm(amazon, order, {
      packageReferenceId: "2",
      ...items(2),
    })
    const twice = await confirm(amazon, order, {
      packageReferenceId: "2",
      orderItems: [...items(1).orderItems, ...items(1).orderItems],
    })
    const own = await confirm(amazon, order, items(3))

    expect([more.status, twice.status, own.status]).toEqual([400, 400, 204])
    expect(errorOf(more).message).toContain("1 left to ship")
  })

  it("of a new package of a shipped order finds no package to update", async () => {
    const order = await placed()
    await confirm(amazon, order)

    const answered = await confirm(amazon, order, { packageReferenceId: "2" })

    expect(answered.status).toBe(400)
    expect(errorOf(answered).message).toContain("PackageToUpdateNotFound")
    expect(errorOf(answered).message).toContain("order already fulfilled")
  })

  it.each([
    ["PENDING", "until the order is Unshipped"],
    ["PENDING_AVAILABILITY", "until the order is Unshipped"],
    ["CANCELLED", "NonexistentOrderItem"],
  ] as const)("of an order that is %s is refused", async (status, sentence) => {
    const order = await placed({ status })

    const answered = await confirm(amazon, order)

    expect(answered.status).toBe(400)
    expect(errorOf(answered).message).toContain(sentence)
  })

  it("of an order that Amazon ships itself is refused", async () => {
    const order = await placed({ fulfilledBy: "AMAZON" })

    const answered = await confirm(amazon, order)

    expect(answered.status).toBe(400)
    expect(errorOf(answered).message).toContain("fulfilled by Amazon")
  })

  it("of an order that is unknown, or another seller's, finds nothing", async () => {
    const order = await placed()
    const american = await placed({ marketplaceId: "US" })
    const body = aConfirmation(order)

    const unknown = await sendConfirmation(amazon, "302-1-1", body)
    const foreign = await sendConfirmation(amazon, american.orderId, body)
    const elsewhere = await sendConfirmation(
      amazon,
      american.orderId,
      aConfirmation(american)
    )

    expect([unknown.status, foreign.status, elsewhere.status]).toEqual([
      404, 404, 403,
    ])
  })

  it("has to name the marketplace of the order", async () => {
    const order = await placed()

    const answered = await confirm(
      amazon,
      order,
      {},
      { marketplaceId: "A13V1IB3VIYZZH" }
    )

    expect(answered.status).toBe(400)
    expect(errorOf(answered).message).toContain("MarketplaceId")
  })

  it("may speak of cash on delivery in Japan only", async () => {
    const german = await placed()
    const japanese = await placed({ marketplaceId: "JP" })
    const cash = { codCollectionMethod: "DirectPayment" }

    const refused = await confirm(amazon, german, {}, cash)
    const accepted = await sendConfirmation(
      amazon,
      japanese.orderId,
      aConfirmation(japanese, {}, cash),
      2
    )

    expect([refused.status, accepted.status]).toEqual([400, 204])
  })

  it("needs a code for each unit of transparent goods, and shows them", async () => {
    const order = await placed({
      lines: [{ sku: "TEA", quantity: 2, transparency: true }],
    })
    const coded = (transparencyCodes?: string[]) => ({
      orderItems: [
        { orderItemId: lineId(order), quantity: 2, transparencyCodes },
      ],
    })

    const answers = [
      await confirm(amazon, order, coded()),
      await confirm(amazon, order, coded(["AZ:1"])),
      await confirm(amazon, order, coded(["AZ:1", "AZ:1"])),
      await confirm(amazon, order, coded(["AZ:1", "AZ:2"])),
    ]

    const { orderItems, packages } = await amazon.order(order.orderId)
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 204])
    expect(orderItems[0]?.programs).toEqual(["TRANSPARENCY"])
    expect(packages?.[0]?.packageItems).toMatchObject([
      { transparencyCodes: ["AZ:1", "AZ:2"] },
    ])
  })

  it("takes effect later when Amazon is slow, and then the order has changed", async () => {
    await amazon.control.setShipments({ confirmDelayMs: 10 * MINUTE })
    const order = await placed()

    const { status } = await confirm(amazon, order)
    const before = await amazon.order(order.orderId)
    await amazon.control.advanceClock(10 * MINUTE)
    const after = await amazon.order(order.orderId)

    expect(status).toBe(204)
    expect(before.packages).toBeUndefined()
    expect(before.lastUpdatedTime).toBe(order.lastUpdatedTime)
    expect(after.fulfillment?.fulfillmentStatus).toBe("SHIPPED")
    expect(after.packages).toHaveLength(1)
    expect(after.lastUpdatedTime > before.lastUpdatedTime).toBe(true)
  })

  it("that waits counts already against the next one", async () => {
    await amazon.control.setShipments({ confirmDelayMs: MINUTE })
    const order = await placed()
    await confirm(amazon, order)

    const other = await confirm(amazon, order, { packageReferenceId: "2" })
    const edit = await confirm(amazon, order, { trackingNumber: "SIM-2" })
    await amazon.control.advanceClock(MINUTE)

    const { packages } = await shown(order.orderId)
    expect([other.status, edit.status]).toEqual([400, 204])
    expect(packages).toMatchObject([{ trackingNumber: "SIM-2" }])
  })

  it("that waits comes to nothing when the order is cancelled first", async () => {
    await amazon.control.setShipments({ confirmDelayMs: MINUTE })
    const order = await placed()
    await confirm(amazon, order)

    await amazon.control.cancel(order.orderId, { by: "BUYER" })
    await amazon.control.advanceClock(MINUTE)

    expect(await shown(order.orderId)).toEqual({
      status: "CANCELLED",
      packages: [],
    })
  })

  it("can get lost behind a 204, and works when it is said again", async () => {
    const order = await placed()
    await amazon.control.loseConfirmation()

    const lost = await confirm(amazon, order)
    const before = await shown(order.orderId)
    const again = await confirm(amazon, order)
    const after = await shown(order.orderId)

    expect([lost.status, again.status]).toEqual([204, 204])
    expect([before, after]).toMatchObject([
      { status: "UNSHIPPED", packages: [] },
      { status: "SHIPPED", packages: [{ trackingNumber: "SIM-1" }] },
    ])
    expect(
      (await amazon.control.order(order.orderId)).confirmations
    ).toMatchObject([{ isLost: true }, { isLost: false }])
  })

  it("can be refused on order, with the words that were ordered", async () => {
    const order = await placed()
    await amazon.control.rejectConfirmation({
      code: "InvalidCarrier",
      message: "No such carrier.",
      times: 2,
    })

    const answers = [
      await confirm(amazon, order),
      await confirm(amazon, order),
      await confirm(amazon, order),
    ]

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 204])
    expect(answers[0] && errorOf(answers[0])).toMatchObject({
      code: "InvalidCarrier",
      message: "No such carrier.",
    })
  })

  it("takes effect although its answer is lost, and does not when Amazon is out of order", async () => {
    const [lost, broken] = [await placed(), await placed()]
    await amazon.control.loseAnswer("confirmShipment")
    await amazon.token()

    await expect(confirm(amazon, lost)).rejects.toThrow("fetch failed")
    await amazon.control.failNext("confirmShipment", { kind: "503" })
    const { status } = await confirm(amazon, broken)

    expect(status).toBe(503)
    expect((await shown(lost.orderId)).status).toBe("SHIPPED")
    expect((await shown(broken.orderId)).status).toBe("UNSHIPPED")
  })

  it("may be sent ten times at once, and then has to wait", async () => {
    await amazon.control.setLimits({ enabled: true, bucketSpeed: 0.001 })
    const order = await placed()
    const statuses: number[] = []
    for (let call = 0; call < 11; call += 1) {
      statuses.push((await confirm(amazon, order)).status)
    }

    expect(statuses).toEqual([...Array<number>(10).fill(204), 429])
  })

  it("of the last unit is accepted once, however many ask at the same moment", async () => {
    const order = await placed({ lines: [{ sku: "TEA", quantity: 1 }] })

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        confirm(amazon, order, { packageReferenceId: String(n + 1) })
      )
    )

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect((await shown(order.orderId)).packages).toHaveLength(1)
  })
})
