// Checks what the control API is asked, and says in a sentence which field is wrong.

import type { ErrorObject, ValidateFunction } from "ajv"
import Ajv from "ajv"
import type {
  BuyersPlan,
  CancelOrder,
  ClockChange,
  Fault,
  LimitsChange,
  LineQuantity,
  Many,
  OrdersQuery,
  PlaceLine,
  PlaceMany,
  PlaceOrder,
  ShipOrder,
} from "./control"
import { faultKinds } from "./control"
import { BadInputError } from "./world/lifecycle"
import { cancellers, orderStatuses } from "./world/order"

const ajv = new Ajv({ allErrors: false, allowUnionTypes: true })

const text = { type: "string", minLength: 1 }
const flag = { type: "boolean" }
const amount = { type: "string", pattern: "^\\d+(\\.\\d+)?$" }
const percent = { type: "string", pattern: "^\\d+(\\.\\d{1,2})?$" }
const whole = (minimum: number, maximum = 2_000_000_000) => ({
  type: "integer",
  minimum,
  maximum,
})
const share = { type: "number", minimum: 0, maximum: 1 }
const oneOf = (values: readonly string[]) => ({ type: "string", enum: values })
const listOf = (items: object) => ({ type: "array", items, minItems: 1 })
const span = (minimum: number, maximum?: number) => ({
  type: "array",
  items: whole(minimum, maximum),
  minItems: 2,
  maxItems: 2,
})

function check<T>(
  properties: object,
  required: readonly string[] = []
): ValidateFunction<T> {
  return ajv.compile<T>({
    type: "object",
    properties,
    required,
    additionalProperties: false,
  })
}

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
      marketplaceIds: listOf(text),
      skus: catalogue,
      seed: whole(0),
    },
    ["ordersPerMinute"]
  ),
  clock: check<ClockChange>({
    speed: { type: "number", exclusiveMinimum: 0, maximum: 1_000_000 },
    visibilityLagMs: whole(0),
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
  refreshToken: check<{ refreshToken?: string }>({ refreshToken: text }),
}

/** The value, typed; or a BadInputError that names the field. */
export function accept<T>(
  accepts: ValidateFunction<T>,
  value: unknown,
  act: string
): T {
  if (accepts(value)) {
    return value
  }
  throw new BadInputError(`Failed to ${act}: ${explain(accepts.errors?.[0])}`)
}

function explain(error: ErrorObject | undefined): string {
  if (!error) {
    return "the request is not understood."
  }
  const path = error.instancePath.slice(1)
  const at = (name: unknown): string =>
    [path, String(name)].filter(Boolean).join("/")
  if (error.keyword === "additionalProperties") {
    return `field '${at(error.params["additionalProperty"])}' is unknown.`
  }
  if (error.keyword === "required") {
    return `field '${at(error.params["missingProperty"])}' is missing.`
  }
  if (error.keyword === "enum") {
    const allowed: unknown = error.params["allowedValues"]
    return `field '${path}' must be one of ${Array.isArray(allowed) ? allowed.join(", ") : "the known values"}.`
  }
  return `field '${path || "body"}' ${error.message ?? "is not understood"}.`
}
