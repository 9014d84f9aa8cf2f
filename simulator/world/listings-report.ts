// GET_MERCHANT_LISTINGS_ALL_DATA: every listing of a seller in one marketplace, as Amazon prints it.

import type { SimulatedListing } from "./listing"
import { fbaChannelOf } from "./marketplaces"
import { isBuyable } from "./show-listing"
import { toWindows1252 } from "./windows-1252"

/** Amazon's order. Columns that this Amazon has nothing to say in stay empty. */
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

const JAPAN = "A1VC38T7YXB528"
const NEW = "11"
/** What kind of number the product id is. */
const AS_ASIN = "1"
const AS_EAN = "4"

export function writeListingsReport(
  listings: readonly SimulatedListing[],
  marketplaceId: string
): { contentType: string; content: Buffer } {
  const rows = listings.map(cellsOf)
  const text = [
    columns,
    ...rows.map((cells) => columns.map((column) => cells[column] ?? "")),
  ]
    .map((cells) => `${cells.map(flat).join("\t")}\r\n`)
    .join("")
  return marketplaceId === JAPAN
    ? {
        contentType: "text/plain; charset=UTF-8",
        content: Buffer.from(text, "utf8"),
      }
    : {
        contentType: "text/plain; charset=windows-1252",
        content: toWindows1252(text),
      }
}

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

/** Nothing is quoted: what would break a row becomes a space. */
const flat = (cell: string): string => cell.replace(/[\t\r\n]+/g, " ")
