import type { GetFulfillmentPreviewResponse } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import type { Money } from "../../world/money"
import type { OutboundSpeed } from "../../world/outbound"
import { outboundSpeeds } from "../../world/outbound"
import type { OutboundPreview } from "../../world/preview-outbound"
import { previewOutbound } from "../../world/preview-outbound"
import { Fields } from "../fields"
import { throwIfUnreadable } from "../outbound-rules"
import { QueryReader } from "../query-reader"
import { readFeatures, readPreview } from "./read-wish"

const JAPAN = "A1VC38T7YXB528"

/** Of the speeds that are asked for, or of all that the marketplace has. */
export const getFulfillmentPreview: AmazonRoute = {
  operation: "getFulfillmentPreview",
  method: "POST",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders/preview",

  async answer(
    { seller, query, body }: AmazonCall,
    { warehouse, clock }: SimulatedAmazon
  ): Promise<GetFulfillmentPreviewResponse> {
    new QueryReader(query).throwIfUnknown([])
    const asked = readPreview(body, seller)
    throwIfUnreadable(asked)
    const fields = new Fields(body)
    readFeatures(fields)
    const isJapan = asked.marketplaceId === JAPAN
    const isCod = isJapan && fields.flag("includeCODFulfillmentPreview")
    const { sellerId } = seller
    const shelf = await warehouse.fba.shelf(
      asked.lines.map(({ sku }) => ({ sellerId, sku }))
    )
    const preview = previewOutbound(asked, sellerId, shelf, {
      now: clock.now(),
      settings: warehouse.settings.outbound,
    })
    return {
      payload: {
        fulfillmentPreviews: speedsOf(fields, isJapan).map((speed) =>
          showPreview(preview(speed), asked.marketplaceId, isCod)
        ),
      },
    }
  },
}

function speedsOf(fields: Fields, isJapan: boolean): OutboundSpeed[] {
  const asked = fields.texts("shippingSpeedCategories")
  return outboundSpeeds.filter(
    (speed) =>
      (asked.length === 0 || asked.includes(speed)) &&
      (speed !== "ScheduledDelivery" || isJapan)
  )
}

const money = ({ amount, currencyCode }: Money) => ({
  currencyCode,
  value: amount,
})

function showPreview(
  preview: OutboundPreview,
  marketplaceId: string,
  isCod: boolean
) {
  const isDeliverable = preview.reasons.length === 0
  const { fees, ship, arrival } = preview
  return {
    shippingSpeedCategory: preview.speed,
    isFulfillable: preview.isFulfillable,
    isCODCapable: isCod,
    marketplaceId,
    ...(preview.speed === "ScheduledDelivery" && {
      scheduledDeliveryInfo: {
        deliveryTimeZone: "Asia/Tokyo",
        deliveryWindows: [
          { startDate: arrival.earliest, endDate: arrival.latest },
        ],
      },
    }),
    ...(isDeliverable &&
      preview.items.length > 0 && {
        estimatedShippingWeight: {
          unit: "KILOGRAMS" as const,
          value: preview.kilograms,
        },
        estimatedFees: [
          {
            name: "FBAPerOrderFulfillmentFee" as const,
            amount: money(fees.perOrder),
          },
          {
            name: "FBAPerUnitFulfillmentFee" as const,
            amount: money(fees.perUnit),
          },
          {
            name: "FBATransportationFee" as const,
            amount: money(fees.transport),
          },
        ],
        fulfillmentPreviewShipments: [
          {
            earliestShipDate: ship.earliest,
            latestShipDate: ship.latest,
            earliestArrivalDate: arrival.earliest,
            latestArrivalDate: arrival.latest,
            fulfillmentPreviewItems: preview.items.map(showItem),
          },
        ],
      }),
    ...(preview.missing.length > 0 && {
      unfulfillablePreviewItems: preview.missing.map((item) => ({
        ...showItem(item),
        itemUnfulfillableReasons: [item.reason],
      })),
    }),
    ...(!isDeliverable && { orderUnfulfillableReasons: preview.reasons }),
  }
}

const showItem = (item: OutboundPreview["items"][number]) => ({
  sellerSku: item.sku,
  quantity: item.quantity,
  sellerFulfillmentOrderItemId: item.itemId,
})
