// One row of the All Listings Report as a listing. What the columns mean is explained by Amazon
// in Seller Central ("Active Listings Report", help page 200385890).

import type { ListedItem } from "../listings-gateway"
import { UnreadableError } from "../wire/unreadable"
import { isSku, mostUnits, toText } from "../wire/values"
import { shown } from "./path-segment"
import { toBarcodes, toFulfilledBy } from "./to-listed-item"

const required = ["seller-sku", "quantity", "fulfillment-channel"] as const
const optional = [
  "item-name",
  "asin1",
  "product-id",
  "product-id-type",
] as const

export type Column = (typeof required | typeof optional)[number]

/** Where each column is; -1 for an optional one that is not there. */
export type Columns = Readonly<Record<Column, number>> & { count: number }

/** What is shown of a header: it could be a page of something in between, and name its address. */
const isName = (text: string): boolean => /^[\p{L}\p{N} _-]{1,40}$/u.test(text)

/** Throws an UnreadableError that names the first column that is missing. */
export function findColumns(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = required.find((name) => !names.includes(name))
  if (missing) {
    throw new UnreadableError(
      "(header)",
      `the column "${missing}" is missing; there are ${names.filter(isName).slice(0, 8).map(shown).join(", ") || "none"}. ` +
        "Only English names are known."
    )
  }
  const places = [...required, ...optional].map(
    (name) => [name, names.indexOf(name)] as const
  )
  return {
    ...(Object.fromEntries(places) as Record<Column, number>),
    count: names.length,
  }
}

/** Throws an UnreadableError. */
export function toReportListing(
  cells: readonly string[],
  columns: Columns,
  marketplaceId: string
): ListedItem {
  const cell = (column: Column): string => ownText(cells[columns[column]] ?? "")
  // A tab in a title moves all that follows: none of it is what its column says.
  if (cells.length > columns.count) {
    throw new UnreadableError(
      "(row)",
      `it has ${cells.length} cells, and the header has ${columns.count}.`
    )
  }
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

/**
 * A copy. What a text is split into are views of it: one SKU would keep the whole piece of the
 * report in memory, and 100,000 of them the whole report (measured: 93 MB instead of 40 MB).
 */
const ownText = (view: string): string => Buffer.from(view).toString()

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
