import type { PlaceOrder } from "../index"
import { confirm, lineId } from "./confirmations-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("an order that is shipped elsewhere", () => {
  const amazon = simulatedAmazon("elsewhere")
  const placed = (wish: PlaceOrder = {}) =>
    amazon.control.place({
      status: "UNSHIPPED",
      lines: [{ sku: "TEA", quantity: 3 }],
      ...wish,
    })
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  it.each([
    ["BUY_SHIPPING", { status: "SHIPPED", detailedStatus: "DROPPED_OFF" }],
    ["EASY_SHIP", { status: "SHIPPED", detailedStatus: "PICKED_UP" }],
    ["SELLER_CENTRAL", { status: "SHIPPED" }],
  ] as const)(
    "by %s shows its package like any other",
    async (by, packageStatus) => {
      const { orderId } = await placed()

      await amazon.control.shipElsewhere(orderId, {
        by,
        carrier: "UPS",
        trackingNumber: "1Z-1",
      })

      const { fulfillment, packages } = await amazon.order(orderId)
      expect(fulfillment?.fulfillmentStatus).toBe("SHIPPED")
      expect(packages).toMatchObject([
        { packageStatus, carrier: "UPS", trackingNumber: "1Z-1" },
      ])
    }
  )

  it("in several packages has one of Amazon's, whose reference no shop would choose, beside the shop's", async () => {
    const order = await placed()
    const one = [{ orderItemId: lineId(order), quantity: 1 }]

    await amazon.control.shipElsewhere(order.orderId, {
      by: "BUY_SHIPPING",
      items: one,
    })
    await confirm(amazon, order, { orderItems: one })
    await amazon.control.shipElsewhere(order.orderId, { by: "SELLER_CENTRAL" })

    const { fulfillment, packages = [] } = await amazon.order(order.orderId)
    expect(fulfillment?.fulfillmentStatus).toBe("SHIPPED")
    expect(
      packages.map(({ packageReferenceId }) => packageReferenceId)
    ).toEqual(["9000000000", "1", "2"])
  })

  it("cannot be confirmed under a new reference afterwards", async () => {
    const order = await placed()
    await amazon.control.shipElsewhere(order.orderId, { by: "BUY_SHIPPING" })

    const answered = await confirm(amazon, order)

    expect(answered.text).toContain("PackageToUpdateNotFound")
  })

  it("is delivered package by package, or all at once", async () => {
    const order = await placed()
    const items = [{ orderItemId: lineId(order), quantity: 1 }]
    const ship = () =>
      amazon.control.shipElsewhere(order.orderId, {
        by: "SELLER_CENTRAL",
        items,
      })
    const statuses = async () =>
      (await amazon.order(order.orderId)).packages?.map(
        ({ packageStatus }) => packageStatus
      )
    await ship()
    await ship()

    await amazon.control.deliver(order.orderId, "2")
    const one = await statuses()
    await amazon.control.deliver(order.orderId)
    const all = await statuses()

    const delivered = { status: "DELIVERED", detailedStatus: "DELIVERED" }
    expect(one).toEqual([{ status: "SHIPPED" }, delivered])
    expect(all).toEqual([delivered, delivered])
    await expect(amazon.control.deliver(order.orderId, "7")).rejects.toThrow(
      "it has 1, 2"
    )
  })

  it("by Amazon itself is shipped and delivered without a package to be seen", async () => {
    const { orderId } = await placed({ fulfilledBy: "AMAZON" })

    await amazon.control.ship(orderId)
    await amazon.control.deliver(orderId)

    const order = await amazon.order(orderId)
    expect(order.fulfillment?.fulfillmentStatus).toBe("SHIPPED")
    expect(order.orderItems[0]?.fulfillment?.quantityFulfilled).toBe(3)
    expect(order).not.toHaveProperty("packages")
    await expect(
      amazon.control.shipElsewhere(orderId, { by: "EASY_SHIP" })
    ).rejects.toThrow("Amazon fulfills it")
  })
})

describeWithPostgres("a cancellation after the payment", () => {
  const amazon = simulatedAmazon("paid_cancel")
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  it.each([
    "NO_INVENTORY",
    "BUYER_CANCELLED",
    "SHIPPING_ADDRESS_UNDELIVERABLE",
    "CUSTOMER_EXCHANGE",
    "PRICING_ERROR",
    "FRAUD",
  ])("by the seller because of %s says who and why", async (reason) => {
    const { orderId } = await amazon.control.place({ status: "UNSHIPPED" })

    await amazon.control.cancel(orderId, { by: "MERCHANT", reason })

    const order = await amazon.order(orderId)
    expect(order.fulfillment?.fulfillmentStatus).toBe("CANCELLED")
    expect(order.orderItems[0]?.cancellation).toEqual({
      cancellationExecution: { cancelledBy: "MERCHANT", cancelReason: reason },
    })
  })

  it("shows the buyer's wish beside what came of it", async () => {
    const { orderId } = await amazon.control.place({ status: "UNSHIPPED" })
    await amazon.control.requestCancellation(orderId, { reason: "TOO_SLOW" })

    await amazon.control.cancel(orderId, { by: "MERCHANT" })

    expect((await amazon.order(orderId)).orderItems[0]?.cancellation).toEqual({
      cancellationRequest: { requester: "BUYER", cancelReason: "TOO_SLOW" },
      cancellationExecution: {
        cancelledBy: "MERCHANT",
        cancelReason: "BUYER_CANCELLED",
      },
    })
  })

  it("is forgotten when the buyer takes his wish back", async () => {
    const { orderId } = await amazon.control.place({ status: "UNSHIPPED" })
    await amazon.control.requestCancellation(orderId)
    const asked = await amazon.order(orderId)

    await amazon.control.withdrawCancellation(orderId)

    const order = await amazon.order(orderId)
    expect(asked.orderItems[0]).toHaveProperty("cancellation")
    expect(order.orderItems[0]).not.toHaveProperty("cancellation")
    expect(order.lastUpdatedTime > asked.lastUpdatedTime).toBe(true)
  })
})
