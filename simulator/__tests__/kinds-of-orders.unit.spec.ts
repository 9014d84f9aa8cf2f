import type { PlaceOrder } from "../control"
import { cancel, pay } from "../world/lifecycle"
import { datasets, showOrder } from "../world/show-order"
import { anOrder } from "./an-order"

const show = (wish: PlaceOrder) =>
  showOrder(anOrder({ status: "UNSHIPPED", ...wish }), new Set(datasets))

it("an order that Amazon fulfils itself has a buyer, but no e-mail and no phone", () => {
  const shown = show({ fulfilledBy: "AMAZON" })

  expect(shown.buyer).toHaveProperty("buyerName")
  expect(shown.buyer).not.toHaveProperty("buyerEmail")
  expect(shown.recipient?.deliveryAddress).not.toHaveProperty("phone")
})

it("a multi-channel order names no Amazon channel and is fulfilled by Amazon", () => {
  const shown = show({ channel: "NON_AMAZON" })

  expect(shown.orderId).toMatch(/^S01-\d{7}-\d{7}$/)
  expect(shown.salesChannel).toMatchObject({
    channelName: "NON_AMAZON",
    marketplaceId: "A38D8NSA03LJTC",
  })
  expect(shown.fulfillment?.fulfilledBy).toBe("AMAZON")
})

it("only a multi-channel order's marketplace can be missing, and then it is refused", () => {
  expect(() => show({ channel: "NON_AMAZON", marketplaceId: "JP" })).toThrow(
    "'channel'"
  )
})

it("a replacement names the order it replaces and costs nothing", () => {
  const shown = show({ replacesOrderId: "302-1111111-1111111" })

  expect(shown.associatedOrders).toEqual([
    {
      orderId: "302-1111111-1111111",
      associationType: "REPLACEMENT_ORIGINAL_ID",
    },
  ])
  expect(shown.proceeds?.grandTotal?.amount).toBe("0.00")
})

it("a business order brings a company, a purchase order number and a business price", () => {
  const shown = show({
    business: true,
    purchaseOrderNumber: "PO-7",
    lines: [{ sku: "TEA", businessPrice: true }],
  })

  expect(shown.programs).toEqual(["AMAZON_BUSINESS"])
  expect(shown.buyer).toMatchObject({
    buyerCompanyName: expect.stringContaining("fictitious") as string,
    buyerPurchaseOrderNumber: "PO-7",
  })
  expect(shown.orderItems[0]?.product.price?.priceDesignation).toBe(
    "BUSINESS_PRICE"
  )
})

it("in the United States Amazon collects the tax and says so", () => {
  expect(
    show({ marketplaceId: "US" }).orderItems[0]?.tax?.taxCollections
  ).toMatchObject([{ model: "MARKETPLACE_FACILITATOR" }])
  expect(show({ marketplaceId: "DE" }).orderItems[0]).not.toHaveProperty("tax")
})

it("in Japan points are an expense of the seller, one yen each", () => {
  const shown = show({
    marketplaceId: "JP",
    lines: [{ sku: "TEA", points: 20 }],
  })

  expect(shown.orderItems[0]?.expense?.pointsCost?.pointsGranted).toEqual({
    pointsNumber: 20,
    pointsMonetaryValue: { amount: "20", currencyCode: "JPY" },
  })
})

it("the seller's own order number is an alias", () => {
  expect(show({ sellerOrderId: "SHOP-1" }).orderAliases).toEqual([
    { aliasId: "SHOP-1", aliasType: "SELLER_ORDER_ID" },
  ])
})

it("without any dataset only ids, times, channel and products remain", () => {
  const shown = showOrder(pay(anOrder()), new Set())

  expect(Object.keys(shown).sort()).toEqual([
    "createdTime",
    "lastUpdatedTime",
    "orderId",
    "orderItems",
    "salesChannel",
  ])
  expect(Object.keys(shown.orderItems[0] ?? {}).sort()).toEqual([
    "orderItemId",
    "product",
    "quantityOrdered",
  ])
})

it.each(datasets.filter((dataset) => dataset !== "FULFILLMENT_ORDERS"))(
  "%s appears only when it is asked for",
  (dataset) => {
    const orders = [
      anOrder({
        status: "SHIPPED",
        marketplaceId: "US",
        lines: [{ sku: "TEA", discount: "1.00", points: 3 }],
      }),
      cancel(anOrder(), { by: "BUYER", reason: "X" }),
    ]
    const without = new Set(datasets.filter((one) => one !== dataset))

    const full = JSON.stringify(
      orders.map((order) => showOrder(order, new Set(datasets)))
    )
    const less = JSON.stringify(
      orders.map((order) => showOrder(order, without))
    )

    expect(less.length).toBeLessThan(full.length)
  }
)

it("invents the same person for the same order, and never a real one", () => {
  const [one, other] = [show({}), show({})]

  expect(one.recipient).toEqual(other.recipient)
  expect(one.buyer?.buyerEmail).toMatch(/\.example$/)
})
