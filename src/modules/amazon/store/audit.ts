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
    // Lateral, so that each page costs the same however many orders there are: as a join,
    // Postgres read all lines and all movements for every page.
    `SELECT o.id, o.amazon_order_id, o.account_id, o.phase, o.status, o.medusa_order_id,
            to_char(o.amazon_updated_at AT TIME ZONE 'UTC',
                    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS amazon_updated_at,
            o.applied_revision < o.revision AS is_due, o.last_error, l.lines
       FROM amazon_order o
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object(
                  'order_item_id', l.order_item_id, 'sku', l.sku, 'quantity', l.quantity,
                  'variant_id', l.variant_id, 'line_item_id', l.line_item_id,
                  'held_quantity', l.held_quantity, 'held_in', l.held_in,
                  'balance', b.units) ORDER BY l.id), '[]'::jsonb) AS lines
           FROM amazon_order_line l
           CROSS JOIN LATERAL (
             SELECT COALESCE(sum(CASE m.kind WHEN 'reserve' THEN m.quantity
                                             WHEN 'transfer' THEN 0
                                             ELSE -m.quantity END), 0)::int AS units
               FROM amazon_hold_movement m
              WHERE m.line_id = l.id AND m.deleted_at IS NULL) b
          WHERE l.order_id = o.id AND l.deleted_at IS NULL) l
      WHERE o.deleted_at IS NULL AND o.id > ?
        ${ids ? "AND o.id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
      ORDER BY o.id LIMIT ?`,
    [afterId, ...(ids ? [json(ids)] : []), limit]
  )

/** Orders that wait for Amazon, of those marketplaces, as far back as Amazon was asked. */
export const findWaiting = (
  manager: Manager,
  accountId: string,
  { marketplaceIds, since }: { marketplaceIds: string[]; since: Date }
) =>
  run<{ amazon_order_id: string; status: string }>(
    manager,
    `SELECT amazon_order_id, status FROM amazon_order
      WHERE account_id = ? AND phase IN ('held', 'placeholder') AND deleted_at IS NULL
        AND marketplace_id IN (SELECT jsonb_array_elements_text(?::jsonb))
        AND amazon_updated_at >= ?
      ORDER BY id`,
    [accountId, json(marketplaceIds), since]
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
