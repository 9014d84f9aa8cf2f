// Which orders at Amazon are to be looked at now, and what was seen: leased, so that any number of
// processes can share the work and a crashed one only delays it.

import type { Finding } from "../../../../domain/report/found-problem"
import type { OutboundOrder, OutboundVersion } from "../../../../sp-api"
import { json, run, type Manager } from "../sql"
import { outboundColumns, type OutboundRow } from "./rows"

export interface DueRequest {
  lease: string
  leaseUntil: Date
  now: Date
  limit: number
  /** Only these, due or not. */
  ids?: string[]
}

/** Of accounts that are connected. What has ended is not looked at again. */
export async function claimOutbounds(
  manager: Manager,
  { lease, leaseUntil, now, limit, ids }: DueRequest
): Promise<OutboundRow[]> {
  const claimed = await run<OutboundRow>(
    manager,
    `WITH due AS (
       SELECT o.id FROM amazon_outbound_order o
         JOIN amazon_account a ON a.id = o.account_id AND a.state = 'connected'
              AND a.deleted_at IS NULL
        WHERE o.deleted_at IS NULL AND (o.lease IS NULL OR o.lease_until <= ?)
          AND o.state <> 'ended'
          AND ${
            ids
              ? "o.id IN (SELECT jsonb_array_elements_text(?::jsonb))"
              : "o.next_check_at <= ?"
          }
        ORDER BY o.next_check_at, o.id LIMIT ? FOR UPDATE OF o SKIP LOCKED)
     UPDATE amazon_outbound_order o SET lease = ?, lease_until = ?
       FROM due WHERE o.id = due.id RETURNING o.id`,
    [now, ids ? json(ids) : now, limit, lease, leaseUntil]
  )
  if (claimed.length === 0) {
    return []
  }
  return run<OutboundRow>(
    manager,
    `SELECT ${outboundColumns} FROM amazon_outbound_order
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) ORDER BY next_check_at, id`,
    [json(claimed.map(({ id }) => id))]
  )
}

/**
 * Right before one of a batch is looked at: the ones before it may have taken longer than the
 * claim, and whoever has it by now may have had Amazon asked anew. False: it is another's.
 */
export const keepOutbound = async (
  manager: Manager,
  { id, lease, until }: { id: string; lease: string; until: Date }
): Promise<boolean> => {
  const kept = await run(
    manager,
    `UPDATE amazon_outbound_order SET lease_until = ?
      WHERE id = ? AND lease = ? AND state <> 'ended' RETURNING id`,
    [until, id, lease]
  )
  return kept.length > 0
}

export interface Sight {
  id: string
  lease: string
  seen: OutboundOrder
  items: OutboundRow["items"]
  now: Date
}

/** What Amazon said, before anything is done about it. False: the claim is another's by now. */
export const noteOutboundSeen = async (
  manager: Manager,
  { id, lease, seen, items, now }: Sight
): Promise<boolean> => {
  const noted = await run(
    manager,
    `UPDATE amazon_outbound_order SET
       state = CASE WHEN state = 'asked' THEN 'open' ELSE state END, status = ?, is_held = ?,
       items = ?::jsonb, packages = NULLIF(?::jsonb, '[]'::jsonb),
       returns = NULLIF(?::jsonb, '[]'::jsonb), checked_at = ?, updated_at = now()
      WHERE id = ? AND lease = ? RETURNING id`,
    [
      seen.status,
      seen.isHeld,
      json(items),
      json(seen.packages),
      json(seen.returns),
      now,
      id,
      lease,
    ]
  )
  return noted.length > 0
}

export interface Followed {
  id: string
  lease: string
  problems: Finding[]
  isEnded: boolean
  /** Of which other code has been told. */
  stage: string | null
  nextCheckAt: Date
  now: Date
}

export const noteFollowed = (
  manager: Manager,
  { id, lease, problems, isEnded, stage, nextCheckAt, now }: Followed
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET
       problems = NULLIF(?::jsonb, '[]'::jsonb), told_stage = ?, attempts = 0, last_error = NULL,
       state = CASE WHEN ? THEN 'ended' ELSE state END,
       ended_at = CASE WHEN ? THEN COALESCE(ended_at, ?::timestamptz) END,
       next_check_at = CASE WHEN ? THEN NULL ELSE ?::timestamptz END,
       lease = NULL, lease_until = NULL, updated_at = now()
      WHERE id = ? AND lease = ?`,
    [
      json(problems),
      stage,
      isEnded,
      isEnded,
      now,
      isEnded,
      nextCheckAt,
      id,
      lease,
    ]
  )

export const noteNotFollowed = (
  manager: Manager,
  failure: { id: string; lease: string; error: string; nextCheckAt: Date }
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET attempts = attempts + 1, last_error = ?,
            next_check_at = ?, lease = NULL, lease_until = NULL, updated_at = now()
      WHERE id = ? AND lease = ?`,
    [failure.error, failure.nextCheckAt, failure.id, failure.lease]
  )

/** Amazon says that these have changed. */
export const checkNow = (
  manager: Manager,
  accountId: string,
  { outboundIds, now }: { outboundIds: string[]; now: Date }
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET next_check_at = LEAST(next_check_at, ?)
      WHERE account_id = ? AND state <> 'ended' AND deleted_at IS NULL
        AND outbound_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [now, accountId, json(outboundIds)]
  )

/** Orders of which Amazon may have news: by account, in which version of its API. */
export const listFollowed = (manager: Manager) =>
  run<{ account_id: string; api_version: OutboundVersion }>(
    manager,
    `SELECT DISTINCT o.account_id, o.api_version FROM amazon_outbound_order o
       JOIN amazon_account a ON a.id = o.account_id AND a.state = 'connected'
            AND a.deleted_at IS NULL
      WHERE o.state = 'open' AND o.deleted_at IS NULL ORDER BY 1, 2`
  )

/** Held ones of these Medusa orders are looked at now: their payment may have come. */
export const checkHeld = (
  manager: Manager,
  medusaOrderIds: string[],
  now: Date
) =>
  run<{ id: string }>(
    manager,
    `UPDATE amazon_outbound_order SET next_check_at = ?
      WHERE is_held AND state <> 'ended' AND deleted_at IS NULL
        AND medusa_order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) RETURNING id`,
    [now, json(medusaOrderIds)]
  )
