// How Amazon writes Multi-Channel orders in Fulfillment Outbound 2020-07-01, as far as we read
// them. Not read: where an order goes, and who signed for it.

import { z } from "@medusajs/framework/zod"
import {
  decimal,
  identifier,
  lenient,
  lenientMoment,
  listOf,
  moment,
  quantity,
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

const payload = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ payload: z.object(shape, "an object") }, "an object")

/** Named otherwise than in every other API of Amazon's. */
const money = z
  .object(
    {
      currencyCode: z
        .string("a currency")
        .regex(/^[A-Za-z]{3}$/, "a currency")
        .transform((code) => code.toUpperCase()),
      value: decimal,
    },
    "an amount of money"
  )
  .transform(({ currencyCode, value }) => ({
    amount: value,
    currency: currencyCode,
  }))

const wirePreview = {
  shippingSpeedCategory: identifier,
  isFulfillable: z.boolean("true or false"),
  // Strict, since a buyer may pay it.
  estimatedFees: maybeListOf({ amount: money }),
  fulfillmentPreviewShipments: listOf({
    earliestArrivalDate: lenientMoment,
    latestArrivalDate: lenientMoment,
  }),
  unfulfillablePreviewItems: listOf({
    sellerFulfillmentOrderItemId: text,
    itemUnfulfillableReasons: words,
  }),
  orderUnfulfillableReasons: words,
}

export const previews2020 = payload({
  fulfillmentPreviews: maybeListOf(wirePreview),
})

const wireShipment = {
  amazonShipmentId: identifier,
  fulfillmentShipmentStatus: identifier,
  shippingDate: lenientMoment,
  estimatedArrivalDate: lenientMoment,
  fulfillmentShipmentItem: maybeListOf({
    sellerFulfillmentOrderItemId: identifier,
    quantity,
    packageNumber: quantity.nullish().catch(null),
  }),
  fulfillmentShipmentPackage: maybeListOf({
    packageNumber: quantity,
    carrierCode: text,
    trackingNumber: text,
    amazonFulfillmentTrackingNumber: text,
    estimatedArrivalDate: lenientMoment,
  }),
}

export const order2020 = payload({
  fulfillmentOrder: z.object(
    {
      sellerFulfillmentOrderId: identifier,
      fulfillmentOrderStatus: identifier,
      fulfillmentAction: text,
      statusUpdatedDate: moment,
    },
    "an object"
  ),
  fulfillmentOrderItems: z.array(
    z.object(
      {
        sellerFulfillmentOrderItemId: identifier,
        sellerSku: sku,
        quantity,
        cancelledQuantity: quantity,
        unfulfillableQuantity: quantity,
      },
      "an object"
    ),
    "a list"
  ),
  fulfillmentShipments: maybeListOf(wireShipment),
  returnItems: maybeListOf({
    sellerReturnItemId: text,
    sellerFulfillmentOrderItemId: identifier,
    amazonShipmentId: text,
    status: text,
    statusChangedDate: lenientMoment,
    returnReceivedCondition: text,
    returnAuthorizationId: text,
  }),
  returnAuthorizations: listOf({
    returnAuthorizationId: text,
    amazonRmaId: text,
    rmaPageURL: text,
  }),
})

export type WireOrder2020 = z.output<typeof order2020>["payload"]
export type WireShipment2020 = WireOrder2020["fulfillmentShipments"][number]
export type WireReturnItem2020 = WireOrder2020["returnItems"][number]

/** Lenient: what cannot be read of a parcel's way is no news of it. */
export const tracking2020 = z.object(
  {
    payload: lenient({
      currentStatus: text,
      customerTrackingLink: text,
      estimatedArrivalDate: lenientMoment,
      trackingEvents: listOf({ eventCode: text, eventDate: lenientMoment }),
    }),
  },
  "an object"
)

export type WireTracking2020 = NonNullable<
  z.output<typeof tracking2020>["payload"]
>

export const orders2020 = payload({
  // A token that is no text must not look like a last page.
  nextToken: z.string("a text").nullish(),
  fulfillmentOrders: z
    .array(lenient({ sellerFulfillmentOrderId: text }), "a list")
    .nullish()
    .transform((list) => list ?? []),
})

export const reasons2020 = payload({
  reasonCodeDetails: maybeListOf({
    returnReasonCode: identifier,
    description: text,
    translatedDescription: text,
  }),
})

export const return2020 = payload({
  invalidReturnItems: maybeListOf({
    sellerReturnItemId: text,
    sellerFulfillmentOrderItemId: text,
    invalidItemReason: lenient({
      invalidItemReasonCode: text,
      description: text,
    }),
  }),
  returnAuthorizations: listOf({ amazonRmaId: text, rmaPageURL: text }),
})
