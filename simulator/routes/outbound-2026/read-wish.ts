// What a seller asks for in the words of 2026-07-04. Much of it is free text in Amazon's model; what
// this Amazon does not know it refuses.

import { invalidInput } from "../../amazon-route"
import type { Seller } from "../../world/marketplaces"
import { findMarketplace, marketplacesOf } from "../../world/marketplaces"
import type {
  OutboundFeature,
  OutboundSpeed,
  OutboundWish,
  OutboundWishLine,
} from "../../world/outbound"
import { outboundPolicies, outboundSpeeds } from "../../world/outbound"
import type { PreviewAsked } from "../../world/preview-outbound"
import { policies, tiers } from "../../world/show-outbound-2026"
import { Fields } from "../fields"
import { readAddress, readMoney } from "../outbound-2020/read-wish"

const MOST_DIGITS = 9

export function readOrder(
  body: unknown,
  seller: Seller,
  now: string
): OutboundWish {
  const fields = new Fields(body)
  const configuration = fields.maybeObject("fulfillmentConfiguration")
  const level = configuration?.maybeObject("serviceLevel")
  const packaging = configuration
    ?.maybeObject("services")
    ?.maybeObject("packaging")
  const slip = packaging
    ?.maybeObject("packingSlip")
    ?.maybeObject("templateAttributes")
  const outboundId = fields.text("orderId", 40)
  const marketplaceId = readOrigin(fields, seller)
  const [speed = "Standard"] = level ? readTiers(level, marketplaceId) : []
  const policy = configuration?.maybeOneOf("policy", Object.values(policies))
  const interval = level?.maybeObject("deliveryInterval")
  return {
    outboundId,
    marketplaceId,
    displayedId: (slip?.maybeText("orderId", 40) ?? outboundId).trim(),
    displayedAt: slip?.has("orderTime") ? slip.time("orderTime") : now,
    comment: slip?.maybeText("orderText", 750) ?? "",
    speed,
    isHeld: readAction(configuration) === "HOLD",
    policy:
      outboundPolicies.find((one) => policies[one] === policy) ?? "FillOrKill",
    address: readAddress(
      fields.object("destination").object("deliveryAddress")
    ),
    emails: [],
    features: readServices(configuration),
    deliveryWindow: interval
      ? { from: interval.time("startTime"), until: interval.time("endTime") }
      : null,
    channel: fields.maybeText("channel", 40),
    lines: fields
      .objects("lineItems")
      .map((item) => readLine(item, item.text("lineItemId", 50))),
  }
}

/** Without a speed it is about all that the country has. Its items have no ids of their own. */
export function readPreview(
  body: unknown,
  seller: Seller
): { asked: PreviewAsked; speeds: OutboundSpeed[] } {
  const fields = new Fields(body)
  const configuration = fields.maybeObject("fulfillmentConfiguration")
  const level = configuration?.maybeObject("serviceLevel")
  readServices(configuration)
  const marketplaceId = readOrigin(fields, seller)
  const speeds = level ? readTiers(level, marketplaceId) : []
  return {
    asked: {
      marketplaceId,
      address: readAddress(
        fields.object("destination").object("deliveryAddress")
      ),
      lines: fields
        .objects("lineItems")
        .map((item, index) => readLine(item, String(index))),
    },
    speeds: speeds.length > 0 ? speeds : speedsFrom(marketplaceId),
  }
}

export const readAction = (
  configuration: Fields | null | undefined
): "SHIP" | "HOLD" | null =>
  configuration?.maybeOneOf("action", ["SHIP", "HOLD"]) ?? null

function readOrigin(fields: Fields, seller: Seller): string {
  const country = fields.maybeObject("origin")?.text("countryCode", 2)
  const own = marketplacesOf(seller)
  const found = country
    ? own.find(({ countryCode }) => countryCode === country)
    : own[0]
  if (!found) {
    throw invalidInput(`The seller ships nothing from '${country ?? ""}'.`)
  }
  return found.id
}

/** Priority is for Canada, India and Mexico, a schedule for Japan. */
const speedsFrom = (marketplaceId: string): OutboundSpeed[] => {
  const country = findMarketplace(marketplaceId)?.key
  return outboundSpeeds.filter(
    (speed) =>
      (speed !== "Priority" || country === "CA") &&
      (speed !== "ScheduledDelivery" || country === "JP")
  )
}

function readTiers(level: Fields, marketplaceId: string): OutboundSpeed[] {
  return level.texts("serviceTiers").map((tier) => {
    const speed = speedsFrom(marketplaceId).find((one) => tiers[one] === tier)
    if (!speed) {
      throw invalidInput(`The service tier '${tier}' is not available here.`)
    }
    return speed
  })
}

function readServices(
  configuration: Fields | null | undefined
): OutboundFeature[] {
  const services = configuration?.maybeObject("services")
  const packaging = services?.maybeObject("packaging")
  const additional = services?.maybeObject("additional")
  const unknown = additional?.names().find((name) => name !== "blockAMZL")
  if (unknown) {
    throw invalidInput(`The service '${unknown}' is unknown.`)
  }
  const choice = ["REQUIRED", "NOT_REQUIRED"] as const
  const wanted = {
    BLANK_BOX:
      packaging?.maybeOneOf("packagingOption", ["UNBRANDED", "ANY"]) ===
      "UNBRANDED",
    OVERBOX: packaging?.maybeOneOf("overbox", choice) === "REQUIRED",
    PACKING_SLIP: packaging?.has("packingSlip") ?? false,
    BLOCK_AMZL: additional?.maybeOneOf("blockAMZL", choice) === "REQUIRED",
  }
  return (Object.keys(wanted) as (keyof typeof wanted)[])
    .filter((name) => wanted[name])
    .map((name) => ({ name, isRequired: true }))
}

function readLine(item: Fields, itemId: string): OutboundWishLine {
  const product = item.object("product")
  const amount = item.object("amount")
  const slip = item
    .maybeObject("fulfillmentConfiguration")
    ?.maybeObject("services")
    ?.maybeObject("packaging")
    ?.maybeObject("packingSlip")
    ?.maybeObject("templateAttributes")
  amount.maybeOneOf("unit", ["EACHES"])
  const value = amount.text("value", MOST_DIGITS)
  if (!/^[1-9]\d*$/.test(value)) {
    throw invalidInput(
      `The amount '${value}' of '${itemId}' must be a whole number from 1.`
    )
  }
  return {
    itemId,
    sku: product.object("productIdentifier").text("amazonSku", 50),
    quantity: Number(value),
    giftMessage: slip?.maybeText("giftMessage", 512) ?? null,
    comment: slip?.maybeText("itemText", 250) ?? null,
    declaredValue: readMoney(
      product.maybeObject("perUnitDeclaredValue"),
      "amount"
    ),
    unitPrice: null,
    unitTax: null,
  }
}
