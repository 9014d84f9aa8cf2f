// Says that offers must be computed anew. Only a mark: what to do about it is decided later,
// once for however many changes there were.

import { json, run, type Manager } from "../sql"

/** Which listings; several answers add up. */
export interface StaleOffers {
  listing_ids?: string[]
  variant_ids?: string[]
  account_id?: string
  all?: boolean
  /** The oldest of those that were computed before, in case an event was lost. */
  computed_before?: Date
}

/** Two seconds' work: what has really changed must not wait behind it. */
const refreshedAtOnce = 10_000

/** The number of listings that were marked. */
export async function markOffers(
  manager: Manager,
  stale: StaleOffers
): Promise<number> {
  const clauses: string[] = []
  const parameters: unknown[] = []
  const add = (sql: string, ...bound: unknown[]) => {
    clauses.push(sql)
    parameters.push(...bound)
  }
  const isAmong = "IN (SELECT jsonb_array_elements_text(?::jsonb))"
  if (stale.listing_ids?.length) {
    add(`id ${isAmong}`, json(stale.listing_ids))
  }
  if (stale.variant_ids?.length) {
    add(`variant_id ${isAmong}`, json(stale.variant_ids))
  }
  if (stale.account_id) {
    add("account_id = ?", stale.account_id)
  }
  if (stale.all) {
    add("true")
  }
  if (stale.computed_before) {
    add(
      `id IN (SELECT id FROM amazon_listing
               WHERE deleted_at IS NULL AND computed_revision = revision AND computed_at < ?
               ORDER BY computed_at LIMIT ${refreshedAtOnce})`,
      stale.computed_before
    )
  }
  if (clauses.length === 0) {
    return 0
  }
  const marked = await run(
    manager,
    `UPDATE amazon_listing SET revision = revision + 1
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE deleted_at IS NULL AND (${clauses.map((one) => `(${one})`).join(" OR ")})
                    ORDER BY id FOR UPDATE) RETURNING 1`,
    parameters
  )
  return marked.length
}

/** Orders of these SKUs have come or changed: Amazon's own number has moved. How many. */
export async function markLooks(
  manager: Manager,
  orderIds: string[]
): Promise<number> {
  const marked = await run(
    manager,
    `UPDATE amazon_listing SET is_look_due = true
      WHERE id IN (
        SELECT s.id FROM amazon_listing s
         WHERE s.deleted_at IS NULL AND s.desired_quantity IS NOT NULL
           AND (s.account_id, s.sku) IN (
             SELECT o.account_id, l.sku
               FROM amazon_order o JOIN amazon_order_line l ON l.order_id = o.id
              WHERE o.id IN (SELECT jsonb_array_elements_text(?::jsonb))
                AND o.fulfilled_by = 'merchant')
         ORDER BY s.id FOR UPDATE) RETURNING 1`,
    [json(orderIds)]
  )
  return marked.length
}
