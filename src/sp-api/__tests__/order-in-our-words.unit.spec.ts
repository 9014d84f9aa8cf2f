import type { Order } from "@sp-api-sdk/orders-api-2026-01-01"
import { toObservation } from "../calls/to-observation"
import { anItem, anOrder } from "./helpers/amazon-orders"

const snapshotOf = (order: object) => toObservation(order).snapshot
const lineOf = (item: object) =>
  snapshotOf({ ...anOrder(), orderItems: [{ ...anItem(), ...item }] }).lines[0]

const withStatus = (fulfillmentStatus: string): object => ({
  ...anOrder(),
  fulfillment: { fulfillmentStatus, fulfilledBy: "MERCHANT" },
})

it("tells a paid order in our words", () => {
  expect(toObservation(anOrder())).toEqual({
    snapshot: {
      amazonOrderId: "701-0000001-0000001",
      marketplaceId: "A1PA6795UKMFR9",
      channel: "amazon",
      fulfilledBy: "merchant",
      status: "unshipped",
      purchasedAt: "2026-01-15T10:30:00.000Z",
      updatedAt: "2026-01-15T11:45:00.123Z",
      coverage: "full",
      grandTotal: { amount: "23.79", currency: "EUR" },
      replacementFor: null,
      programs: [],
      serviceLevel: "STANDARD",
      shipBy: "2026-01-17T22:59:59.000Z",
      deliverBy: "2026-01-20T22:59:59.000Z",
      cancellation: null,
      lines: [
        {
          orderItemId: "item-1",
          sku: "TEA",
          asin: "B000TEA",
          title: "Green tea",
          quantity: 2,
          shippedQuantity: 0,
          money: expect.objectContaining({ currency: "EUR", item: "23.79" }),
          promotionIds: [],
          isTaxCollectedByAmazon: false,
          isBusinessPrice: false,
          giftWrapLevel: null,
          cancellationRequest: null,
        },
      ],
    },
    personal: null,
  })
})

it.each([
  ["PENDING_AVAILABILITY", "pending_availability"],
  ["PENDING", "pending"],
  ["UNSHIPPED", "unshipped"],
  ["PARTIALLY_SHIPPED", "partially_shipped"],
  ["SHIPPED", "shipped"],
  ["CANCELLED", "canceled"],
  ["UNFULFILLABLE", "unfulfillable"],
  ["INVOICE_UNCONFIRMED", "shipped"],
  ["InvoiceUnconfirmed", "shipped"],
])("calls Amazon's %s %s", (amazons, ours) => {
  expect(snapshotOf(withStatus(amazons)).status).toBe(ours)
})

it("knows an order that Amazon ships from its own stock", () => {
  const order = anOrder({
    fulfillment: { fulfillmentStatus: "PENDING", fulfilledBy: "AMAZON" },
  })

  expect(snapshotOf(order).fulfilledBy).toBe("amazon")
})

it.each<[string, Order["salesChannel"]]>([
  [
    "by its channel",
    { channelName: "NON_AMAZON", marketplaceId: "A1PA6795UKMFR9" },
  ],
  [
    "by its marketplace",
    { channelName: "AMAZON", marketplaceId: "A38D8NSA03LJTC" },
  ],
  ["without a marketplace", { channelName: "NON_AMAZON" }],
])(
  "knows one of the shop's own Multi-Channel orders %s",
  (_name, salesChannel) => {
    expect(snapshotOf(anOrder({ salesChannel })).channel).toBe("non_amazon")
  }
)

it.each(["REPLACEMENT_ORIGINAL_ID", "EXCHANGE_ORIGINAL_ID"])(
  "knows which order is replaced (%s)",
  (associationType) => {
    const order = anOrder({
      associatedOrders: [
        { orderId: "701-0000005-0000005", associationType: "SOMETHING_ELSE" },
        { orderId: "701-0000004-0000004", associationType },
      ],
    })

    expect(snapshotOf(order).replacementFor).toBe("701-0000004-0000004")
  }
)

it("turns every time into milliseconds of UTC", () => {
  const order = anOrder({
    createdTime: "2026-01-15T19:30:00+09:00",
    lastUpdatedTime: "2026-01-15T11:45:00.123456Z",
  })

  expect(snapshotOf(order)).toMatchObject({
    purchasedAt: "2026-01-15T10:30:00.000Z",
    updatedAt: "2026-01-15T11:45:00.123Z",
  })
})

it("does without a deadline that it cannot read", () => {
  const order = anOrder({
    fulfillment: {
      fulfillmentStatus: "UNSHIPPED",
      shipByWindow: { latestDateTime: "1970-01-19T03:58:30Z" },
      deliverByWindow: { latestDateTime: "soon" },
    },
  })

  expect(snapshotOf(order)).toMatchObject({ shipBy: null, deliverBy: null })
})

it("keeps programs that it has never heard of", () => {
  const order = { ...anOrder(), programs: ["PRIME", "MOON_DELIVERY", 7] }

  expect(snapshotOf(order).programs).toEqual(["PRIME", "MOON_DELIVERY"])
})

it("keeps a SKU letter by letter, with its spaces and signs", () => {
  expect(lineOf({ product: { sellerSku: " TEA, 100 % / grün " } })?.sku).toBe(
    " TEA, 100 % / grün "
  )
})

it("knows who cancelled an order, and why", () => {
  const order = anOrder({
    fulfillment: { fulfillmentStatus: "CANCELLED" },
    orderItems: [
      anItem({
        quantityOrdered: 0,
        cancellation: {
          cancellationExecution: {
            cancelledBy: "BUYER",
            cancelReason: "Too late",
          },
        },
      }),
    ],
  })

  expect(snapshotOf(order)).toMatchObject({
    status: "canceled",
    cancellation: { by: "buyer", reason: "Too late" },
    lines: [{ quantity: 0 }],
  })
})

it("knows a cancelled order of which Amazon does not say who cancelled it", () => {
  expect(snapshotOf(withStatus("CANCELLED")).cancellation).toEqual({
    by: null,
    reason: null,
  })
})

it("does not take the buyer's wish to cancel for a cancellation", () => {
  const line = lineOf({
    cancellation: {
      cancellationRequest: {
        requester: "BUYER",
        cancelReason: "Changed my mind",
      },
    },
  })

  expect(line).toMatchObject({
    quantity: 2,
    cancellationRequest: { reason: "Changed my mind" },
  })
})

it("counts what is shipped and what is left when part of a paid line was cancelled", () => {
  const line = lineOf({
    quantityOrdered: 5,
    cancellation: { cancellationExecution: { cancelledBy: "MERCHANT" } },
    fulfillment: { quantityFulfilled: 1, quantityUnfulfilled: 2 },
  })

  expect(line).toMatchObject({ quantity: 3, shippedQuantity: 1 })
})

it("knows business prices, gifts, promotions and tax that Amazon keeps", () => {
  const line = lineOf({
    product: {
      sellerSku: "TEA",
      price: { priceDesignation: "BUSINESS_PRICE" },
    },
    promotion: { breakdowns: [{ promotionId: "SUMMER" }, {}] },
    tax: { taxCollections: [{ model: "MARKETPLACE_FACILITATOR" }] },
    fulfillment: {
      quantityFulfilled: 1,
      packing: { giftOption: { giftWrapLevel: "PREMIUM", giftMessage: "Hi" } },
    },
  })

  expect(line).toMatchObject({
    isBusinessPrice: true,
    promotionIds: ["SUMMER"],
    isTaxCollectedByAmazon: true,
    giftWrapLevel: "PREMIUM",
    shippedQuantity: 1,
  })
})
