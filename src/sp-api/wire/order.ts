// How Amazon writes an order (Orders API 2026-01-01), as far as we read it. Strict where a wrong
// value would move stock or money; lenient everywhere else: unknown fields are ignored, unknown
// words are data, and everything a pending order lacks may be missing.

import { z } from "@medusajs/framework/zod"
import {
  identifier,
  lenient,
  lenientMoment,
  listOf,
  moment,
  quantity,
  text,
  words,
} from "./values"

const address = lenient({
  name: text,
  companyName: text,
  addressLine1: text,
  addressLine2: text,
  addressLine3: text,
  city: text,
  districtOrCounty: text,
  stateOrRegion: text,
  municipality: text,
  postalCode: text,
  countryCode: text,
  phone: text,
  // Brazil only.
  extendedFields: lenient({
    streetName: text,
    streetNumber: text,
    complement: text,
    neighborhood: text,
  }),
})

const deadline = lenient({ latestDateTime: lenientMoment })

const item = z.object(
  {
    orderItemId: identifier,
    quantityOrdered: quantity,
    product: lenient({
      asin: text,
      title: text,
      sellerSku: z.string().min(1).nullish().catch(null),
      price: lenient({ priceDesignation: text }),
    }),
    // Read only once the order is paid (to-line-money.ts): prices of a pending order are
    // provisional, and a strange one must not hide the order.
    proceeds: z.unknown(),
    promotion: lenient({ breakdowns: listOf({ promotionId: text }) }),
    cancellation: lenient({
      cancellationRequest: lenient({ cancelReason: text }),
      cancellationExecution: lenient({ cancelledBy: text, cancelReason: text }),
    }),
    fulfillment: z
      .object(
        {
          quantityFulfilled: quantity.nullish(),
          quantityUnfulfilled: quantity.nullish(),
          packing: lenient({
            giftOption: lenient({ giftMessage: text, giftWrapLevel: text }),
          }),
        },
        "an object"
      )
      .nullish(),
    tax: lenient({ taxCollections: listOf({ model: text }) }),
  },
  "an object"
)

export const wireOrder = z.object(
  {
    orderId: identifier,
    createdTime: moment,
    lastUpdatedTime: moment,
    programs: words,
    associatedOrders: listOf({ orderId: text, associationType: text }),
    salesChannel: z.object(
      { channelName: identifier, marketplaceId: text },
      "an object"
    ),
    buyer: lenient({
      buyerName: text,
      buyerEmail: text,
      buyerCompanyName: text,
      buyerPurchaseOrderNumber: text,
    }),
    recipient: lenient({ deliveryAddress: address }),
    proceeds: z.unknown(),
    // Comes only when FULFILLMENT is among the included data, and the status with it.
    fulfillment: z.object(
      {
        fulfillmentStatus: identifier,
        fulfilledBy: text,
        fulfillmentServiceLevel: text,
        shipByWindow: deadline,
        deliverByWindow: deadline,
      },
      "an object"
    ),
    // "Always come", says the model; an answer without them must not empty an order.
    orderItems: z.array(item, "a list").min(1, "a list with items"),
  },
  "an object"
)

export type WireOrder = z.output<typeof wireOrder>
export type WireItem = WireOrder["orderItems"][number]
export type WireAddress = NonNullable<z.output<typeof address>>
