// The marketplaces of an account, their settings, and what a switch of mode would move.

import type { Message } from "../../domain/words/say"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { OfferSettings } from "./accounts"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export type PendingMode = "import" | "reserve" | "off"
export type Preorders = "hold" | "wait"
export type FbaOrders = "import" | "ignore"
export type Restock = "by_reason" | "always" | "inspect"
export type ShippedElsewhere = "book" | "leave"

/** What decides which orders hold stock, and where. */
export interface Policy {
  pending_mode: PendingMode
  preorders: Preorders
  fba_orders: FbaOrders
}

export interface MarketplaceSettings extends Policy, OfferSettings {
  sales_channel_id: string | null
  region_id: string | null
  /** In the order in which they are asked for stock. */
  location_ids: string[]
  shipping_option_id: string | null
  is_tax_inclusive: boolean
  carrier_code: string | null
  carrier_name: string | null
  restock: Restock
  shipped_elsewhere: ShippedElsewhere
}

export interface AmazonMarketplace extends MarketplaceSettings {
  id: string
  account_id: string
  marketplace_id: string
  country_code: string
  currency_code: string
  /** Null: its settings were never saved, so nothing is read there. */
  set_up_at: string | null
}

export interface MarketplaceAnswer {
  amazon_marketplace: AmazonMarketplace
}

export const useAmazonMarketplaces = (
  query: Query = {},
  options: { enabled?: boolean; refetchInterval?: number } = {}
) =>
  useAmazonRead<{ amazon_marketplaces: AmazonMarketplace[]; count: number }>(
    "/marketplaces",
    { query: { limit: 200, ...query }, ...options }
  )

export const useAmazonMarketplace = (id: string) =>
  useAmazonRead<MarketplaceAnswer>(`/marketplaces/${id}`, {
    enabled: id !== "",
  })

export const useUpdateMarketplace = (
  id: string,
  success: string,
  onSuccess: () => void
) =>
  useAmazonChange<Partial<MarketplaceSettings>, MarketplaceAnswer>(
    `/marketplaces/${id}`,
    { success, isQuiet: true, onSuccess }
  )

export type SettingsOfOne = Partial<MarketplaceSettings> & { id: string }

export type SwitchAct =
  | "place"
  | "transfer"
  | "hold"
  | "release"
  | "import"
  | "stay_placeholder"
  | "stay_held"
  | "stay_out"
  | "settle"

export interface UnitsHeld {
  /** Reserved in Medusa: gone from every channel. */
  medusa: number
  /** Held back from the number on Amazon only. */
  offer: number
}

export interface Available {
  before: number
  after: number
}

export interface SettingMistake {
  field: string
  sentence: string
  messages: Message[]
}

export interface SwitchPreview {
  from: Policy
  to: Policy
  /** Why the switch would be refused. */
  mistakes: SettingMistake[]
  in_progress: number
  acts: {
    act: SwitchAct
    is_move: boolean
    orders: number
    units: number
  }[]
  held: { before: UnitsHeld; after: UnitsHeld }
  skus: {
    sku: string
    orders: number
    storefront: number
    offer: number
    available: Available | null
  }[]
  inventory_items: { id: string; available: Available | null }[]
  at_risk: {
    code: "oversold" | "not_stocked"
    inventory_item_id: string
    sku: string | null
    sold_as: string[]
  }[]
  unmapped: { sku: string | null; orders: number; units: number }[]
}

/** Changes nothing. The orders are counted, none is listed. `isKept`: it is not read anew. */
export const useSwitchPreview = (
  id: string,
  changes: Partial<Policy> | null,
  { isKept }: { isKept: boolean }
) =>
  useAmazonRead<{ preview: SwitchPreview }>(`/marketplaces/${id}/preview`, {
    query: { ...changes, limit: 1 },
    enabled: changes !== null && !isKept,
  })

/** All or as many as go: the first refusal stops, and names its field. */
export function useSetUpMarketplaces(onSuccess: () => void) {
  const queryClient = useQueryClient()
  return useMutation<void, Error, SettingsOfOne[]>({
    mutationFn: async (marketplaces) => {
      for (const { id, ...settings } of marketplaces) {
        await sdk.client.fetch(`/admin/amazon/marketplaces/${id}`, {
          method: "POST",
          body: settings,
        })
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["amazon"] }),
    onSuccess,
  })
}
