// Parcels of Amazon's orders: which must leave, and what Amazon has been told of those that left.

import { useTranslation } from "react-i18next"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export const shipmentStates = [
  "due",
  "told",
  "confirmed",
  "refused",
  "withdrawn",
] as const

export interface Shipment {
  id: string
  order_id: string
  amazon_order_id: string
  state: (typeof shipmentStates)[number]
  carrier_code: string | null
  carrier_name: string | null
  shipping_method: string | null
  tracking_number: string | null
  shipped_at: string
  items: { order_item_id: string; quantity: number }[]
  note: string | null
  confirmed_at: string | null
  last_error: string | null
  next_try_at: string | null
}

export const useShipments = (query: Query) =>
  useAmazonRead<{ amazon_shipments: Shipment[]; count: number }>("/shipments", {
    query,
    refetchInterval: 10_000,
  })

export interface AwaitedOrder {
  id: string
  amazon_order_id: string
  medusa_order_id: string | null
  ship_by: string | null
  hours_left: number | null
  is_late: boolean
  waits_for: "packing" | "hand_over" | "confirmation"
  is_cancellation_requested: boolean
  cancellation_decision: "ship" | "cancel" | null
  units: { ordered: number; packed: number; handed_over: number }
  shipments: { state: string }[]
}

export interface AwaitedOrders {
  amazon_orders: AwaitedOrder[]
  counts: { late: number; today: number; later: number }
  count: number
}

export const useAwaitedOrders = (query: Query) =>
  useAmazonRead<AwaitedOrders>("/shipments/due", {
    query,
    refetchInterval: 30_000,
  })

export interface ShipmentEdit {
  tracking_number?: string
  carrier_code?: string
  carrier_name?: string | null
  shipping_method?: string | null
}

export function useShipmentActs(id: string) {
  const { t } = useTranslation("amazon")
  return {
    send: useAmazonChange<void>(`/shipments/${id}/send`, {
      success: t("shipping.parcels.sentAgain"),
    }),
    withdraw: useAmazonChange<void>(`/shipments/${id}/withdraw`, {
      success: t("shipping.parcels.withdrawn"),
    }),
    edit: useAmazonChange<ShipmentEdit>(`/shipments/${id}`, {
      success: t("shipping.parcels.corrected"),
      isQuiet: true,
    }),
  }
}
