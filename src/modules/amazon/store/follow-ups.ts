// What the owner has set going and what goes on by itself until it is through: a switch of
// settings, a first reading, a comparison of all numbers. Kept beside the tasks, so that whoever
// looks, in whatever process, is told how far it is and what it was at first.

import { json, run, type Manager } from "./sql"

export interface FirstImport {
  marketplace_ids: string[]
  pages: number
  seen: number
}

/** Begins anew whatever went on before: its orders are among those that are left. */
const begin = `
     ON CONFLICT (id) DO UPDATE SET progress = EXCLUDED.progress, ended_at = NULL,
       started_at = EXCLUDED.started_at, last_error = NULL, updated_at = now()`

/** In the transaction that marks the orders. */
export const noteSwitch = (
  manager: Manager,
  marketplace: { account_id: string; marketplace_id: string },
  { total, now }: { total: number; now: Date }
) =>
  run(
    manager,
    `INSERT INTO amazon_task (id, progress, started_at, created_at, updated_at)
     VALUES (?, ?::jsonb, ?, now(), now()) ${begin}`,
    [
      `${marketplace.account_id}/mode_switch/${marketplace.marketplace_id}`,
      json({ total }),
      now,
    ]
  )

/** One page of the first reading of marketplaces; `isFirst`: it begins. */
export const noteFirstPage = (
  manager: Manager,
  accountId: string,
  page: { marketplaceIds: string[]; seen: number; isFirst: boolean; now: Date }
) => {
  const progress: FirstImport = {
    marketplace_ids: page.marketplaceIds,
    pages: 1,
    seen: page.seen,
  }
  return run(
    manager,
    `INSERT INTO amazon_task AS known (id, progress, started_at, created_at, updated_at)
     VALUES (?, ?::jsonb, ?, now(), now()) ${
       page.isFirst
         ? begin
         : `ON CONFLICT (id) DO UPDATE SET updated_at = now(), progress = jsonb_build_object(
              'marketplace_ids', EXCLUDED.progress->'marketplace_ids',
              'pages', COALESCE((known.progress->>'pages')::int, 0) + 1,
              'seen', COALESCE((known.progress->>'seen')::int, 0)
                      + (EXCLUDED.progress->>'seen')::int)`
     }`,
    [`${accountId}/first_import`, json(progress), page.now]
  )
}

/** All numbers of an account are compared with Amazon's; null: of every account. */
export const notePush = (
  manager: Manager,
  accountId: string | null,
  now: Date
) =>
  run(
    manager,
    `INSERT INTO amazon_task (id, progress, started_at, created_at, updated_at)
     SELECT l.account_id || '/push', jsonb_build_object('total', count(*)), ?::timestamptz,
            now(), now()
       FROM amazon_listing l
       JOIN amazon_account a ON a.id = l.account_id AND a.deleted_at IS NULL
      WHERE l.deleted_at IS NULL AND l.desired_quantity IS NOT NULL
        AND l.account_id = COALESCE(?, l.account_id)
      GROUP BY l.account_id ${begin}`,
    [now, accountId]
  )

/** Orders that are still to be applied; those that fail are tried again later, and shown as failed. */
export const isLeft = `o.applied_revision < o.revision AND o.deleted_at IS NULL`

/** Listings whose number has not been compared since the push began, or not been told yet. */
export const isUnpushed = `l.deleted_at IS NULL AND l.gone_at IS NULL
    AND l.desired_quantity IS NOT NULL AND l.last_error IS NULL AND l.waits_for IS NULL
    AND (l.computed_revision < l.revision OR l.feed_id IS NOT NULL OR NOT l.is_answered
         OR (l.verified_at IS NULL AND (l.sent_at IS NULL OR l.sent_at < t.started_at)))`

/** Those that are through have ended now. Asked after each round of work; there are few rows. */
export const endFollowUps = (manager: Manager, now: Date) =>
  run(
    manager,
    `UPDATE amazon_task t SET ended_at = ?, updated_at = now()
      WHERE t.ended_at IS NULL AND t.started_at IS NOT NULL
        AND CASE split_part(t.id, '/', 2)
          WHEN 'mode_switch' THEN NOT EXISTS (
            SELECT 1 FROM amazon_order o
             WHERE ${isLeft} AND o.attempts = 0 AND o.account_id = split_part(t.id, '/', 1)
               AND o.marketplace_id = split_part(t.id, '/', 3)
               AND o.first_seen_at <= t.started_at)
          WHEN 'first_import' THEN NOT EXISTS (
            SELECT 1 FROM amazon_sync_cursor c
             WHERE c.id = split_part(t.id, '/', 1) AND c.first_window IS NOT NULL)
            AND NOT EXISTS (
            SELECT 1 FROM amazon_order o
             WHERE ${isLeft} AND o.attempts = 0 AND o.account_id = split_part(t.id, '/', 1)
               AND t.progress->'marketplace_ids' @> to_jsonb(o.marketplace_id))
          WHEN 'push' THEN NOT EXISTS (
            SELECT 1 FROM amazon_listing l
             WHERE l.account_id = split_part(t.id, '/', 1) AND ${isUnpushed})
          ELSE false END`,
    [now]
  )
