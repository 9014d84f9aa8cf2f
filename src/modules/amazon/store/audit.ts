// What the drift audit compares with Medusa and with Amazon: orders page by page, each line
// with the sum of its movements, all of it summed by the database.

import type { HoldPlace } from "../../../domain/stock/ledger"
import type { Phase } from "../../../domain/order/decide"
import type { Status } from "../../../domain/order/status"
import { json, run, type Manager } from "./sql"

export interface AuditedLine {
  order_item_id: string
  sku: string | null
  quantity: number
  variant_id: string | null
  line_item_id: string
  held_quantity: number
  held_in: HoldPlace | null
  /** Units held by the ledger. */
  balance: number
}

export interface AuditedOrder {
  id: string
  amazon_order_id: string
  account_id: string
  phase: Phase
  status: Status
  amazon_updated_at: string
  medusa_order_id: string | null
  /** Something is still to be done about it, so that it may differ for now. */
  is_due: boolean
  last_error: string | null
  lines: AuditedLine[]
}

export interface AuditPage {
  /** The last id of the page before; empty for the first one. */
  afterId: string
  limit: number
  /** Only these orders, when given. */
  ids?: string[]
}

export const readAuditPage = (
  manager: Manager,
  { afterId, limit, ids }: AuditPage
) =>
  run<AuditedOrder>(
    manager,
    `WITH page AS (
       SELECT id FROM amazon_order
        WHERE deleted_at IS NULL AND id > ?
          ${ids ? "AND id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
        ORDER BY id LIMIT ?),
     line AS MATERIALIZED (
       SELECT l.* FROM amazon_order_line l JOIN page ON page.id = l.order_id
        WHERE l.deleted_at IS NULL),
     balance AS (
       SELECT m.line_id, sum(CASE m.kind WHEN 'reserve' THEN m.quantity
                                         WHEN 'transfer' THEN 0
                                         ELSE -m.quantity END)::int AS units
         FROM amazon_hold_movement m JOIN line ON line.id = m.line_id
        WHERE m.deleted_at IS NULL GROUP BY m.line_id),
     lines AS (
       SELECT l.order_id, jsonb_agg(jsonb_build_object(
                'order_item_id', l.order_item_id, 'sku', l.sku, 'quantity', l.quantity,
                'variant_id', l.variant_id, 'line_item_id', l.line_item_id,
                'held_quantity', l.held_quantity, 'held_in', l.held_in,
                'balance', COALESCE(b.units, 0)) ORDER BY l.id) AS lines
         FROM line l LEFT JOIN balance b ON b.line_id = l.id GROUP BY l.order_id)
     SELECT o.id, o.amazon_order_id, o.account_id, o.phase, o.status, o.medusa_order_id,
            o.snapshot->>'updatedAt' AS amazon_updated_at,
            o.applied_revision < o.revision AS is_due, o.last_error,
            COALESCE(lines.lines, '[]'::jsonb) AS lines
       FROM page JOIN amazon_order o ON o.id = page.id
       LEFT JOIN lines ON lines.order_id = o.id
      ORDER BY o.id`,
    [afterId, ...(ids ? [json(ids)] : []), limit]
  )

/** Amazon orders that share one Medusa order: must be none (I1). */
export const findSharedOrders = (manager: Manager) =>
  run<{ medusa_order_id: string; ids: string[]; amazon_order_ids: string[] }>(
    manager,
    `SELECT medusa_order_id, jsonb_agg(id ORDER BY id) AS ids,
            jsonb_agg(amazon_order_id ORDER BY id) AS amazon_order_ids
       FROM amazon_order WHERE medusa_order_id IS NOT NULL AND deleted_at IS NULL
      GROUP BY medusa_order_id HAVING count(*) > 1`
  )

/**
 * Puts the quantity kept beside each line back to what the ledger says: the ledger is the
 * record, the column only its quick copy.
 */
export const copyBalances = (manager: Manager, orderIds: string[]) =>
  run(
    manager,
    `UPDATE amazon_order_line l SET held_quantity = b.units, updated_at = now(),
            held_in = CASE WHEN b.units = 0 THEN NULL ELSE COALESCE(l.held_in, 'medusa') END
       FROM (SELECT l.id, GREATEST(0, COALESCE(sum(
                      CASE m.kind WHEN 'reserve' THEN m.quantity
                                  WHEN 'transfer' THEN 0
                                  ELSE -m.quantity END), 0))::int AS units
               FROM amazon_order_line l
               LEFT JOIN amazon_hold_movement m ON m.line_id = l.id AND m.deleted_at IS NULL
              WHERE l.order_id IN (SELECT jsonb_array_elements_text(?::jsonb))
                AND l.deleted_at IS NULL
              GROUP BY l.id) b
      WHERE l.id = b.id AND l.held_quantity <> b.units`,
    [json(orderIds)]
  )
