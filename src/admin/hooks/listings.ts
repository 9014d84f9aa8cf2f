// Listings as the server answers them: SKUs at Amazon, and the variants that they sell.

import type { LineMistake } from "../../domain/listing/read-cells"
import type { Offer } from "../../domain/offer/offer"
import type { SuggestionReason } from "../../domain/listing/suggest"
import type { OfferSettings } from "./accounts"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export interface ListedVariant {
  id: string
  title: string | null
  sku: string | null
  product_id: string | null
  product?: { id: string; title: string; thumbnail: string | null } | null
}

export interface Listing extends OfferSettings {
  id: string
  account_id: string
  sku: string
  asin: string | null
  title: string | null
  marketplace_ids: string[] | null
  fulfilled_by: "merchant" | "amazon"
  gone_at: string | null
  variant_id: string | null
  mapped_by: "sku" | "barcode" | "asin" | "owner" | null
  desired_quantity: number | null
  shown_quantity: number | null
  shown_at: string | null
  sent_quantity: number | null
  sent_at: string | null
  accepted_quantity: number | null
  accepted_at: string | null
  waits_for: "intake" | "settling" | "confirmation" | null
  last_error: string | null
  next_try_at: string | null
  /** As it was last computed. Null: never yet. */
  explanation?: (Offer & { marketplace_id: string | null }) | null
  /** Null: the variant no longer exists. */
  product_variant?: ListedVariant | null
}

const fields = [
  "+explanation",
  "+product_variant.id",
  "+product_variant.title",
  "+product_variant.sku",
  "+product_variant.product_id",
  "+product_variant.product.id",
  "+product_variant.product.title",
  "+product_variant.product.thumbnail",
].join(",")

interface ListingPage {
  amazon_listings: Listing[]
  count: number
}

interface LookAgain {
  enabled?: boolean
  refetchInterval?: number | false
}

export const useListings = (
  query: Query,
  { enabled = true, refetchInterval = 10_000 }: LookAgain = {}
) =>
  useAmazonRead<ListingPage>("/listings", {
    query: { fields, ...query },
    enabled,
    refetchInterval,
  })

export const useListing = (id: string) =>
  useAmazonRead<{ amazon_listing: Listing }>(`/listings/${id}`, {
    query: { fields },
    refetchInterval: 10_000,
  })

export interface SuggestedVariant {
  id: string
  sku: string | null
  title: string
  product_id: string | null
  product_title: string | null
  thumbnail: string | null
  reason: SuggestionReason
}

/** Of a page of the inbox at once, by listing. */
export const useSuggestions = (ids: string[]) =>
  useAmazonRead<{ suggestions: Record<string, SuggestedVariant[]> }>(
    "/listings/suggestions",
    { query: { id: ids.join(",") }, enabled: ids.length > 0 }
  )

export interface Mapping {
  id: string
  variant_id: string
}

export const useMapListings = (success: (count: number) => string) =>
  useAmazonChange<{ mappings: Mapping[] }, { count: number }>("/listings/map", {
    success: ({ count }) => success(count),
  })

export const useUnmapListing = (id: string, success: string) =>
  useAmazonChange(`/listings/${id}/unmap`, { success })

interface ListingChange extends Partial<OfferSettings> {
  variant_id?: string
}

export const useChangeListing = (
  id: string,
  options: { success: string; onSuccess?: () => void }
) =>
  useAmazonChange<ListingChange>(`/listings/${id}`, {
    ...options,
    isQuiet: true,
  })

export const useForgetListing = (
  id: string,
  options: { success: string; onSuccess?: () => void }
) => useAmazonChange(`/listings/${id}`, { ...options, method: "DELETE" })

export interface NewListing {
  account_id: string
  sku: string
  variant_id: string
}

export const useAddListing = (options: {
  success: string
  onSuccess: () => void
}) => useAmazonChange<NewListing>("/listings", { ...options, isQuiet: true })

/** How far the catalogue of an account has been read. */
export interface CatalogueReading {
  account_id: string
  state: "never" | "reading" | "waiting" | "done"
  read: number
  total: number | null
  rejected: number
  ended_at: string | null
  next_at: string | null
  last_error: string | null
}

export const useCatalogueReading = (accountId: string | undefined) =>
  useAmazonRead<{ reading: CatalogueReading }>("/listings/reading", {
    query: { account_id: accountId },
    enabled: accountId !== undefined,
    refetchInterval: 5_000,
  })

interface CatalogueRun {
  is_complete: boolean
  error: string | null
  is_skipped: boolean
}

/** The answer takes up to twenty seconds, the reading maybe longer. */
export const useReadCatalogue = (
  success: (readings: CatalogueRun[]) => string
) =>
  useAmazonChange<{ account_id?: string }, { readings: CatalogueRun[] }>(
    "/listings/read",
    { success: ({ readings }) => success(readings) }
  )

export type ImportedRow =
  | {
      line: number
      sku: string
      act: "map" | "unmap" | "change" | "unchanged"
      listing_id: string
      variant_id: string | null
      settings: OfferSettings
    }
  | { line: number; sku: string; act: "mistake"; mistakes: LineMistake[] }

export interface ListingsImport {
  is_applied: boolean
  is_applicable: boolean
  counts: Record<ImportedRow["act"], number>
  rows: ImportedRow[]
}

interface ImportRequest {
  account_id: string
  csv: string
  preview: boolean
}

/** The page shows itself what went wrong: it has the lines. */
export const useImportListings = (options?: {
  success: (answer: ListingsImport) => string
  onSuccess: () => void
}) =>
  useAmazonChange<ImportRequest, { import: ListingsImport }>(
    "/listings/import",
    {
      isQuiet: true,
      ...(options && {
        success: ({ import: answer }) => options.success(answer),
        onSuccess: options.onSuccess,
      }),
    }
  )
