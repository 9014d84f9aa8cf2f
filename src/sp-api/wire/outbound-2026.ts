// How Amazon writes Multi-Channel orders in Fulfillment Outbound 2026-07-04, as far as we read
// them. Not read: where an order goes, and who took it in.

import { z } from "@medusajs/framework/zod"
import {
  decimal,
  identifier,
  lenient,
  lenientMoment,
  listOf,
  moment,
  money,
  mostUnits,
  sku,
  text,
  words,
} from "./values"

/** Strict list that may be missing. */
const maybeListOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object(shape, "an object"), "a list")
    .nullish()
    .transform((list) => list ?? [])

/** "2" and "2.0" are two; Amazon has no other unit than EACHES yet. */
const amount = z
  .object({ value: decimal }, "an amount")
  .transform(({ value }, context) => {
    const units = /^\d+(\.0*)?$/.test(value) ? Number(value) : NaN
    if (!(units <= mostUnits)) {
      context.addIssue({ code: "custom", message: "an amount of whole units" })
      return z.NEVER
    }
    return units
  })

const product = z.object({ amazonSku: sku }, "an object")

const ours = money.transform(({ amount: value, currencyCode }) => ({
  amount: value,
  currency: currencyCode,
}))

const wirePlannedShipment = {
  items: maybeListOf({ productIdentifier: product, amount }),
  offers: maybeListOf({
    // Strict, since a buyer may pay it.
    estimatedPrice: z
      .object({ totalPrice: ours }, "an object")
      .nullish()
      .transform((price) => price ?? null),
    fulfillmentConfiguration: lenient({
      serviceLevel: lenient({
        serviceTier: text,
        deliveryInterval: lenient({
          startTime: lenientMoment,
          endTime: lenientMoment,
        }),
      }),
    }),
  }),
}

export const preview2026 = z.object(
  {
    plannedShipments: z.array(
      z.object(wirePlannedShipment, "an object"),
      "a list"
    ),
    constraints: listOf({ code: text, message: text }),
  },
  "an object"
)

export type WirePreview2026 = z.output<typeof preview2026>

const tracking = lenient({
  carrier: lenient({
    carrierCode: text,
    trackingNumber: text,
    trackingUrl: text,
  }),
  amazon: lenient({ trackingNumber: text, trackingUrl: text }),
})

const wireShipment = {
  amazonShipmentId: identifier,
  status: identifier,
  shipTime: lenientMoment,
  deliveryTime: lenientMoment,
  items: maybeListOf({
    lineItemId: identifier,
    amount,
    packageId: text,
    shipmentItemId: text,
  }),
  packages: maybeListOf({
    packageId: identifier,
    status: text,
    deliveryTime: lenientMoment,
    tracking,
    shipmentItemIds: words,
  }),
}

export const order2026 = z.object(
  {
    order: z.object(
      {
        orderId: identifier,
        // Optional: Amazon may not have looked at it yet.
        status: text,
        receiveTime: moment,
        statusUpdateTime: lenientMoment,
        fulfillmentConfiguration: lenient({ action: text }),
        lineItems: z.array(
          z.object(
            {
              lineItemId: identifier,
              product: z.object({ productIdentifier: product }, "an object"),
              amount,
              cancelledAmount: amount.nullish(),
              unfulfillableAmount: amount.nullish(),
            },
            "an object"
          ),
          "a list"
        ),
        shipments: maybeListOf(wireShipment),
      },
      "an object"
    ),
  },
  "an object"
)

export type WireOrder2026 = z.output<typeof order2026>["order"]
export type WireShipment2026 = WireOrder2026["shipments"][number]

export const orders2026 = z.object(
  {
    orders: z.array(lenient({ orderId: text }), "a list"),
    // A token that is no text must not look like a last page.
    pagination: z
      .object({ nextToken: z.string("a text").nullish() }, "an object")
      .nullish(),
  },
  "an object"
)
