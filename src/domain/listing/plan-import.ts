// What a CSV file of mappings would change, line by line, and what is wrong with it. The plan
// is shown before anything happens, and a file with a mistake changes nothing at all.

import type { OfferSettings } from "../offer/rules"
import { message, type Message } from "../words/say"
import {
  indexVariants,
  isMistake,
  readSettings,
  readVariant,
  wrongLine,
  type CellMistake,
  type KnownVariant,
  type LineMistake,
  type VariantIndex,
} from "./read-cells"

/**
 * One line as text. A column that the file does not have (undefined) changes nothing. An empty
 * variant leaves the mapping as it is, and "none" takes it away: a cell that was forgotten
 * must not unmap. An empty setting means "as the marketplace says", as in the admin.
 */
export interface MappingRow {
  /** In the file, so that the owner finds it; the heading is line 1. */
  line: number
  sku: string
  /** Id or name. Needed only for a SKU that several accounts list. */
  account?: string
  variant_sku?: string
  variant_id?: string
  buffer?: string
  share?: string
  cap?: string
  offering?: string
}

export interface KnownListing {
  listingId: string
  accountId: string
  sku: string
  variantId: string | null
  settings: OfferSettings
}

export interface KnownForImport {
  accounts: readonly { accountId: string; name: string }[]
  /** Those of the file's SKUs. */
  listings: readonly KnownListing[]
  /** Those that the file names, by SKU or id. */
  variants: readonly KnownVariant[]
}

/** `map` and `unmap` may change settings as well; `change` is about settings alone. */
export type RowPlan =
  | {
      line: number
      sku: string
      act: "map" | "unmap" | "change" | "unchanged"
      listingId: string
      /** As they will be. */
      variantId: string | null
      settings: OfferSettings
    }
  | { line: number; sku: string; act: "mistake"; mistakes: LineMistake[] }

export interface ImportPlan {
  rows: RowPlan[]
  /** False when any line has a mistake: half a file is applied never. */
  isApplicable: boolean
}

export function planImport(
  rows: readonly MappingRow[],
  known: KnownForImport
): ImportPlan {
  const find = listingFinder(known)
  const variants = indexVariants(known.variants)
  const lineOf = new Map<string, number>()
  const plans = rows.map((row): RowPlan => {
    const listing = find(row)
    const key = isMistake(listing)
      ? `${row.account?.trim() ?? ""}\n${row.sku.trim()}`
      : listing.listingId
    const earlier = row.sku.trim() === "" ? undefined : lineOf.get(key)
    lineOf.set(key, earlier ?? row.line)
    const repeated: CellMistake | null =
      earlier === undefined
        ? null
        : {
            column: "sku",
            mistake: message("cell.sku_repeated", {
              value: row.sku.trim(),
              earlier,
            }),
          }
    return planRow(row, listing, repeated, variants)
  })
  return {
    rows: plans,
    isApplicable: plans.every(({ act }) => act !== "mistake"),
  }
}

function planRow(
  row: MappingRow,
  listing: KnownListing | CellMistake,
  repeated: CellMistake | null,
  variants: VariantIndex
): RowPlan {
  const own = { line: row.line, sku: row.sku.trim() }
  const variant = readVariant(row, variants)
  const { settings, mistakes } = readSettings(row)
  const found = [
    ...(repeated ? [repeated] : []),
    ...(isMistake(listing) ? [listing] : []),
    ...(isMistake(variant) ? [variant] : []),
    ...mistakes,
  ]
  if (found.length > 0 || isMistake(listing) || isMistake(variant)) {
    return {
      ...own,
      act: "mistake",
      mistakes: found.map(({ column, mistake }) =>
        wrongLine(row.line, mistake, column)
      ),
    }
  }
  const variantId =
    variant.variantId === undefined ? listing.variantId : variant.variantId
  const after = { ...listing.settings, ...settings }
  return {
    ...own,
    act: actOf(listing, variantId, after),
    listingId: listing.listingId,
    variantId,
    settings: after,
  }
}

function actOf(
  listing: KnownListing,
  variantId: string | null,
  settings: OfferSettings
): "map" | "unmap" | "change" | "unchanged" {
  if (variantId !== listing.variantId) {
    return variantId === null ? "unmap" : "map"
  }
  const before = listing.settings
  const isSame =
    settings.offering === before.offering &&
    settings.buffer === before.buffer &&
    settings.share === before.share &&
    settings.cap === before.cap
  return isSame ? "unchanged" : "change"
}

const notOneAccount = (value: string, found: number): Message =>
  found === 0
    ? message("cell.account_unknown", { value })
    : message("cell.account_ambiguous", { found, value })

/** Files have thousands of lines: every SKU is looked up, none searched for. */
function listingFinder({ accounts, listings }: KnownForImport) {
  const bySku = new Map<string, KnownListing[]>()
  for (const listing of listings) {
    bySku.set(listing.sku, [...(bySku.get(listing.sku) ?? []), listing])
  }
  return (row: MappingRow): KnownListing | CellMistake => {
    const sku = row.sku.trim()
    const name = row.account?.trim() ?? ""
    const named = accounts.filter(
      (account) => account.accountId === name || account.name === name
    )
    const found = (bySku.get(sku) ?? []).filter(
      ({ accountId }) => name === "" || accountId === named[0]?.accountId
    )
    const [listing] = found
    const wrong = (column: string, mistake: Message) => ({ column, mistake })
    if (sku === "") {
      return wrong("sku", message("cell.sku_empty"))
    }
    if (name !== "" && named.length !== 1) {
      return wrong("account", notOneAccount(name, named.length))
    }
    if (!listing) {
      return wrong("sku", message("cell.sku_unknown", { value: sku }))
    }
    return found.length === 1
      ? listing
      : wrong(
          "account",
          message("cell.account_needed", { found: found.length, value: sku })
        )
  }
}
