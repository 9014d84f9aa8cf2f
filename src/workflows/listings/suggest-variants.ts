import type {
  MedusaContainer,
  ProductVariantDTO,
} from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  suggestVariants,
  type SuggestionReason,
} from "../../domain/listing/suggest"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { filtersOf, toMarks, variantMarkFields } from "./match/load-candidates"

export interface SuggestedVariant {
  id: string
  sku: string | null
  title: string
  product_id: string | null
  product_title: string | null
  thumbnail: string | null
  reason: SuggestionReason
  /** 1 to 100; only for comparing. */
  score: number
}

/** Words of the title that are looked for: the longest say most. */
const mostWords = 4
/** Shorter ones are part of too much. */
const shortestWord = 3
const perQuestion = 25

const suggestVariantsStep = createStep(
  "amazon-suggest-variants",
  async ({ ids }: { ids: string[] }, { container }) => {
    const listings = await container
      .resolve<AmazonModuleService>(AMAZON_MODULE)
      .listAmazonListings({ id: ids })
    throwIfMissing(ids, listings)
    const marked = listings.map((listing) => ({
      id: listing.id,
      sku: listing.sku,
      asin: listing.asin,
      title: listing.title,
      barcodes: (listing.barcodes as unknown as string[] | null) ?? [],
    }))
    const found = await findVariants(container, marked)
    const candidates = [...found.values()].map((variant) => ({
      ...toMarks(variant),
      title: fullTitle(variant),
    }))
    const suggested = marked.map(({ id, ...marks }) => [
      id,
      suggestVariants(marks, candidates).flatMap(
        ({ variantId, reason, score }) => {
          const variant = found.get(variantId)
          return variant ? [{ ...show(variant), reason, score }] : []
        }
      ),
    ])
    return new StepResponse(
      Object.fromEntries(suggested) as Record<string, SuggestedVariant[]>
    )
  }
)

/** Up to five variants that each of some Amazon SKUs may be, the likeliest first, by listing. */
export const suggestVariantsWorkflow = createWorkflow(
  "amazon-suggest-variants-for-listings",
  (input: { ids: string[] }) => new WorkflowResponse(suggestVariantsStep(input))
)

function throwIfMissing(ids: string[], listings: { id: string }[]): void {
  const there = new Set(listings.map(({ id }) => id))
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to suggest variants for listing ${missing}: there is none. GET /admin/amazon/listings lists them.`
    )
  }
}

type Marks = Parameters<typeof suggestVariants>[0]

/**
 * By id. What shares a mark is asked for first, for all listings at once, and what shares a word
 * by Medusa's own search, each word once.
 */
async function findVariants(
  container: MedusaContainer,
  marked: Marks[]
): Promise<Map<string, ProductVariantDTO>> {
  const products = container.resolve(Modules.PRODUCT)
  const found = new Map<string, ProductVariantDTO>()
  const words = new Set(marked.flatMap(wordsOf))
  const questions = [
    ...filtersOf(marked, ["sku", "barcode", "asin"]).map((filters) => ({
      filters,
      take: perQuestion * marked.length,
    })),
    ...[...words].map((q) => ({ filters: { q }, take: perQuestion })),
  ]
  for (const { filters, take } of questions) {
    const variants = await products.listProductVariants(filters, {
      select: [...variantMarkFields, "title", "thumbnail", "product_id"],
      relations: ["product"],
      take,
    })
    variants.forEach((variant) => found.set(variant.id, variant))
  }
  return found
}

/** The SKU and its parts, and the longest words of the title. */
function wordsOf({ sku, title }: Marks): string[] {
  const isTelling = (word: string) => word.length >= shortestWord
  const parts = sku.split(/[^\p{L}\p{N}]+/u).filter(isTelling)
  const words = (title ?? "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isTelling)
    .sort((a, b) => b.length - a.length)
  return [
    ...new Set(
      [sku, ...parts.slice(0, mostWords), ...words.slice(0, mostWords)].map(
        (word) => word.toLowerCase()
      )
    ),
  ]
}

const fullTitle = ({ title, product }: ProductVariantDTO): string =>
  [product?.title, title].filter(Boolean).join(" ")

const show = (
  variant: ProductVariantDTO
): Omit<SuggestedVariant, "reason" | "score"> => ({
  id: variant.id,
  sku: variant.sku,
  title: variant.title,
  product_id: variant.product_id,
  product_title: variant.product?.title ?? null,
  thumbnail: variant.thumbnail ?? variant.product?.thumbnail ?? null,
})
