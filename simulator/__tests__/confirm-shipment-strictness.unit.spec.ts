import {
  aConfirmation,
  confirm,
  lineId,
  sendConfirmation,
  unshipped,
} from "./confirmations-for-tests"
import { describeWithPostgres, errorOf } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

describeWithPostgres("a shipment confirmation", () => {
  const amazon = watchedAmazon("confirm_shipment_strictness")
  const placed = unshipped(amazon)

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
})
