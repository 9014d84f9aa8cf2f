// What Amazon's orders hold of a variant or an inventory item right now.

import { useAmazonRead } from "./use-amazon-api"

export interface Hold {
  order_id: string
  amazon_order_id: string
  medusa_order_id: string | null
  sku: string
  units: number
  since: string
  phase: "held" | "placeholder" | "completed"
  kind: "reservation" | "offer_only"
}

export type HoldsOf = { variant_id: string } | { inventory_item_id: string }

interface Holds {
  holds: Hold[]
  /** Of all of them, also those beyond the limit. */
  units: number
  orders: number
}

export const useHolds = (
  of: HoldsOf,
  { limit, enabled }: { limit: number; enabled: boolean }
) =>
  useAmazonRead<Holds>("/holds", {
    query: { ...of, limit },
    enabled,
    refetchInterval: 15_000,
  })
