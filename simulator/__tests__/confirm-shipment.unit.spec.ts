import {
  aConfirmation,
  confirm,
  lineId,
  seenAt,
  sendConfirmation,
  unshipped,
} from "./confirmations-for-tests"
import { describeWithPostgres } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

describeWithPostgres("a shipment confirmation", () => {
  const amazon = watchedAmazon("confirm_shipment")
  const placed = unshipped(amazon)
  const shown = seenAt(amazon)

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
})
