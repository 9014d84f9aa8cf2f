// Orders about which Amazon has said less than we need.

import { amazonOrderRowId } from "../ids"
import { json, run, type Manager } from "./sql"

/** What could not be understood is shown on the order; the order stays as it was. */
export async function noteUnreadable(
  manager: Manager,
  rejected: { amazonOrderId: string | null; problem: string }[]
): Promise<void> {
  const rows = rejected.flatMap(({ amazonOrderId, problem }) =>
    amazonOrderId === null
      ? []
      : [{ id: amazonOrderRowId(amazonOrderId), problem }]
  )
  await run(
    manager,
    `UPDATE amazon_order o SET
       last_error = r.problem, unreadable_since = COALESCE(o.unreadable_since, now()),
       updated_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS r(id text, problem text)
      WHERE o.id = r.id`,
    [json(rows)]
  )
}

/**
 * Paid at Amazon, but not complete here: their details are still to be read. Not of accounts
 * that are paused or that Amazon refuses: those are read by their own reading first.
 */
export async function listUnread(
  manager: Manager,
  limit: number
): Promise<string[]> {
  const rows = await run<{ id: string }>(
    manager,
    `SELECT o.id FROM amazon_order o
       JOIN amazon_account a ON a.id = o.account_id AND a.deleted_at IS NULL
            AND a.state = 'connected'
      WHERE o.phase IN ('none', 'held', 'placeholder') AND o.deleted_at IS NULL
        AND o.problems @> '[{"code": "waiting_for_details"}]'::jsonb
      -- At random: one that stays unread must not keep the others from their turn.
      ORDER BY random() LIMIT ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}

/**
 * Amazon's ids of orders whose last word could not be understood: new ones, which only the
 * readings remember, and known ones, which stay as they were. Nobody would ask for them again
 * once the watermark has passed.
 */
export async function listForgotten(
  manager: Manager,
  accountId: string,
  since: Date,
  limit: number
): Promise<string[]> {
  const rows = await run<{ amazon_order_id: string }>(
    manager,
    `SELECT amazon_order_id FROM (
       SELECT amazon_order_id FROM amazon_order
        WHERE account_id = ? AND unreadable_since IS NOT NULL AND deleted_at IS NULL
       UNION
       SELECT r->>'amazonOrderId' FROM amazon_sync_run s
        CROSS JOIN LATERAL jsonb_array_elements(s.rejected) r
        WHERE s.account_id = ? AND s.started_at > ? AND s.deleted_at IS NULL
          AND r->>'amazonOrderId' IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM amazon_order o
                           WHERE o.account_id = s.account_id AND o.deleted_at IS NULL
                             AND o.amazon_order_id = r->>'amazonOrderId')) forgotten
      -- Some may stay unreadable for long; they must not keep the others from their turn.
      ORDER BY random() LIMIT ?`,
    [accountId, accountId, since, limit]
  )
  return rows.map(({ amazon_order_id: id }) => id)
}

/**
 * Amazon's ids of open orders that no list has named since `before`. A cancellation that a
 * list has left out would otherwise hold its units for ever: nobody would ask again.
 */
export async function listUnconfirmed(
  manager: Manager,
  accountId: string,
  before: Date,
  limit: number
): Promise<string[]> {
  const rows = await run<{ amazon_order_id: string }>(
    manager,
    `SELECT amazon_order_id FROM amazon_order
      WHERE account_id = ? AND deleted_at IS NULL
        AND status IN ('pending_availability', 'pending', 'unshipped', 'partially_shipped')
        AND phase IN ('held', 'placeholder', 'completed')
        AND (confirmed_at IS NULL OR confirmed_at < ?)
      -- At random: one that Amazon no longer knows must not keep the others from their turn.
      ORDER BY random() LIMIT ?`,
    [accountId, before, limit]
  )
  return rows.map(({ amazon_order_id: id }) => id)
}

export interface UnreadableOrder {
  account_id: string
  amazon_order_id: string
  problem: string
  since: Date
}

/** What the owner should know of: orders that came in unreadable, and still are. */
export const readUnreadable = (manager: Manager) =>
  run<UnreadableOrder>(
    manager,
    `SELECT account_id, amazon_order_id,
            COALESCE(last_error, 'What Amazon said of it last could not be understood.') AS problem,
            unreadable_since AS since
       FROM amazon_order
      WHERE unreadable_since IS NOT NULL AND deleted_at IS NULL
     UNION ALL
     SELECT s.account_id, r->>'amazonOrderId', max(r->>'problem'), min(s.started_at)
       FROM amazon_sync_run s
      CROSS JOIN LATERAL jsonb_array_elements(s.rejected) r
      WHERE s.deleted_at IS NULL AND r->>'amazonOrderId' IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM amazon_order o
                         WHERE o.account_id = s.account_id AND o.deleted_at IS NULL
                           AND o.amazon_order_id = r->>'amazonOrderId')
      GROUP BY 1, 2
      ORDER BY since LIMIT 1000`
  )
