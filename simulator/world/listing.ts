// The truth about a listing: what a seller offers under one SKU. What Amazon shows of it is
// decided in show-listing.ts.

import type { PlaceListing } from "../control-listings"
import { BadInputError } from "./lifecycle"
import type { Marketplace, Seller } from "./marketplaces"
import { findMarketplace, sellerIn } from "./marketplaces"
import { toMinor } from "./money"
import { inventAsin } from "./place-line"

export type Fulfiller = "MERCHANT" | "AMAZON"

export type SimulatedListing = {
  sellerId: string
  /** Exactly as the seller wrote it: with spaces, slashes, commas, whatever he likes. */
  sku: string
  asin: string
  title: string
  productType: string
  /** Where it is listed; ids. */
  marketplaceIds: string[]
  fulfilledBy: Fulfiller
  /** Units of the seller's own that Amazon offers, the same in every marketplace. 0 for FBA. */
  quantity: number
  /** What the seller said last. Orders do not lower it, and it may not have taken effect yet. */
  submittedQuantity: number
  leadTimeDays: number | null
  /** A date: "2026-04-01". */
  restockDate: string | null
  ean: string | null
  /** In the currency of each marketplace. */
  price: string
  createdTime: string
  lastUpdatedTime: string
}

export class UnknownListingError extends Error {
  override readonly name = "UnknownListingError"
}

export const listingKey = (of: { sellerId: string; sku: string }): string =>
  `${of.sellerId}/${of.sku}`

/** What a person in Seller Central would enter, with calm defaults for the rest. */
export function placeListing(
  wish: PlaceListing,
  now: number
): SimulatedListing {
  const { seller, markets } = soldIn(wish.marketplaceIds ?? ["DE"])
  const time = new Date(now).toISOString()
  const fulfilledBy = wish.fulfilledBy ?? "MERCHANT"
  const quantity = fulfilledBy === "AMAZON" ? 0 : (wish.quantity ?? 0)
  const price = wish.price ?? (markets[0]?.key === "JP" ? "1999" : "19.99")
  throwIfNoPrice(price, markets)
  return {
    sellerId: seller.sellerId,
    sku: wish.sku,
    asin: wish.asin ?? inventAsin(wish.sku),
    title: wish.title ?? `Simulated ${wish.sku}`,
    productType: wish.productType ?? "PRODUCT",
    marketplaceIds: markets.map(({ id }) => id),
    fulfilledBy,
    quantity,
    submittedQuantity: quantity,
    leadTimeDays: wish.leadTimeDays ?? null,
    restockDate: wish.restockDate ?? null,
    ean: wish.ean ?? null,
    price,
    createdTime: time,
    lastUpdatedTime: time,
  }
}

export function changeListing(
  listing: SimulatedListing,
  change: Partial<Omit<PlaceListing, "sku">>,
  now: number
): SimulatedListing {
  const { marketplaceIds, quantity, ...rest } = change
  const { seller, markets } = soldIn(marketplaceIds ?? listing.marketplaceIds)
  if (seller.sellerId !== listing.sellerId) {
    throw new BadInputError(
      `Failed to change the listing: field 'marketplaceIds' belongs to ${seller.sellerId}, the listing to ${listing.sellerId}.`
    )
  }
  const changed = { ...listing, ...rest }
  throwIfNoPrice(changed.price, markets)
  const shown =
    changed.fulfilledBy === "AMAZON" ? 0 : (quantity ?? listing.quantity)
  return {
    ...changed,
    marketplaceIds: markets.map(({ id }) => id),
    quantity: shown,
    submittedQuantity:
      quantity === undefined ? listing.submittedQuantity : shown,
    lastUpdatedTime: new Date(now).toISOString(),
  }
}

/** The price must be one in every currency it is asked in. */
function throwIfNoPrice(price: string, markets: readonly Marketplace[]): void {
  for (const { key, currency } of markets) {
    try {
      toMinor(price, currency)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new BadInputError(`Field 'price' in ${key}: ${why}`)
    }
  }
}

/** The first marketplace says whose listing it is; the others must be his too. */
function soldIn(idsOrKeys: readonly string[]): {
  seller: Seller
  markets: Marketplace[]
} {
  const markets = [...new Set(idsOrKeys)].map((idOrKey) => {
    const found = findMarketplace(idOrKey)
    if (!found) {
      throw new BadInputError(
        `Failed to find the marketplace: field 'marketplaceIds' names '${idOrKey}'.`
      )
    }
    return found
  })
  const [first] = markets
  if (!first) {
    throw new BadInputError(
      "Failed to place the listing: field 'marketplaceIds' is empty."
    )
  }
  const seller = sellerIn(first)
  const foreign = markets.find(({ key }) => !seller.marketplaces.includes(key))
  if (foreign) {
    throw new BadInputError(
      `Failed to place the listing: field 'marketplaceIds' mixes sellers: ${first.key} and ${foreign.key}.`
    )
  }
  return { seller, markets }
}
