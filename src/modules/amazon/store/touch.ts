// Marks orders as having work to do again, because something other than Amazon's word has
// changed: a mapping, a kit, a setting, a fulfilment.

import { json, run, type Manager } from "./sql"

/** Which orders to look at again; several answers add up. */
export interface Recheck {
  /** Ids of ours. */
  ids?: string[]
  medusa_order_ids?: string[]
  /** Open orders that hold these variants. */
  variant_ids?: string[]
  /** Open orders of a SKU of one account. */
  listing?: { account_id: string; sku: string }
  /** Orders that a change of a marketplace's settings can concern. */
  marketplace?: { account_id: string; marketplace_id: string }
  /** Open orders with a problem of one of these codes: it may be gone now. */
  problems?: string[]
  /** Every order that may hold units. */
  holding?: boolean
}

const isOpen = "status NOT IN ('canceled', 'unfulfillable')"
const isAmong = "IN (SELECT jsonb_array_elements_text(?::jsonb))"

/** The ids (ours) of the orders that were marked. */
export async function touchOrders(
  manager: Manager,
  recheck: Recheck
): Promise<string[]> {
  const clauses = clausesOf(recheck)
  if (clauses.length === 0) {
    return []
  }
  const rows = await run<{ id: string }>(
    manager,
    `UPDATE amazon_order SET revision = revision + 1, next_try_at = NULL,
            mirror_next_try_at = NULL, updated_at = now()
      WHERE id IN (SELECT id FROM amazon_order
                    WHERE deleted_at IS NULL
                      AND (${clauses.map(({ sql }) => `(${sql})`).join(" OR ")})
                    ORDER BY id FOR UPDATE) RETURNING id`,
    clauses.flatMap(({ parameters }) => parameters)
  )
  return rows.map(({ id }) => id)
}

interface Clause {
  sql: string
  parameters: unknown[]
}

function clausesOf(recheck: Recheck): Clause[] {
  const clauses: Clause[] = []
  const add = (sql: string, ...parameters: unknown[]) =>
    clauses.push({ sql, parameters })
  const { listing, marketplace } = recheck
  if (recheck.ids?.length) {
    add(`id ${isAmong}`, json(recheck.ids))
  }
  if (recheck.medusa_order_ids?.length) {
    add(`medusa_order_id ${isAmong}`, json(recheck.medusa_order_ids))
  }
  if (recheck.variant_ids?.length) {
    add(
      `${isOpen} AND status <> 'shipped' AND id IN
         (SELECT order_id FROM amazon_order_line
                         WHERE deleted_at IS NULL AND variant_id ${isAmong})`,
      json(recheck.variant_ids)
    )
  }
  if (listing) {
    add(
      `account_id = ? AND ${isOpen} AND id IN
         (SELECT order_id FROM amazon_order_line WHERE deleted_at IS NULL AND sku = ?)`,
      listing.account_id,
      listing.sku
    )
  }
  if (marketplace) {
    add(
      `account_id = ? AND marketplace_id = ? AND ${isOpen} AND phase <> 'completed'
         AND status <> 'shipped'`,
      marketplace.account_id,
      marketplace.marketplace_id
    )
  }
  for (const code of recheck.problems ?? []) {
    add(
      `${isOpen} AND problems IS NOT NULL AND problems @> ?::jsonb`,
      json([{ code }])
    )
  }
  if (recheck.holding) {
    add(
      `phase IN ('held', 'placeholder')
         OR phase = 'completed' AND status IN ('unshipped', 'partially_shipped')`
    )
  }
  return clauses
}
