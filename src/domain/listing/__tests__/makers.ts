// One maker per noun, with calm defaults: a test spells out only what matters to it.

import type { ListingMarks, VariantMarks } from "../match"

/** Tea that Amazon lists without a barcode. */
export const aListing = (
  listing: Partial<ListingMarks & { title: string | null }> = {}
) => ({
  sku: "TEA-100",
  asin: "B0TEA00001",
  barcodes: [],
  title: "Green tea",
  ...listing,
})

/** A variant that has nothing in common with it. */
export const aCandidate = (
  variantId: string,
  variant: Partial<VariantMarks & { title: string | null }> = {}
) => ({
  variantId,
  sku: null,
  asin: null,
  barcodes: [],
  title: null,
  ...variant,
})
