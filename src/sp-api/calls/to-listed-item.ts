// One listing as Amazon writes it, in our words.

import type { ListedItem } from "../listings-gateway"
import { read } from "../wire/unreadable"
import { quantity } from "../wire/values"
import { wireListing, type WireListing } from "../wire/listings"

/** The seller's own stock. Every other code is Amazon's: AMAZON_NA, AMAZON_EU, AMAZON_JP, … */
export const ownStock = "DEFAULT"

/**
 * Units elsewhere as well (a fulfilment centre, a second location) mean that Amazon decides which
 * are sold first: such a listing is not ours to count.
 */
export const toFulfilledBy = (
  channels: readonly string[]
): ListedItem["fulfilledBy"] =>
  channels.some((code) => code !== ownStock) ? "amazon" : "merchant"

/** Throws an UnreadableError. */
export function toListedItem(raw: unknown): ListedItem {
  const listing = read(wireListing, raw)
  const [summary] = listing.summaries
  const named = [...listing.summaries, ...listing.productTypes]
  return {
    sku: listing.sku,
    asin: summary?.asin ?? null,
    title: summary?.itemName ?? null,
    productType:
      named.find(({ productType }) => productType)?.productType ?? null,
    fulfilledBy: toFulfilledBy(
      (listing.fulfillmentAvailability ?? []).map(
        ({ fulfillmentChannelCode }) => fulfillmentChannelCode
      )
    ),
    quantity: toQuantity(listing),
    marketplaceIds: [
      ...new Set(named.flatMap(({ marketplaceId }) => marketplaceId ?? [])),
    ],
    barcodes: toBarcodes(
      listing.attributes?.externally_assigned_product_identifier.map(
        ({ value }) => value
      ) ?? []
    ),
  }
}

function toQuantity({ fulfillmentAvailability }: WireListing): number | null {
  const stocks = fulfillmentAvailability ?? []
  const index = stocks.findIndex(
    ({ fulfillmentChannelCode }) => fulfillmentChannelCode === ownStock
  )
  const path = ["fulfillmentAvailability", index, "quantity"]
  return read(quantity.nullish(), stocks[index]?.quantity, path) ?? null
}

/** EAN-8 to GTIN-14. Amazon files other identifiers in the same place; they have letters. */
export const toBarcodes = (values: readonly (string | null)[]): string[] => [
  ...new Set(
    values.flatMap((one) => (one && /^\d{8,14}$/.test(one) ? one : []))
  ),
]
