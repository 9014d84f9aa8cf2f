// Why Amazon refuses a Multi-Channel order at once, whichever version of the API it comes through.

import { invalidInput } from "../amazon-route"
import type { OutboundSettings } from "../control-outbound"
import type { FbaShelf } from "../world/fba-stock"
import { listingKey } from "../world/listing"
import type { Seller } from "../world/marketplaces"
import { findMarketplace } from "../world/marketplaces"
import type { OutboundWish, SimulatedOutboundOrder } from "../world/outbound"
import { available } from "../world/outbound-stock"

const MOST_LINES = 100
const MOST_UNITS = 250

/** Inside it no parcel needs a customs declaration. */
const union = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
    " "
  )
)

type Asked = Pick<OutboundWish, "marketplaceId" | "address" | "lines">

/** What previews and orders have in common. */
export function throwIfUnreadable({
  marketplaceId,
  address,
  lines,
}: Asked): void {
  const country = findMarketplace(marketplaceId)?.countryCode ?? ""
  if (lines.length === 0 || lines.length > MOST_LINES) {
    throw invalidInput(
      `An order has 1 to ${MOST_LINES} items, not ${lines.length}.`
    )
  }
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  if (units > MOST_UNITS) {
    throw invalidInput(
      `An order has at most ${MOST_UNITS} units, not ${units}.`
    )
  }
  const ids = lines.map(({ itemId }) => itemId)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) {
    throw invalidInput(`The item id '${twice}' is used twice.`)
  }
  const isJapan = address.countryCode === "JP"
  if (!isJapan && !address.city) {
    throw invalidInput("The field 'city' of the address is missing.")
  }
  if (isJapan && address.city) {
    throw invalidInput("The field 'city' must not be used in Japan.")
  }
  const isAbroad =
    country !== address.countryCode &&
    !(union.has(country) && union.has(address.countryCode))
  const undeclared = lines.find(({ declaredValue }) => !declaredValue)
  if (isAbroad && undeclared) {
    throw invalidInput(
      `The item '${undeclared.itemId}' leaves ${country} and needs a declared value of one unit.`
    )
  }
}

export function throwIfRefused(wish: OutboundWish): void {
  throwIfUnreadable(wish)
  const country = findMarketplace(wish.marketplaceId)?.key
  const { displayedId, speed, isHeld, features } = wish
  if (/ {2}/.test(displayedId) || /[^\u0020-\u00ff]/.test(displayedId)) {
    throw invalidInput(
      "The displayable order id must be ISO 8859-1, without two spaces in a row."
    )
  }
  if (speed === "ScheduledDelivery" && (country !== "JP" || isHeld)) {
    throw invalidInput(
      "ScheduledDelivery is for Japan only, and cannot be held."
    )
  }
  if (speed === "ScheduledDelivery" && !wish.deliveryWindow) {
    throw invalidInput("ScheduledDelivery needs a delivery window.")
  }
  const signs = features.some(
    ({ name, isRequired }) => name === "SIGNATURE_CONFIRMATION" && isRequired
  )
  if (signs && country !== "US") {
    throw invalidInput("SIGNATURE_CONFIRMATION is for the US only.")
  }
}

/** Amazon sees at once that it has never heard of a SKU; how many units there are it sees later. */
export function throwIfUnknownSku(
  order: SimulatedOutboundOrder,
  shelf: FbaShelf,
  { shortage }: OutboundSettings
): void {
  const there = available(order, shelf)
  for (const { itemId, sku, quantity } of order.lines) {
    const stock = shelf.get(listingKey({ sellerId: order.sellerId, sku }))
    if (!stock?.marketplaceIds.includes(order.marketplaceId)) {
      throw invalidInput(`the SellerSKU for Item Id: ${itemId} is invalid.`)
    }
    if (shortage === "refuse" && (there.get(itemId) ?? 0) < quantity) {
      throw invalidInput(
        `The inventory for Item Id: ${itemId} is not sufficient.`
      )
    }
  }
}

/** The seller's marketplace, or the first of his. */
export function marketplaceIn(seller: Seller, asked: string | null): string {
  const found = findMarketplace(asked ?? seller.marketplaces[0] ?? "")
  if (!found || !seller.marketplaces.includes(found.key)) {
    throw invalidInput(`The marketplace '${asked ?? ""}' is invalid.`)
  }
  return found.id
}
