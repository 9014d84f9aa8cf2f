// What comes back from Amazon's buyers, and units of cancelled orders that somebody must look at.

import { useTranslation } from "react-i18next"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export interface AmazonReturn {
  id: string
  amazon_order_id: string
  kind: "merchant" | "amazon"
  sku: string | null
  quantity: number
  reason: string | null
  status: string | null
  requested_at: string | null
  received_at: string | null
  refunded_amount: string | null
  currency_code: string | null
  medusa_order_id: string | null
  problem: string | null
}

export const useReturns = (query: Query) =>
  useAmazonRead<{ amazon_returns: AmazonReturn[]; count: number }>("/returns", {
    query,
    refetchInterval: 30_000,
  })

export function useReadReturns() {
  const { t } = useTranslation("amazon")
  return useAmazonChange<void>("/returns/read", {
    success: t("shipping.returns.readSoon"),
  })
}

export function useRetryReturn(id: string) {
  const { t } = useTranslation("amazon")
  return useAmazonChange<void>(`/returns/${id}/retry`, {
    success: t("shipping.returns.retried"),
  })
}

export interface Inspection {
  id: string
  order_id: string
  amazon_order_id: string
  sku: string | null
  quantity: number
  restocked_quantity: number
  written_off_quantity: number
  canceled_by: string | null
  reason: string | null
  state: "open" | "restocked" | "written_off"
  created_at: string
}

export const useInspections = (query: Query) =>
  useAmazonRead<{ amazon_inspections: Inspection[]; count: number }>(
    "/inspections",
    { query, refetchInterval: 30_000 }
  )

export interface Decision {
  outcome: "restock" | "write_off"
  quantity: number
}

export function useDecideInspection(id: string) {
  const { t } = useTranslation("amazon")
  return useAmazonChange<Decision>(`/inspections/${id}`, {
    success: t("shipping.inspections.decided"),
    isQuiet: true,
  })
}
