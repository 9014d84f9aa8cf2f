// The variants that may be sold under some SKUs of Amazon's: those that share a mark with one
// of them which the owner's rules go by.

import type {
  FilterableProductVariantProps,
  MedusaContainer,
  ProductVariantDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  ListingMarks,
  MatchRule,
  VariantMarks,
} from "../../../domain/listing/match"

/** For each listing, the variants that share a mark with it. */
export type Candidates = (listing: ListingMarks) => VariantMarks[]

export async function loadCandidates(
  container: MedusaContainer,
  listings: readonly ListingMarks[],
  rules: readonly MatchRule[]
): Promise<Candidates> {
  const byKey = new Map<string, VariantMarks[]>()
  for (const filters of filtersOf(listings, rules)) {
    for (const variant of await listVariants(container, filters)) {
      for (const key of keysOf(variant)) {
        byKey.set(key, [...(byKey.get(key) ?? []), variant])
      }
    }
  }
  return (listing) => [
    ...new Map(
      keysOf(listing)
        .flatMap((key) => byKey.get(key) ?? [])
        .map((variant) => [variant.variantId, variant])
    ).values(),
  ]
}

export const variantMarkFields = [
  "id",
  "sku",
  "barcode",
  "ean",
  "upc",
  "metadata",
] as const satisfies (keyof ProductVariantDTO)[]

/** One question per column, so that each can use an index of its own. */
export function filtersOf(
  listings: readonly ListingMarks[],
  rules: readonly MatchRule[]
): FilterableProductVariantProps[] {
  const skus = listings.map(({ sku }) => sku)
  const barcodes = barcodeForms(listings.flatMap((one) => one.barcodes))
  const asins = asinForms(listings.flatMap(({ asin }) => asin ?? []))
  const filters: Record<MatchRule, object[]> = {
    sku: [{ sku: skus }],
    barcode:
      barcodes.length > 0
        ? [{ barcode: barcodes }, { ean: barcodes }, { upc: barcodes }]
        : [],
    asin: asins.length > 0 ? [{ metadata: { asin: { $in: asins } } }] : [],
  }
  return rules.flatMap((rule) => filters[rule])
}

async function listVariants(
  container: MedusaContainer,
  filters: FilterableProductVariantProps
): Promise<VariantMarks[]> {
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(filters, { select: variantMarkFields })
  return variants.map(toMarks)
}

export type MarkedVariant = Pick<
  ProductVariantDTO,
  "id" | "sku" | "barcode" | "ean" | "upc" | "metadata"
>

/** The ASIN is where the owner writes it: in the variant's metadata. */
export function toMarks(variant: MarkedVariant): VariantMarks {
  const { asin } = variant.metadata ?? {}
  return {
    variantId: variant.id,
    sku: variant.sku,
    asin: typeof asin === "string" ? asin : null,
    barcodes: [variant.barcode, variant.ean, variant.upc].filter(
      (code): code is string => Boolean(code)
    ),
  }
}

/** What is missing is no mark. */
const keysOf = ({
  sku,
  asin,
  barcodes,
}: Pick<VariantMarks, "sku" | "asin" | "barcodes">): string[] => [
  ...(sku ? [`sku ${sku}`] : []),
  ...(asin ? [`asin ${asin.trim().toUpperCase()}`] : []),
  ...barcodes.flatMap((code) => (plain(code) ? `barcode ${plain(code)}` : [])),
]

const plain = (barcode: string): string =>
  barcode.replace(/\D/g, "").replace(/^0+/, "")

/** An EAN-8, UPC, EAN-13 and GTIN-14 are the same number with more and more zeros in front. */
export const barcodeForms = (barcodes: readonly string[]): string[] => [
  ...new Set(
    barcodes
      .map(plain)
      .filter(Boolean)
      .flatMap((code) => [
        code,
        ...[8, 12, 13, 14].map((length) => code.padStart(length, "0")),
      ])
  ),
]

export const asinForms = (asins: readonly string[]): string[] => [
  ...new Set(asins.flatMap((one) => [one.toUpperCase(), one.toLowerCase()])),
]
