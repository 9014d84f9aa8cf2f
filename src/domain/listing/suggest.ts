// Which variants an unmapped listing may be about, best first, for the owner to choose from.
// Nothing is mapped by a suggestion.

import {
  sharesAsin,
  sharesBarcode,
  type ListingMarks,
  type VariantMarks,
} from "./match"

export type SuggestionReason =
  "barcode" | "asin" | "sku" | "part_of_sku" | "title"

export interface Suggestion {
  variantId: string
  /** 1 to 100; only for comparing. */
  score: number
  reason: SuggestionReason
}

type Titled<T> = T & { title: string | null }

const atMost = 5
/** Shorter SKUs are part of too many others. */
const shortestPart = 3

/** At most five; the same for the same listing and variants, in whatever order these come. */
export const suggestVariants = (
  listing: Titled<ListingMarks>,
  candidates: readonly Titled<VariantMarks>[]
): Suggestion[] =>
  candidates
    .flatMap((candidate) => suggestionFor(listing, candidate) ?? [])
    .sort((a, b) => b.score - a.score || (a.variantId < b.variantId ? -1 : 1))
    .slice(0, atMost)

function suggestionFor(
  listing: Titled<ListingMarks>,
  candidate: Titled<VariantMarks>
): Suggestion | null {
  const { variantId } = candidate
  if (sharesBarcode(listing, candidate)) {
    return { variantId, score: 100, reason: "barcode" }
  }
  if (sharesAsin(listing, candidate)) {
    return { variantId, score: 90, reason: "asin" }
  }
  const [sku, own] = [plainSku(listing.sku), plainSku(candidate.sku ?? "")]
  if (sku !== "" && sku === own) {
    return { variantId, score: 80, reason: "sku" }
  }
  const common = commonWords(listing.title, candidate.title)
  const [shorter, longer] = sku.length < own.length ? [sku, own] : [own, sku]
  if (shorter.length >= shortestPart && longer.includes(shorter)) {
    // The more of the longer SKU it is, the likelier; at equal length the title decides.
    const covered = shorter.length / longer.length
    const score = 50 + Math.floor(19 * covered) + Math.floor(10 * common)
    return { variantId, score, reason: "part_of_sku" }
  }
  return common > 0
    ? {
        variantId,
        score: Math.max(Math.floor(50 * common), 1),
        reason: "title",
      }
    : null
}

/** Case, spaces, dashes and underscores are a matter of taste. */
const plainSku = (sku: string): string =>
  sku.replace(/[\s_-]+/g, "").toLowerCase()

/** 0: no word in common; 1: the same words. Words of one letter say nothing. */
function commonWords(a: string | null, b: string | null): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = [...left].filter((word) => right.has(word)).length
  return common / Math.max(left.size + right.size - common, 1)
}

const wordsOf = (title: string | null): Set<string> =>
  new Set(
    (title ?? "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1)
  )
