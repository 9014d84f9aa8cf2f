// What the control API accepts about orders and the world. Listings are in control-input-listings.ts.

import type {
  ApplicationChange,
  BuyersPlan,
  CancelOrder,
  ClockChange,
  Fault,
  LimitsChange,
  LineQuantity,
  Many,
  Operation,
  OrdersQuery,
  PlaceLine,
  PlaceMany,
  PlaceOrder,
  ShipOrder,
} from "./control"
import { faultKinds, operations } from "./control"
import {
  amount,
  check,
  flag,
  listOf,
  moment,
  oneOf,
  percent,
  share,
  span,
  text,
  whole,
} from "./control-schema"
import { cancellers, orderStatuses } from "./world/order"

const fulfilledBy = oneOf(["MERCHANT", "AMAZON"])
const line = {
  sku: text,
  quantity: whole(0, 100_000),
  asin: text,
  title: text,
  unitPrice: amount,
  linePrice: amount,
  shippingPrice: amount,
  shippingDiscount: amount,
  giftWrapPrice: amount,
  giftMessage: text,
  giftWrapLevel: text,
  codFee: amount,
  discount: amount,
  promotionId: text,
  taxPercent: percent,
  facilitator: flag,
  businessPrice: flag,
  points: whole(0),
  transparency: flag,
}
const lineObject = {
  type: "object",
  properties: line,
  required: ["sku"],
  additionalProperties: false,
}
const catalogue = listOf({
  type: "object",
  properties: {
    sku: text,
    asin: text,
    title: text,
    unitPrice: {
      anyOf: [amount, { type: "object", additionalProperties: amount }],
    },
  },
  required: ["sku"],
  additionalProperties: false,
})
const canceller = { by: oneOf(cancellers), reason: text }

export const inputs = {
  placeOrder: check<PlaceOrder>({
    marketplaceId: text,
    status: oneOf(orderStatuses),
    fulfilledBy,
    channel: oneOf(["AMAZON", "NON_AMAZON"]),
    lines: { ...listOf(lineObject), maxItems: 99 },
    programs: listOf(text),
    serviceLevel: text,
    business: flag,
    purchaseOrderNumber: text,
    replacesOrderId: text,
    sellerOrderId: text,
    paymentMethod: text,
    cancelZeroesQuantity: flag,
    payAfterMs: whole(0),
    cancelAfterMs: whole(0),
  }),
  placeMany: check<PlaceMany>(
    {
      count: whole(1, 5_000_000),
      linesEach: span(1, 99),
      skus: catalogue,
      marketplaceId: text,
      status: oneOf(orderStatuses),
      fulfilledBy,
      spreadMs: { type: "integer", minimum: 0 },
      seed: whole(0),
    },
    ["count"]
  ),
  placeLine: check<PlaceLine>(line, ["sku"]),
  shipOrder: check<ShipOrder>({
    lines: listOf({
      type: "object",
      properties: { orderItemId: text, quantity: whole(1) },
      required: ["orderItemId", "quantity"],
      additionalProperties: false,
    }),
    carrier: text,
    shippingService: text,
    trackingNumber: text,
  }),
  cancelOrder: check<CancelOrder>(canceller),
  lineQuantity: check<LineQuantity>(
    { orderItemId: text, quantity: whole(0, 100_000), ...canceller },
    ["quantity"]
  ),
  requestCancellation: check<{ reason?: string }>({ reason: text }),
  many: check<Many>({
    status: oneOf(orderStatuses),
    limit: whole(1),
    ...canceller,
  }),
  ordersQuery: check<OrdersQuery>({
    status: oneOf(orderStatuses),
    sku: text,
    after: text,
    limit: whole(1, 10_000),
    recent: flag,
  }),
  operation: check<{ operation: Operation }>({ operation: oneOf(operations) }, [
    "operation",
  ]),
  fault: check<Fault>(
    { kind: oneOf(faultKinds), times: whole(1), delayMs: whole(0, 600_000) },
    ["kind"]
  ),
  buyers: check<BuyersPlan>(
    {
      ordersPerMinute: {
        type: "number",
        exclusiveMinimum: 0,
        maximum: 100_000,
      },
      payAfterMs: span(0),
      cancelShare: share,
      dropLineShare: share,
      onlyWhatIsShown: flag,
      marketplaceIds: listOf(text),
      skus: catalogue,
      seed: whole(0),
    },
    ["ordersPerMinute"]
  ),
  clock: check<ClockChange>({
    speed: { type: "number", exclusiveMinimum: 0, maximum: 1_000_000 },
    visibilityLagMs: whole(0),
    startAt: moment,
  }),
  advance: check<{ ms: number }>({ ms: { type: "integer", minimum: 0 } }, [
    "ms",
  ]),
  limits: check<LimitsChange>({
    enabled: flag,
    bucketSpeed: { type: "number", exclusiveMinimum: 0 },
    refill: flag,
  }),
  times: check<{ times?: number }>({ times: whole(1) }),
  application: check<ApplicationChange>({
    redirectUrls: listOf(text),
    isDraft: flag,
    loginUrl: { type: ["string", "null"], minLength: 1 },
  }),
  refreshToken: check<{ refreshToken?: string }>({ refreshToken: text }),
}
