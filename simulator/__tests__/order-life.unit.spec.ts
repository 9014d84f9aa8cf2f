import type { Order } from "@sp-api-sdk/orders-api-2026-01-01"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const statusOf = (order: Order): string | undefined =>
  order.fulfillment?.fulfillmentStatus
const firstId = (order: { lines: { orderItemId: string }[] }): string =>
  order.lines[0]?.orderItemId ?? ""

describeWithPostgres("an order as Amazon shows it", () => {
  const amazon = simulatedAmazon("order_life")
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  it.each(["PENDING", "PENDING_AVAILABILITY"] as const)(
    "an order that is still %s shows neither address nor buyer nor price",
    async (status) => {
      const { orderId } = await amazon.control.place({
        status,
        lines: [
          { sku: "TEA", quantity: 2, discount: "1.00", giftMessage: "For you" },
        ],
      })

      const order = await amazon.order(orderId)

      for (const absent of [
        "recipient",
        "buyer",
        "proceeds",
        "payment",
        "tax",
      ]) {
        expect(order).not.toHaveProperty(absent)
      }
      expect(order.fulfillment).not.toHaveProperty("deliverByWindow")
      expect(order.orderItems[0]).toEqual({
        orderItemId: expect.any(String) as string,
        quantityOrdered: 2,
        product: {
          asin: expect.any(String) as string,
          title: "Simulated TEA",
          sellerSku: "TEA",
          condition: { conditionType: "NEW", conditionSubtype: "NEW" },
        },
        fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 0 },
      })
    }
  )

  it("everything arrives together when the buyer has paid", async () => {
    const { orderId } = await amazon.control.place({
      lines: [
        {
          sku: "TEA",
          quantity: 2,
          unitPrice: "10.00",
          discount: "1.00",
          giftMessage: "For you",
        },
      ],
    })

    await amazon.control.pay(orderId)
    const order = await amazon.order(orderId)

    expect(statusOf(order)).toBe("UNSHIPPED")
    expect(order.recipient?.deliveryAddress).toMatchObject({
      countryCode: "DE",
      city: "Musterstadt",
    })
    expect(order.buyer?.buyerEmail).toMatch(/@marketplace\.example$/)
    expect(order.proceeds?.grandTotal).toEqual({
      amount: "19.00",
      currencyCode: "EUR",
    })
    expect(order.payment?.paymentExecutions).toHaveLength(1)
    expect(order.fulfillment).toHaveProperty("deliverByWindow")
    expect(order.orderItems[0]).toMatchObject({
      product: { price: { unitPrice: { amount: "10.00" } } },
      promotion: { breakdowns: [{ promotionId: "Simulated promotion TEA" }] },
      fulfillment: {
        quantityUnfulfilled: 2,
        packing: { giftOption: { giftMessage: "For you" } },
      },
    })
  })

  it("shows no status anywhere unless FULFILLMENT is asked for", async () => {
    const { orderId } = await amazon.control.place({ status: "UNSHIPPED" })

    const order = await amazon.order(orderId, "BUYER,PROCEEDS")

    expect(JSON.stringify(order)).not.toContain("ulfillment")
    expect(order).toHaveProperty("buyer")
    expect(order).not.toHaveProperty("recipient")
  })

  it("a cancelled order hides the address again and says who cancelled it", async () => {
    const { orderId } = await amazon.control.place({ status: "UNSHIPPED" })

    await amazon.control.cancel(orderId, {
      by: "AMAZON",
      reason: "PAYMENT_DECLINED",
    })
    const order = await amazon.order(orderId)

    expect(statusOf(order)).toBe("CANCELLED")
    expect(order).not.toHaveProperty("recipient")
    expect(order.orderItems[0]).toMatchObject({
      quantityOrdered: 0,
      cancellation: {
        cancellationExecution: {
          cancelledBy: "AMAZON",
          cancelReason: "PAYMENT_DECLINED",
        },
      },
    })
  })

  it("a line can be reduced and dropped while the order is pending", async () => {
    const placed = await amazon.control.place({
      lines: [{ sku: "TEA", quantity: 3 }, { sku: "CUP" }],
    })
    const [tea = "", cup = ""] = placed.lines.map((line) => line.orderItemId)

    await amazon.control.reduceLine(placed.orderId, {
      orderItemId: tea,
      quantity: 1,
    })
    await amazon.control.reduceLine(placed.orderId, {
      orderItemId: cup,
      quantity: 0,
    })
    const order = await amazon.order(placed.orderId)

    expect(order.orderItems.map((item) => item.quantityOrdered)).toEqual([1, 0])
    expect(
      order.orderItems[1]?.cancellation?.cancellationExecution?.cancelledBy
    ).toBe("BUYER")
  })

  it("a line can be added, and a quantity raised", async () => {
    const placed = await amazon.control.place()

    await amazon.control.addLine(placed.orderId, { sku: "CUP", quantity: 2 })
    await amazon.control.changeQuantity(placed.orderId, {
      orderItemId: firstId(placed),
      quantity: 4,
    })
    const order = await amazon.order(placed.orderId)

    expect(
      order.orderItems.map(({ product, quantityOrdered }) => [
        product.sellerSku,
        quantityOrdered,
      ])
    ).toEqual([
      ["TEA", 4],
      ["CUP", 2],
    ])
  })

  it("a pre-order waits for its release, then for its payment", async () => {
    const { orderId } = await amazon.control.place({
      status: "PENDING_AVAILABILITY",
    })

    await amazon.control.release(orderId)
    const released = await amazon.order(orderId)
    await amazon.control.pay(orderId)
    const paid = await amazon.order(orderId)

    expect([released, paid].map(statusOf)).toEqual(["PENDING", "UNSHIPPED"])
    expect(paid.programs).toContain("PREORDER")
  })

  it("a parcel is shown with its carrier, its number and its units", async () => {
    const placed = await amazon.control.place({
      status: "UNSHIPPED",
      lines: [{ sku: "TEA", quantity: 2 }],
    })

    await amazon.control.ship(placed.orderId, {
      lines: [{ orderItemId: firstId(placed), quantity: 1 }],
      trackingNumber: "SIM-1",
    })
    const order = await amazon.order(placed.orderId)

    expect(statusOf(order)).toBe("PARTIALLY_SHIPPED")
    expect(order.packages).toMatchObject([
      {
        trackingNumber: "SIM-1",
        packageItems: [{ orderItemId: firstId(placed), quantity: 1 }],
      },
    ])
    expect(order.orderItems[0]?.fulfillment).toMatchObject({
      quantityFulfilled: 1,
      quantityUnfulfilled: 1,
    })
  })

  it("a buyer's request to cancel is a request: the order stays unshipped", async () => {
    const { orderId } = await amazon.control.place({ status: "UNSHIPPED" })

    await amazon.control.requestCancellation(orderId, {
      reason: "ORDERED_BY_MISTAKE",
    })
    const order = await amazon.order(orderId)

    expect(statusOf(order)).toBe("UNSHIPPED")
    expect(order.orderItems[0]?.cancellation).toEqual({
      cancellationRequest: {
        requester: "BUYER",
        cancelReason: "ORDERED_BY_MISTAKE",
      },
    })
  })
})
