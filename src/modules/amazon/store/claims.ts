// Who works on what: orders with work to do are leased in batches, so that any number of
// processes can share the work and a crashed one only delays it.

import type { RestockPolicy } from "../../../domain/aftersales/restock"
import type { HoldPlace } from "../../../domain/stock/ledger"
import type { Phase } from "../../../domain/order/decide"
import type { CancellationDecision } from "../../../domain/order/cancellation-request"
import type { OrderSnapshot } from "../../../domain/order/snapshot"
import type { Problem } from "./outcomes"
import { ownLocations } from "./own-locations"
import { json, run, type Manager } from "./sql"

export interface ClaimRequest {
  /** Marks the claim; only its owner may record the outcome. */
  lease: string
  leaseMs: number
  limit: number
  now: Date
  /** Only these orders, when given. */
  ids?: string[]
}

export interface MarketplaceSettings {
  id: string
  pending_mode: "import" | "reserve" | "off"
  preorders: "hold" | "wait"
  fba_orders: "import" | "ignore"
  country_code: string
  currency_code: string
  sales_channel_id: string | null
  region_id: string | null
  location_ids: string[]
  shipping_option_id: string | null
  is_tax_inclusive: boolean
  restock: RestockPolicy
  shipped_elsewhere: "book" | "leave"
  set_up_at: string | null
}

export interface ClaimedLine {
  id: string
  order_item_id: string
  sku: string | null
  line_item_id: string
  variant_id: string | null
  applied_quantity: number
  held_quantity: number
  held_in: HoldPlace | null
  was_held: boolean
}

export interface ClaimedOrder {
  id: string
  amazon_order_id: string
  account_id: string
  phase: Phase
  revision: number
  /** The last one that was recorded: the same for every attempt at what has come since. */
  applied_revision: number
  attempts: number
  snapshot: OrderSnapshot
  sealed_personal: string | null
  medusa_order_id: string | null
  /** As the last application left them. */
  problems: Problem[] | null
  /** What the shop has decided about the buyer's wish to cancel. */
  cancellation_decision: CancellationDecision | null
  lease: string
  marketplace: MarketplaceSettings | null
  lines: ClaimedLine[]
}

export async function claimOrders(
  manager: Manager,
  { lease, leaseMs, limit, now, ids }: ClaimRequest
): Promise<ClaimedOrder[]> {
  const until = new Date(now.getTime() + leaseMs)
  const claimed = await run<{ id: string }>(
    manager,
    `WITH due AS (
       SELECT id FROM amazon_order
        WHERE applied_revision < revision AND deleted_at IS NULL
          AND (lease_until IS NULL OR lease_until < ?)
          AND (next_try_at IS NULL OR next_try_at <= ?)
          ${ids ? "AND id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
        ORDER BY first_seen_at, purchased_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
     UPDATE amazon_order o SET lease = ?, lease_until = ?
       FROM due WHERE o.id = due.id RETURNING o.id`,
    [now, now, ...(ids ? [json(ids)] : []), limit, lease, until]
  )
  return claimed.length === 0
    ? []
    : readClaims(
        manager,
        claimed.map((c) => c.id)
      )
}

/**
 * An order that is complete keeps the variants it was completed with; any other one follows
 * the mapping as it is now.
 */
const readClaims = (manager: Manager, ids: string[]) =>
  run<ClaimedOrder>(
    manager,
    `SELECT o.id, o.amazon_order_id, o.account_id, o.phase, o.revision, o.applied_revision,
            o.attempts, o.snapshot, o.sealed_personal, o.medusa_order_id, o.problems, o.lease,
            o.cancellation_decision,
            to_jsonb(m) || jsonb_build_object('location_ids', ${ownLocations("m")})
              AS marketplace, l.lines
       FROM amazon_order o
       LEFT JOIN amazon_marketplace m ON m.account_id = o.account_id
            AND m.marketplace_id = o.marketplace_id AND m.deleted_at IS NULL
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object(
                  'id', l.id, 'order_item_id', l.order_item_id, 'sku', l.sku,
                  'line_item_id', l.line_item_id, 'applied_quantity', l.applied_quantity,
                  'held_quantity', l.held_quantity,
                  'held_in', l.held_in, 'was_held', l.was_held,
                  'variant_id', CASE WHEN o.phase = 'completed'
                                     THEN COALESCE(l.variant_id, s.variant_id)
                                     ELSE s.variant_id END)
                  ORDER BY l.id), '[]'::jsonb) AS lines
           FROM amazon_order_line l
           LEFT JOIN amazon_listing s ON s.account_id = o.account_id
                AND s.sku = l.sku AND s.deleted_at IS NULL
          WHERE l.order_id = o.id AND l.deleted_at IS NULL) l
      WHERE o.id IN (SELECT jsonb_array_elements_text(?::jsonb))
      ORDER BY o.first_seen_at, o.purchased_at, o.id`,
    [json(ids)]
  )

export interface KeptClaims {
  lease: string
  until: Date
  orders: {
    id: string
    /** The order that is about to be made in Medusa, noted before it is. */
    medusa_order_id: string | null
  }[]
}

/**
 * Renews a lease before the next stage of the work, and notes which orders are about to be
 * made: if this process dies right after making one, whoever goes on knows that it may be
 * there. The number of claims that are still ours; fewer than asked for means that another
 * worker has taken over, and nothing more may be written.
 */
export async function keepClaims(
  manager: Manager,
  { lease, until, orders }: KeptClaims
): Promise<number> {
  const kept = await run<{ id: string }>(
    manager,
    `WITH kept AS (
       SELECT o.id, k.medusa_order_id FROM amazon_order o
         JOIN jsonb_to_recordset(?::jsonb) AS k(id text, medusa_order_id text)
           ON k.id = o.id AND o.lease = ?
        ORDER BY o.id FOR UPDATE OF o)
     UPDATE amazon_order o SET
       lease_until = ?, medusa_order_id = COALESCE(o.medusa_order_id, kept.medusa_order_id)
      FROM kept WHERE o.id = kept.id RETURNING o.id`,
    [json(orders), lease, until]
  )
  return kept.length
}

/** Gives claims back untouched, for the next run to take at once. */
export const releaseClaims = (manager: Manager, lease: string) =>
  run(
    manager,
    "UPDATE amazon_order SET lease = NULL, lease_until = NULL WHERE lease = ?",
    [lease]
  )
