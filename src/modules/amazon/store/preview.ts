// What a change of a marketplace's settings would concern: the same orders that it would mark
// (touch.ts), read as claims are (claims.ts), without a mark, a lease or a lock.

import type { ClaimedOrder } from "./claims"
import { json, run, type Manager } from "./sql"

export interface PreviewedOrder extends ClaimedOrder {
  /** Something is still to be done about it, whatever the settings. */
  is_due: boolean
}

/** Ids of ours, in the order in which they would be claimed. */
export const listConcerned = (
  manager: Manager,
  marketplace: { account_id: string; marketplace_id: string }
) =>
  run<{ id: string }>(
    manager,
    `SELECT id FROM amazon_order
      WHERE account_id = ? AND marketplace_id = ? AND ${isConcerned}
      ORDER BY first_seen_at, purchased_at, id`,
    [marketplace.account_id, marketplace.marketplace_id]
  )

const isConcerned = `status NOT IN ('canceled', 'unfulfillable', 'shipped')
  AND phase <> 'completed' AND deleted_at IS NULL`

/** In the order of the ids; without those that Amazon has decided about meanwhile. */
export const readConcerned = (manager: Manager, ids: string[]) =>
  run<PreviewedOrder>(
    manager,
    `SELECT o.id, o.amazon_order_id, o.account_id, o.phase, o.revision, o.applied_revision,
            o.attempts, o.snapshot, NULL AS sealed_personal, o.medusa_order_id, o.problems, '' AS lease,
            o.cancellation_decision,
            NULL AS marketplace, o.applied_revision < o.revision AS is_due, l.lines
       FROM (SELECT * FROM amazon_order WHERE ${isConcerned}) o
       JOIN jsonb_array_elements_text(?::jsonb) WITH ORDINALITY AS w(id, nr) ON w.id = o.id
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object(
                  'id', l.id, 'order_item_id', l.order_item_id, 'sku', l.sku,
                  'line_item_id', l.line_item_id, 'applied_quantity', l.applied_quantity,
                  'held_quantity', l.held_quantity,
                  'held_in', l.held_in, 'was_held', l.was_held,
                  'variant_id', s.variant_id) ORDER BY l.id), '[]'::jsonb) AS lines
           FROM amazon_order_line l
           LEFT JOIN amazon_listing s ON s.account_id = o.account_id
                AND s.sku = l.sku AND s.deleted_at IS NULL
          WHERE l.order_id = o.id AND l.deleted_at IS NULL) l
      ORDER BY w.nr`,
    [json(ids)]
  )

/** Units that are held back from offers, of every marketplace that shares one of these locations. */
export const countHeldBack = (manager: Manager, locationIds: string[]) =>
  run<{ variant_id: string; units: number }>(
    manager,
    `SELECT l.variant_id, sum(l.held_quantity)::int AS units
       FROM amazon_order_line l
       JOIN amazon_order o ON o.id = l.order_id AND o.deleted_at IS NULL
       JOIN amazon_marketplace m ON m.account_id = o.account_id
            AND m.marketplace_id = o.marketplace_id AND m.deleted_at IS NULL
      WHERE l.held_in = 'offer' AND l.held_quantity > 0 AND l.variant_id IS NOT NULL
        AND l.deleted_at IS NULL
        AND EXISTS (SELECT 1 FROM jsonb_array_elements_text(m.location_ids) AS own(id)
                     WHERE own.id IN (SELECT jsonb_array_elements_text(?::jsonb)))
      GROUP BY l.variant_id`,
    [json(locationIds)]
  )
