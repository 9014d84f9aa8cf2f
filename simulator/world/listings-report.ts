// GET_MERCHANT_LISTINGS_ALL_DATA: every listing of a seller in one marketplace, as Amazon prints it.

import type { FlatFile } from "./flat-file"
import { printFlatFile } from "./flat-file"
import type { SimulatedListing } from "./listing"
import { fbaChannelOf } from "./marketplaces"
import { isBuyable } from "./show-listing"

/** Amazon's order. */
const columns = [
  "item-name",
  "item-description",
  "listing-id",
  "seller-sku",
  "price",
  "quantity",
  "open-date",
  "image-url",
  "item-is-marketplace",
  "product-id-type",
  "zshop-shipping-fee",
  "item-note",
  "item-condition",
  "zshop-category1",
  "zshop-browse-path",
  "zshop-storefront-feature",
  "asin1",
  "asin2",
  "asin3",
  "will-ship-internationally",
  "expedited-shipping",
  "zshop-boldface",
  "product-id",
  "bid-for-featured-placement",
  "add-delete",
  "pending-quantity",
  "fulfillment-channel",
  "merchant-shipping-group",
  "status",
] as const

type Cells = Partial<Record<(typeof columns)[number], string>>

const NEW = "11"
/** What kind of number the product id is. */
const AS_ASIN = "1"
const AS_EAN = "4"

export const writeListingsReport = (
  listings: readonly SimulatedListing[],
  marketplaceId: string
): FlatFile => printFlatFile(columns, listings.map(cellsOf), marketplaceId)

function cellsOf(listing: SimulatedListing): Cells {
  const isFba = listing.fulfilledBy === "AMAZON"
  return {
    "item-name": listing.title,
    "listing-id": `L${listing.asin}`,
    "seller-sku": listing.sku,
    price: listing.price,
    // Of its own warehouses Amazon says nothing here.
    quantity: isFba ? "" : String(listing.quantity),
    "open-date": `${listing.createdTime.slice(0, 19).replace("T", " ")} GMT`,
    "item-is-marketplace": "y",
    "product-id-type": listing.ean === null ? AS_ASIN : AS_EAN,
    "item-condition": NEW,
    asin1: listing.asin,
    "product-id": listing.ean ?? listing.asin,
    "pending-quantity": isFba ? "" : "0",
    "fulfillment-channel": isFba ? fbaChannelOf(listing.sellerId) : "DEFAULT",
    status: isBuyable(listing) ? "Active" : "Inactive",
  }
}
