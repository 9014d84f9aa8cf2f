// Which variant is sold under a SKU of Amazon's: found by the rules that the owner has chosen,
// in that order. What two variants could claim, none gets.

export const matchRules = ["sku", "barcode", "asin"] as const
export type MatchRule = (typeof matchRules)[number]

/** What Amazon says of a listing. */
export interface ListingMarks {
  sku: string
  asin: string | null
  barcodes: readonly string[]
}

/** What the shop says of a variant. */
export interface VariantMarks {
  variantId: string
  sku: string | null
  asin: string | null
  barcodes: readonly string[]
}

export interface Match {
  variantId: string | null
  /** Which rule found it. */
  by: MatchRule | null
  /** Rules that found several variants, and so said nothing. */
  ambiguous: { rule: MatchRule; variantIds: string[] }[]
}

export function matchListing(
  listing: ListingMarks,
  candidates: readonly VariantMarks[],
  rules: readonly MatchRule[]
): Match {
  const ambiguous: Match["ambiguous"] = []
  for (const rule of rules) {
    const variantIds = [
      ...new Set(
        candidates
          .filter((candidate) => shares[rule](listing, candidate))
          .map(({ variantId }) => variantId)
      ),
    ]
    if (variantIds.length > 1) {
      ambiguous.push({ rule, variantIds })
    }
    const [variantId] = variantIds
    if (variantId && variantIds.length === 1) {
      return { variantId, by: rule, ambiguous }
    }
  }
  return { variantId: null, by: null, ambiguous }
}

/** SKUs are compared letter by letter: "tea" and "TEA" may be two things in one shop. */
const shares: Record<
  MatchRule,
  (listing: ListingMarks, variant: VariantMarks) => boolean
> = {
  sku: (listing, variant) => listing.sku === variant.sku,
  barcode: sharesBarcode,
  asin: sharesAsin,
}

export function sharesAsin(
  { asin }: Pick<ListingMarks, "asin">,
  variant: Pick<VariantMarks, "asin">
): boolean {
  const wanted = asin?.trim().toUpperCase()
  return Boolean(wanted) && wanted === variant.asin?.trim().toUpperCase()
}

export function sharesBarcode(
  listing: Pick<ListingMarks, "barcodes">,
  variant: Pick<VariantMarks, "barcodes">
): boolean {
  const own = new Set(variant.barcodes.map(plainBarcode))
  return listing.barcodes.map(plainBarcode).some((b) => b !== "" && own.has(b))
}

/** A UPC is an EAN without its leading zero, and both are GTINs without theirs. */
const plainBarcode = (barcode: string): string =>
  barcode
    .replace(/[^0-9A-Za-z]/g, "")
    .replace(/^0+/, "")
    .toUpperCase()
