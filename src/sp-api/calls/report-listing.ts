// One row of the All Listings Report as a listing. What the columns mean is explained by Amazon
// in Seller Central ("Active Listings Report", help page 200385890).

import type { ListedItem } from "../listings-gateway"
import { UnreadableError } from "../wire/unreadable"
import { isSku, mostUnits, toText } from "../wire/values"
import { shown } from "./path-segment"
import { ownText, throwIfMoved, type Columns } from "./report-columns"
import { toBarcodes, toFulfilledBy } from "./to-listed-item"

type Column =
  | "seller-sku"
  | "quantity"
  | "fulfillment-channel"
  | "item-name"
  | "asin1"
  | "product-id"
  | "product-id-type"

export const listingColumns: {
  required: readonly Column[]
  optional: readonly Column[]
} = {
  required: ["seller-sku", "quantity", "fulfillment-channel"],
  optional: ["item-name", "asin1", "product-id", "product-id-type"],
}

/** Throws an UnreadableError. */
export function toReportListing(
  cells: readonly string[],
  columns: Columns<Column>,
  marketplaceId: string
): ListedItem {
  const cell = (column: Column): string => ownText(cells[columns[column]] ?? "")
  throwIfMoved(cells, columns)
  const sku = toSku(cell("seller-sku"))
  const fulfilledBy = toFulfilledBy([
    toChannel(cell("fulfillment-channel"), sku),
  ])
  return {
    sku,
    asin: toText(cell("asin1")),
    title: toText(cell("item-name")),
    productType: null,
    fulfilledBy,
    quantity:
      fulfilledBy === "amazon" ? null : toUnits(cell("quantity").trim(), sku),
    marketplaceIds: [marketplaceId],
    barcodes: toReportBarcodes(
      cell("product-id-type").trim(),
      cell("product-id").trim()
    ),
  }
}

function toSku(value: string): string {
  if (value.trim() === "") {
    throw new UnreadableError("seller-sku", "seller-sku is missing.")
  }
  if (!isSku(value)) {
    throw new UnreadableError(
      "seller-sku",
      `seller-sku is ${shown(value)}, which has characters that cannot be read.`
    )
  }
  return value
}

/** Not guessed: telling Amazon a quantity of what it fulfils itself would change the offer. */
function toChannel(value: string, sku: string): string {
  const channel = value.trim().toUpperCase()
  if (channel === "") {
    throw new UnreadableError(
      "fulfillment-channel",
      `fulfillment-channel of SKU ${shown(sku)} is missing.`
    )
  }
  return channel
}

function toUnits(value: string, sku: string): number | null {
  if (value === "") {
    return null
  }
  const units = /^\d+$/.test(value) ? Number(value) : NaN
  if (!(units <= mostUnits)) {
    throw new UnreadableError(
      "quantity",
      `quantity of SKU ${shown(sku)} is ${shown(value)}, which is not a whole number from 0 to ${mostUnits}.`
    )
  }
  return units
}

/** "1 = ASIN, 2 = ISBN, 3 = UPC, 4 = EAN." */
const toReportBarcodes = (type: string, id: string): string[] =>
  ["2", "3", "4"].includes(type) ? toBarcodes([id]) : []
