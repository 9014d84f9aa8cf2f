// How far everything is that goes on for longer than a moment, in a few statements for all
// accounts.

import type { FirstImport } from "./follow-ups"
import { isLeft, isUnpushed } from "./follow-ups"
import { isOfLiveAccount } from "./live-account"
import { run, type Manager } from "./sql"

export interface TaskRow {
  /** `<account>/<name>`. */
  id: string
  account_id: string
  name: string
  progress: unknown
  is_leased: boolean
  started_at: Date | null
  ended_at: Date | null
  next_run_at: Date | null
  last_error: string | null
}

/** Without what an audit has found: up to a thousand rows, and pages ask every few seconds. */
export const listTasks = (manager: Manager, now: Date) =>
  run<TaskRow>(
    manager,
    `SELECT t.id, split_part(t.id, '/', 1) AS account_id, split_part(t.id, '/', 2) AS name,
            t.progress #- '{result,differences}' AS progress,
            COALESCE(t.lease_until >= ?, false) AS is_leased, t.started_at,
            t.ended_at, t.next_run_at, t.last_error
       FROM amazon_task t
      WHERE t.deleted_at IS NULL
        AND (split_part(t.id, '/', 1) = 'shop'
             OR ${isOfLiveAccount("split_part(t.id, '/', 1)")})
      ORDER BY t.started_at, t.id`,
    [now]
  )

export interface SwitchRow {
  id: string
  account_id: string
  marketplace_id: string
  country_code: string | null
  total: number
  left: number
  failing: number
}

/** Of what has not ended, how many orders are left. */
export const countSwitches = (manager: Manager) =>
  run<SwitchRow>(
    manager,
    `SELECT t.id, split_part(t.id, '/', 1) AS account_id,
            split_part(t.id, '/', 3) AS marketplace_id, m.country_code,
            (t.progress->>'total')::int AS total, COALESCE(n."left", 0) AS "left",
            COALESCE(n.failing, 0) AS failing
       FROM amazon_task t
       LEFT JOIN amazon_marketplace m ON m.account_id = split_part(t.id, '/', 1)
            AND m.marketplace_id = split_part(t.id, '/', 3) AND m.deleted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT count(*) FILTER (WHERE o.attempts = 0)::int AS "left",
                count(*) FILTER (WHERE o.attempts > 0)::int AS failing
           FROM amazon_order o
          WHERE ${isLeft} AND o.account_id = split_part(t.id, '/', 1)
            AND o.marketplace_id = split_part(t.id, '/', 3)
            AND o.first_seen_at <= t.started_at) n ON t.ended_at IS NULL
      WHERE split_part(t.id, '/', 2) = 'mode_switch' AND t.deleted_at IS NULL`
  )

export interface ReadingRow {
  account_id: string
  name: string
  state: string
  /** The first reading of marketplaces goes on. */
  is_first_reading: boolean
  /** Marketplaces that are set up, and have not been read yet. */
  newcomers: string[]
  next_read_at: Date | null
  due: number
  failing: number
  /** Something is due since before a moment ago. */
  is_behind: boolean
  oldest_due_at: Date | null
  /** News that the last reading brought. */
  last_changed: number
  last_error: string | null
}

export const readReadings = (manager: Manager) =>
  run<ReadingRow>(
    manager,
    `SELECT a.id AS account_id, a.name, a.state, a.last_error,
            c.first_window IS NOT NULL AS is_first_reading, c.next_read_at,
            (SELECT COALESCE(jsonb_agg(m.marketplace_id ORDER BY m.country_code), '[]'::jsonb)
               FROM amazon_marketplace m
              WHERE m.account_id = a.id AND m.set_up_at IS NOT NULL AND m.deleted_at IS NULL
                AND NOT COALESCE(c.covers, '[]'::jsonb) @> to_jsonb(m.marketplace_id)) AS newcomers,
            COALESCE(d.due, 0) AS due, COALESCE(d.failing, 0) AS failing,
            COALESCE(d.is_behind, false) AS is_behind, d.oldest_due_at,
            COALESCE(r.changed, 0) AS last_changed
       FROM amazon_account a
       LEFT JOIN amazon_sync_cursor c ON c.id = a.id AND c.deleted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT s.changed FROM amazon_sync_run s
          WHERE s.account_id = a.id AND s.deleted_at IS NULL
          ORDER BY s.started_at DESC LIMIT 1) r ON true
       LEFT JOIN (
         SELECT o.account_id, count(*) FILTER (WHERE o.attempts = 0)::int AS due,
                count(*) FILTER (WHERE o.attempts > 0)::int AS failing,
                min(o.updated_at) FILTER (WHERE o.attempts = 0) AS oldest_due_at,
                bool_or(o.attempts = 0 AND o.updated_at < now() - interval '2 seconds')
                  AS is_behind
           FROM amazon_order o WHERE ${isLeft} GROUP BY o.account_id) d ON d.account_id = a.id
      WHERE a.deleted_at IS NULL ORDER BY a.name, a.id`
  )

export interface PushRow {
  id: string
  left: number
  sent: number
  accepted: number
  waiting: number
  failed: number
}

/** Of the last push of each account. */
export const countPushes = (manager: Manager) =>
  run<PushRow>(
    manager,
    `SELECT t.id, n.*
       FROM amazon_task t
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE ${isUnpushed})::int AS "left",
                count(*) FILTER (WHERE l.sent_at >= t.started_at)::int AS sent,
                count(*) FILTER (WHERE l.accepted_at >= t.started_at
                                   AND l.sent_at >= t.started_at)::int AS accepted,
                count(l.waits_for)::int AS waiting, count(l.last_error)::int AS failed
           FROM amazon_listing l
          WHERE l.account_id = split_part(t.id, '/', 1) AND l.deleted_at IS NULL) n
      WHERE split_part(t.id, '/', 2) = 'push' AND t.deleted_at IS NULL
        AND (t.ended_at IS NULL OR t.ended_at > t.started_at)`
  )

export interface ParcelsRow {
  account_id: string
  left: number
  oldest_at: Date
  is_behind: boolean
}

/** Parcels that Amazon is to be told of now. */
export const countParcels = (manager: Manager, now: Date) =>
  run<ParcelsRow>(
    manager,
    `SELECT s.account_id, count(*)::int AS "left", min(s.updated_at) AS oldest_at,
            bool_or(s.updated_at < now() - interval '2 seconds') AS is_behind
       FROM amazon_shipment s
      WHERE s.state = 'due' AND s.attempts = 0 AND s.deleted_at IS NULL
        AND (s.next_try_at IS NULL OR s.next_try_at <= ?)
      GROUP BY s.account_id`,
    [now]
  )

/** Orders of a first reading that are still to be applied. */
export const countNewcomers = (
  manager: Manager,
  accountId: string,
  { marketplace_ids: ids }: FirstImport
) =>
  run<{ left: number; failing: number }>(
    manager,
    `SELECT count(*) FILTER (WHERE o.attempts = 0)::int AS "left",
            count(*) FILTER (WHERE o.attempts > 0)::int AS failing
       FROM amazon_order o
      WHERE ${isLeft} AND o.account_id = ?
        AND o.marketplace_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [accountId, JSON.stringify(ids)]
  )
