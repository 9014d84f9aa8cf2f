// What the cells of a mapping file mean, and what is wrong with them.

import { message, say, type Message, type Said } from "../words/say"
import { offerings, type OfferSettings } from "../offer/rules"

/** The sentence is put together by who knows the line. */
export interface CellMistake {
  column: string
  mistake: Message
}

/** What is wrong with a line, and with which of its cells. */
export interface LineMistake extends Said {
  /** Null: with the line itself. */
  column: string | null
}

export function wrongLine(
  line: number,
  mistake: Message,
  column: string | null = null
): LineMistake {
  const { sentence, messages } = say(mistake)
  const place = column === null ? "" : `, column ${column}`
  return { column, sentence: `Line ${line}${place}: ${sentence}`, messages }
}

export const isMistake = (value: object): value is CellMistake =>
  "mistake" in value

export interface KnownVariant {
  variantId: string
  sku: string | null
}

/** The word that takes a mapping away. A variant with this very SKU is named by its id. */
const noVariant = "none"

type Cells<Column extends string> = Partial<Record<Column, string>>

/** Files have thousands of lines: every variant is looked up, none searched for. */
export interface VariantIndex {
  bySku: ReadonlyMap<string, readonly KnownVariant[]>
  byId: ReadonlyMap<string, readonly KnownVariant[]>
}

export function indexVariants(variants: readonly KnownVariant[]): VariantIndex {
  const bySku = new Map<string, KnownVariant[]>()
  const byId = new Map<string, KnownVariant[]>()
  for (const variant of variants) {
    const { sku, variantId } = variant
    byId.set(variantId, [...(byId.get(variantId) ?? []), variant])
    if (sku !== null) {
      bySku.set(sku, [...(bySku.get(sku) ?? []), variant])
    }
  }
  return { bySku, byId }
}

/** Undefined: as it is. Null: none. */
export function readVariant(
  row: Cells<"variant_sku" | "variant_id">,
  variants: VariantIndex
): { variantId?: string | null } | CellMistake {
  const bySku = lookUp("variant_sku", row.variant_sku, variants.bySku)
  const byId = lookUp("variant_id", row.variant_id, variants.byId)
  if (isMistake(bySku) || isMistake(byId)) {
    return isMistake(bySku) ? bySku : byId
  }
  if (bySku.variantId === undefined || byId.variantId === undefined) {
    return bySku.variantId === undefined ? byId : bySku
  }
  return bySku.variantId === byId.variantId
    ? byId
    : {
        column: "variant_id",
        mistake: message("cell.variants_differ", {
          value: row.variant_sku?.trim() ?? "",
        }),
      }
}

function lookUp(
  column: string,
  cell: string | undefined,
  variants: ReadonlyMap<string, readonly KnownVariant[]>
): { variantId?: string | null } | CellMistake {
  const text = cell?.trim() ?? ""
  if (text === "") {
    return {}
  }
  if (text.toLowerCase() === noVariant) {
    return { variantId: null }
  }
  const [variant, another] = variants.get(text) ?? []
  if (!variant) {
    return {
      column,
      mistake: message("cell.variant_unknown", {
        value: text,
        none: noVariant,
      }),
    }
  }
  return another
    ? {
        column,
        mistake: message("cell.variant_ambiguous", { value: text }),
      }
    : { variantId: variant.variantId }
}

/** Only the settings that the file has a column for. */
export function readSettings(
  row: Cells<"buffer" | "share" | "cap" | "offering">
): { settings: Partial<OfferSettings>; mistakes: CellMistake[] } {
  const settings: Partial<OfferSettings> = {}
  const mistakes: CellMistake[] = []
  const read = <T>(
    column: keyof typeof row,
    meaning: (text: string) => T | undefined,
    wrong: (value: string) => Message,
    keep: (value: T | null) => void
  ) => {
    const text = row[column]?.trim()
    const value = text ? meaning(text) : null
    if (text !== undefined && value !== undefined) {
      keep(value)
    }
    if (text !== undefined && value === undefined) {
      mistakes.push({ column, mistake: wrong(text) })
    }
  }
  const units = (value: string) => message("cell.not_units", { value })
  const share = (value: string) => message("cell.not_percent", { value })
  const offering = (value: string) =>
    message("cell.not_offering", { value, offerings: offerings.join(", ") })
  read("buffer", wholeNumber, units, (value) => (settings.buffer = value))
  read("share", percent, share, (value) => {
    settings.share = value
  })
  read("cap", wholeNumber, units, (value) => (settings.cap = value))
  read("offering", offeringIn, offering, (value) => {
    settings.offering = value
  })
  return { settings, mistakes }
}

/** Nine digits: what a database column of whole numbers is sure to hold. */
const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined

/** Spreadsheets like to add the sign. */
const percent = (text: string): number | undefined => {
  const value = wholeNumber(text.replace(/\s*%$/, ""))
  return value !== undefined && value >= 1 && value <= 100 ? value : undefined
}

const offeringIn = (text: string) =>
  offerings.find((offering) => offering === text.toLowerCase())
