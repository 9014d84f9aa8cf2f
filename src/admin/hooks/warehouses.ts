// Amazon's warehouses: the shop's orders that they send, and what lies there.

import type { Message } from "../../domain/words/say"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { sdk } from "../lib/sdk"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export const outboundStatuses = [
  "received",
  "planning",
  "processing",
  "complete",
  "complete_partly",
  "canceled",
  "unfulfillable",
  "invalid",
] as const

export interface OutboundOrder {
  id: string
  outbound_id: string
  medusa_order_id: string
  state: "asked" | "open" | "ended"
  status: (typeof outboundStatuses)[number] | null
  speed: "standard" | "expedited" | "priority"
  is_held: boolean
  items: { sku: string; quantity: number }[]
  packages:
    { trackingNumber: string | null; trackingUrl: string | null }[] | null
  problems: { code: string; sentence: string; messages?: Message[] }[] | null
  asked_at: string
  last_error: string | null
}

export const useOutboundOrders = (query: Query) =>
  useAmazonRead<{ amazon_outbound_orders: OutboundOrder[]; count: number }>(
    "/outbound",
    { query, refetchInterval: 15_000 }
  )

/** Of the page's orders, by id, the number that staff know them by: one request for all. */
export const useOrderNumbers = (ids: string[]) =>
  useQuery({
    queryKey: ["amazon", "order-numbers", ids],
    queryFn: async () => {
      const { orders } = await sdk.client.fetch<{
        orders: { id: string; display_id: number }[]
      }>("/admin/orders", {
        query: { id: ids, fields: "id,display_id", limit: ids.length },
      })
      return new Map(orders.map(({ id, display_id }) => [id, display_id]))
    },
    enabled: ids.length > 0,
    placeholderData: (previous) => previous,
    staleTime: Infinity,
  })

export function useRefreshOutbound(id: string) {
  const { t } = useTranslation("amazon")
  return useAmazonChange<void>(`/outbound/${id}/refresh`, {
    success: t("shipping.outbound.refreshed"),
  })
}

export const stockProblems = [
  "unmapped",
  "merchant",
  "variant_gone",
  "uncounted",
  "kit",
  "gone",
] as const

export interface WarehouseStock {
  id: string
  sku: string
  listing_id: string | null
  fulfillable: number
  reserved: number
  inbound: number
  unfulfillable: number
  /** Null: none of it is on the shelf; `problem` says why. */
  mirrored: number | null
  problem: (typeof stockProblems)[number] | null
  read_at: string
  product_variant: {
    id: string
    title: string | null
    product: { id: string; title: string } | null
  } | null
}

export const useWarehouseStock = (query: Query) =>
  useAmazonRead<{ amazon_fba_stock: WarehouseStock[]; count: number }>(
    "/fba-stock",
    { query, refetchInterval: 30_000 }
  )

export function useReadWarehouseStock() {
  const { t } = useTranslation("amazon")
  return useAmazonChange<void>("/fba-stock/read", {
    success: t("shipping.stock.readSoon"),
  })
}
