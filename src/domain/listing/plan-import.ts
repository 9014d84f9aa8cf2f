// What a CSV file of mappings would change, line by line, and what is wrong with it. The plan
// is shown before anything happens, and a file with a mistake changes nothing at all.

import type { OfferSettings } from "../offer/rules"
import {
  indexVariants,
  isMistake,
  readSettings,
  readVariant,
  type CellMistake,
  type KnownVariant,
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
  | { line: number; sku: string; act: "mistake"; mistakes: string[] }

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
            mistake: `'${row.sku.trim()}' is on line ${earlier} already. Keep one of the two lines`,
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
      mistakes: found.map(
        ({ column, mistake }) =>
          `Line ${row.line}, column ${column}: ${mistake}.`
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
    const wrong = (column: string, mistake: string) => ({ column, mistake })
    if (sku === "") {
      return wrong("sku", "it is empty. Write the SKU as Amazon lists it")
    }
    if (name !== "" && named.length !== 1) {
      const count = named.length || "no"
      return wrong(
        "account",
        `${count} accounts are called '${name}'. Write the id of one`
      )
    }
    if (!listing) {
      return wrong(
        "sku",
        `Amazon lists no '${sku}'. Correct it, or read the listings again first`
      )
    }
    return found.length === 1
      ? listing
      : wrong(
          "account",
          `${found.length} accounts list '${sku}'. Write which one is meant`
        )
  }
}
