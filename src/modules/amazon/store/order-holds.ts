// Which orders hold units of a variant right now, be it reserved in Medusa or kept back from the
// offer alone.

import { isAmong } from "./catalogue/among"
import { json, run, type Manager } from "./sql"

export interface HoldingLine {
  order_id: string
  amazon_order_id: string
  medusa_order_id: string | null
  account_id: string
  marketplace_id: string
  sku: string | null
  variant_id: string
  /** Of the variant. */
  units: number
  since: Date
  phase: string
  kind: "reservation" | "offer_only"
}

const isHolding = `l.held_quantity > 0 AND l.deleted_at IS NULL AND o.deleted_at IS NULL
        AND l.variant_id ${isAmong}`

/** Oldest first. */
export const listHolding = (
  manager: Manager,
  variantIds: string[],
  limit: number
) =>
  run<HoldingLine>(
    manager,
    `SELECT o.id AS order_id, o.amazon_order_id, o.medusa_order_id, o.account_id,
            o.marketplace_id, l.sku, l.variant_id, l.held_quantity AS units,
            COALESCE(o.held_at, o.first_seen_at) AS since, o.phase,
            CASE l.held_in WHEN 'offer' THEN 'offer_only' ELSE 'reservation' END AS kind
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
      WHERE ${isHolding}
      ORDER BY since, o.id, l.id LIMIT ?`,
    [json(variantIds), limit]
  )

export interface HoldingSum {
  /** Null: of all variants together. */
  variant_id: string | null
  units: number
  /** An order that holds several of the variants is one order. */
  orders: number
}

/** All of them, however many are listed: of each variant, and of all together. */
export const countHolding = (manager: Manager, variantIds: string[]) =>
  run<HoldingSum>(
    manager,
    `SELECT l.variant_id, COALESCE(sum(l.held_quantity), 0)::int AS units,
            count(DISTINCT o.id)::int AS orders
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
      WHERE ${isHolding} GROUP BY GROUPING SETS ((l.variant_id), ())`,
    [json(variantIds)]
  )
