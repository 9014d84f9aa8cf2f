// Offers as the server answers them: the number of one SKU explained, the counts of an account,
// and what a push would send.

import { useInfiniteQuery } from "@tanstack/react-query"
import type { ReservedFor } from "../../domain/offer/explain"
import type { Reason, Step } from "../../domain/offer/offer"
import { sdk } from "../lib/sdk"
import { useAmazonChange, useAmazonRead } from "./use-amazon-api"

export interface ExplainedOffer {
  id: string
  sku: string
  account_id: string
  variant_id: string | null
  quantity: number | null
  reason: Reason
  sentence: string
  steps: Step[]
  scarcest_inventory_item_id: string | null
  marketplace_id: string | null
  reserved_for: (ReservedFor & { medusa_order_id: string | null })[]
  held_for: {
    amazon_order_id: string
    quantity: number
    purchased_at: string
  }[]
  amazon: {
    shows: number | null
    seen_at: string | null
    sold_but_not_read: number
    sent: number | null
    sent_at: string | null
    sent_by: "patch" | "feed" | null
    accepted: number | null
    accepted_at: string | null
    waits_for: "intake" | "settling" | "confirmation" | null
    next_try_at: string | null
    last_error: string | null
  }
}

export const useExplainedOffer = (listingId: string) =>
  useAmazonRead<{ amazon_offer: ExplainedOffer }>(`/offers/${listingId}`, {
    refetchInterval: 10_000,
  })

export interface OfferCounts {
  account_id: string
  listings: number
  unmapped: number
  gone: number
  offered: number
  stale: number
  to_send: number
  in_feed: number
  waits_for_intake: number
  waits_for_settling: number
  waits_for_confirmation: number
  failed: number
}

export const useOfferCounts = () =>
  useAmazonRead<{ amazon_offers: OfferCounts[] }>("/offers", {
    refetchInterval: 10_000,
  })

export interface PreviewedOffer {
  id: string
  sku: string
  variant_id: string | null
  shown: number | null
  to_be_shown: number | null
  reason: Reason
  steps: Step[]
}

interface PreviewPage {
  offers: PreviewedOffer[]
  looked_at: number
  next_after: string | null
}

/** Computed when it is asked for, page by page: it does not look again by itself. */
export const useOfferPreview = (accountId: string, isWanted: boolean) =>
  useInfiniteQuery({
    queryKey: ["amazon-dry-run", accountId],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<PreviewPage>("/admin/amazon/offers/preview", {
        query: {
          account_id: accountId,
          limit: 500,
          ...(pageParam && { after: pageParam }),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next_after: next }) => next ?? undefined,
    enabled: isWanted,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

interface Counted {
  count: number
}

export const usePushOffers = (success: (count: number) => string) =>
  useAmazonChange<{ account_id?: string }, Counted>("/offers/push", {
    success: ({ count }) => success(count),
  })

export const useConfirmJumps = (success: (count: number) => string) =>
  useAmazonChange<{ ids: string[] }, Counted>("/offers/confirm", {
    success: ({ count }) => success(count),
  })

export const useRetryOffers = (success: (count: number) => string) =>
  useAmazonChange<{ ids: string[] }, Counted>("/offers/retry", {
    success: ({ count }) => success(count),
  })
