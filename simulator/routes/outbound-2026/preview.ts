import type { GetOrderPreviewResponse } from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import type { OutboundPreview } from "../../world/preview-outbound"
import { previewOutbound } from "../../world/preview-outbound"
import { amountOf, tiers } from "../../world/show-outbound-2026"
import { Fields } from "../fields"
import { throwIfUnreadable } from "../outbound-rules"
import { QueryReader } from "../query-reader"
import { readPreview } from "./read-wish"

const sentences: Record<string, string> = {
  InvalidSKU: "The SKU is unknown.",
  ItemQuantityNotAvailable: "There are fewer units than that.",
  InvalidDestinationAddress: "There is no such address.",
  DeliverySLAUnavailable: "It cannot arrive that soon.",
}

/** What cannot be served is in no planned shipment; the constraints say why. */
export const getOutboundPreview: AmazonRoute = {
  operation: "getOutboundPreview",
  method: "POST",
  path: "/fulfillment/outbound/2026-07-04/previews",

  async answer(
    { seller, query, body }: AmazonCall,
    { warehouse, clock }: SimulatedAmazon
  ): Promise<GetOrderPreviewResponse> {
    new QueryReader(query).throwIfUnknown([])
    const { asked, speeds } = readPreview(body, seller)
    throwIfUnreadable(asked)
    const hasFees = !new Fields(body).flag("excludeEstimatedFees")
    const { sellerId } = seller
    const shelf = await warehouse.fba.shelf(
      asked.lines.map(({ sku }) => ({ sellerId, sku }))
    )
    const previews = speeds.map(
      previewOutbound(asked, sellerId, shelf, {
        now: clock.now(),
        settings: warehouse.settings.outbound,
      })
    )
    const constraints = constraintsOf(previews)
    return {
      plannedShipments: planOf(previews, hasFees),
      ...(constraints.length > 0 && { constraints }),
    }
  },
}

function planOf(previews: readonly OutboundPreview[], hasFees: boolean) {
  const [first] = previews
  const offered = previews.filter(({ reasons }) => reasons.length === 0)
  if (!first || first.items.length === 0 || offered.length === 0) {
    return []
  }
  return [
    {
      estimatedShippingWeight: { unit: "KILOGRAMS", value: first.kilograms },
      items: first.items.map(({ sku, quantity }) => ({
        productIdentifier: { amazonSku: sku },
        amount: amountOf(quantity),
      })),
      offers: offered.map((preview) => showOffer(preview, hasFees)),
    },
  ]
}

const showOffer = (
  { fees, speed, arrival, ship }: OutboundPreview,
  hasFees: boolean
) => ({
  ...(hasFees && {
    estimatedPrice: {
      rollupPrices: [
        { type: "PER_ORDER_FULFILLMENT_FEE", value: fees.perOrder },
        { type: "PER_UNIT_FULFILLMENT_FEE", value: fees.perUnit },
        { type: "TRANSPORTATION_FEE", value: fees.transport },
      ],
      totalPrice: fees.total,
    },
  }),
  fulfillmentConfiguration: {
    serviceLevel: {
      serviceTier: tiers[speed],
      deliveryInterval: {
        startTime: arrival.earliest,
        endTime: arrival.latest,
      },
      shipInterval: { startTime: ship.earliest, endTime: ship.latest },
    },
  },
})

function constraintsOf(previews: readonly OutboundPreview[]) {
  const missing = (previews[0]?.missing ?? []).map(({ sku, reason }) =>
    constraint(reason, "amazonSku", sku)
  )
  const refused = previews.flatMap(({ reasons, speed }) =>
    reasons.map((reason) => constraint(reason, "serviceTier", tiers[speed]))
  )
  return [...missing, ...refused]
}

const constraint = (code: string, type: string, value: string) => ({
  type: "ValidationError",
  code,
  message: sentences[code] ?? code,
  details: [{ type, value }],
})
