// Orders as Amazon writes them, with calm defaults. Typed by the generated SDK, so that an
// answer that Amazon would never give does not compile.

import type { Order, OrderItem } from "@sp-api-sdk/orders-api-2026-01-01"

export const euros = (amount: string) => ({ amount, currencyCode: "EUR" })

export const anItem = (changes: Partial<OrderItem> = {}): OrderItem => ({
  orderItemId: "item-1",
  quantityOrdered: 2,
  product: { asin: "B000TEA", title: "Green tea", sellerSku: "TEA" },
  fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 2 },
  ...changes,
})

/** Paid, to be shipped by the merchant, worth 23.79 EUR including 3.80 EUR tax. */
export const anOrder = (changes: Partial<Order> = {}): Order => ({
  orderId: "701-0000001-0000001",
  createdTime: "2026-01-15T10:30:00Z",
  lastUpdatedTime: "2026-01-15T11:45:00.123Z",
  salesChannel: {
    channelName: "AMAZON",
    marketplaceId: "A1PA6795UKMFR9",
    marketplaceName: "Amazon.de",
  },
  fulfillment: {
    fulfillmentStatus: "UNSHIPPED",
    fulfilledBy: "MERCHANT",
    fulfillmentServiceLevel: "STANDARD",
    shipByWindow: { latestDateTime: "2026-01-17T22:59:59Z" },
    deliverByWindow: { latestDateTime: "2026-01-20T22:59:59Z" },
  },
  proceeds: { grandTotal: euros("23.79") },
  orderItems: [
    anItem({
      proceeds: {
        proceedsTotal: euros("23.79"),
        breakdowns: [{ type: "ITEM", subtotal: euros("23.79") }],
      },
    }),
  ],
  ...changes,
})

/** Pending, with nothing that Amazon withholds from a pending order. */
export const aPendingOrder = (changes: Partial<Order> = {}): Order => ({
  orderId: "701-0000002-0000002",
  createdTime: "2026-01-15T11:50:00Z",
  lastUpdatedTime: "2026-01-15T11:50:00Z",
  salesChannel: { channelName: "AMAZON", marketplaceId: "A1PA6795UKMFR9" },
  fulfillment: { fulfillmentStatus: "PENDING" },
  orderItems: [
    {
      orderItemId: "item-1",
      quantityOrdered: 2,
      product: { sellerSku: "TEA" },
    },
  ],
  ...changes,
})

export const aPage = (orders: unknown[], rest: object = {}) => ({
  json: { orders, lastUpdatedBefore: "2026-01-15T11:58:00Z", ...rest },
})

export const complaint = (code: string, message: string) => ({
  json: { errors: [{ code, message }] },
})
