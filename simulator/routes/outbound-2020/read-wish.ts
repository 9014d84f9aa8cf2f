// What a seller asks for in the words of 2020-07-01.

import type { Seller } from "../../world/marketplaces"
import type { Money } from "../../world/money"
import type {
  OutboundAddress,
  OutboundFeature,
  OutboundWish,
  OutboundWishLine,
} from "../../world/outbound"
import {
  outboundFeatures,
  outboundPolicies,
  outboundSpeeds,
} from "../../world/outbound"
import type { PreviewAsked } from "../../world/preview-outbound"
import { Fields } from "../fields"
import { marketplaceIn } from "../outbound-rules"

export function readWish(body: unknown, seller: Seller): OutboundWish {
  const fields = new Fields(body)
  const window = fields.maybeObject("deliveryWindow")
  return {
    outboundId: fields.text("sellerFulfillmentOrderId", 40),
    marketplaceId: marketplaceIn(seller, fields.maybeText("marketplaceId")),
    displayedId: fields.text("displayableOrderId", 40).trim(),
    displayedAt: fields.time("displayableOrderDate"),
    comment: fields.text("displayableOrderComment", 750),
    speed: fields.oneOf("shippingSpeedCategory", outboundSpeeds),
    isHeld: fields.maybeOneOf("fulfillmentAction", ["Ship", "Hold"]) === "Hold",
    policy:
      fields.maybeOneOf("fulfillmentPolicy", outboundPolicies) ?? "FillOrKill",
    address: readAddress(fields.object("destinationAddress")),
    emails: fields.texts("notificationEmails", 64),
    features: readFeatures(fields),
    deliveryWindow: window && {
      from: window.time("startDate"),
      until: window.time("endDate"),
    },
    channel: null,
    lines: fields.objects("items").map(readLine),
  }
}

export function readPreview(body: unknown, seller: Seller): PreviewAsked {
  const fields = new Fields(body)
  return {
    marketplaceId: marketplaceIn(seller, fields.maybeText("marketplaceId")),
    address: readAddress(fields.object("address")),
    lines: fields.objects("items").map(readLine),
  }
}

const optional = [
  "addressLine2",
  "addressLine3",
  "city",
  "districtOrCounty",
  "stateOrRegion",
  "phone",
  "email",
] as const

/** The versions differ only in that the newer one knows an e-mail. */
export const readAddress = (fields: Fields): OutboundAddress => ({
  name: fields.text("name"),
  addressLine1: fields.text("addressLine1"),
  postalCode: fields.text("postalCode"),
  countryCode: fields.text("countryCode", 2),
  ...Object.fromEntries(
    optional.flatMap((name) => {
      const text = fields.maybeText(name)
      return text ? [[name, text]] : []
    })
  ),
})

export function readFeatures(fields: Fields): OutboundFeature[] {
  return fields.objects("featureConstraints").map((feature) => ({
    name: feature.oneOf("featureName", outboundFeatures),
    isRequired:
      feature.maybeOneOf("featureFulfillmentPolicy", [
        "Required",
        "NotRequired",
      ]) !== "NotRequired",
  }))
}

const readLine = (item: Fields): OutboundWishLine => ({
  itemId: item.text("sellerFulfillmentOrderItemId", 50),
  sku: item.text("sellerSku", 50),
  quantity: item.units("quantity"),
  giftMessage: item.maybeText("giftMessage", 512),
  comment: item.maybeText("displayableComment", 250),
  declaredValue: readMoney(item.maybeObject("perUnitDeclaredValue"), "value"),
  unitPrice: readMoney(item.maybeObject("perUnitPrice"), "value"),
  unitTax: readMoney(item.maybeObject("perUnitTax"), "value"),
})

/** The newer version calls the value the amount. */
export const readMoney = (
  money: Fields | null,
  value: "value" | "amount"
): Money | null =>
  money && {
    currencyCode: money.text("currencyCode", 3),
    amount: money.text(value),
  }
