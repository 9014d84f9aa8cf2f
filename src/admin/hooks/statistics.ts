// Pending orders in numbers: now, day by day, and how they ended.

import type { AgeRange } from "../../domain/report/statistics"
import { useAmazonRead } from "./use-amazon-api"

interface SlowOrder {
  id: string
  amazon_order_id: string
  purchased_at: string
  units: number
  hours: number
}

export interface RiskySku {
  sku: string
  account_id: string
  listing_id: string | null
  variant_id: string | null
  title: string | null
  pending_units: number
  /** What these orders can have: what is left, and what they hold already. */
  available: number
  missing: number
  sentence: string
}

export interface Statistics {
  at: string
  pending: {
    orders: number
    units: number
    oldest_purchased_at: string | null
    ages: (AgeRange & { orders: number; units: number })[]
    /** 99 of 100 orders of this shop end within it. Null: too few to say. */
    usual_hours: number | null
    /** Those that wait longer than that. */
    slow: SlowOrder[]
  }
  held_by_day: { day: string; units: number; orders: number }[]
  outcomes: {
    paid: number
    canceled: number
    median_hours: number | null
    ninety_percent_hours: number | null
    by_day: { day: string; paid: number; canceled: number }[]
    durations: (AgeRange & { paid: number; canceled: number })[]
  }
  at_risk: RiskySku[]
}

export const useStatistics = (query: { account_id?: string; days: number }) =>
  useAmazonRead<{ statistics: Statistics }>("/statistics", {
    query,
    refetchInterval: 30_000,
  })
