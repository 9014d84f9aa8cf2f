// The shop's own rules for how its carriers are called at Amazon.

import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export type CarrierMatch = "provider" | "option" | "tracking_host" | "name"

export interface CarrierRule {
  match: CarrierMatch
  value: string
  carrier_code: string
  carrier_name: string | null
  shipping_method: string | null
}

export interface AmazonCarrier extends CarrierRule {
  id: string
}

export const useAmazonCarriers = (query: Query) =>
  useAmazonRead<{ amazon_carriers: AmazonCarrier[]; count: number }>(
    "/carriers",
    { query }
  )

export const useAmazonCarrier = (id: string) =>
  useAmazonRead<{ amazon_carrier: AmazonCarrier }>(`/carriers/${id}`)

/** `id`: the rule that is changed; without one, a new rule. */
export const useSaveCarrier = (
  id: string | null,
  success: string,
  onSuccess: () => void
) =>
  useAmazonChange<CarrierRule>(id === null ? "/carriers" : `/carriers/${id}`, {
    success,
    isQuiet: true,
    onSuccess,
  })

export const useDeleteCarrier = (success: string) =>
  useAmazonChange<{ id: string }>(({ id }) => `/carriers/${id}`, {
    method: "DELETE",
    success,
  })
