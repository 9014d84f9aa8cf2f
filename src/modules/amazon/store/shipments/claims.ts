// Who tells Amazon of which package: claimed a few at a time, so that any number of processes can
// share the outbox, and one that dies only delays what it had.

import type { OrderSnapshot } from "../../../../domain/order/snapshot"
import type { Status } from "../../../../domain/order/status"
import type { ShippedItem } from "../../../../domain/shipment/plan-packages"
import { json, run, type Manager } from "../sql"

export interface PackageClaims {
  accountId: string
  lease: string
  until: Date
  now: Date
  limit: number
  /** Only these, when given. */
  ids?: string[]
}

export interface ClaimedPackage {
  id: string
  state: "due" | "told"
  revision: number
  told_revision: number
  amazon_order_id: string
  marketplace_id: string
  country_code: string | null
  package_reference: string
  tracking_number: string | null
  carrier_code: string | null
  carrier_name: string | null
  shipping_method: string | null
  ship_from: string | null
  shipped_at: string
  items: ShippedItem[]
  attempts: number
  looks: number
  rounds: number
  refusal: string | null
  is_unsure: boolean
  order_status: Status
  snapshot: OrderSnapshot
}

/** The most urgent first; new ones before those that are looked at again. */
export async function claimPackages(
  manager: Manager,
  { accountId, lease, until, now, limit, ids }: PackageClaims
): Promise<ClaimedPackage[]> {
  const claimed = await run<{ id: string }>(
    manager,
    `WITH due AS (
       SELECT s.id FROM amazon_shipment s
        WHERE s.state IN ('due', 'told') AND s.account_id = ? AND s.deleted_at IS NULL
          AND (s.lease_until IS NULL OR s.lease_until < ?)
          AND (s.next_try_at IS NULL OR s.next_try_at <= ?)
          ${ids ? "AND s.id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
          -- The parcels of a fulfilment one after the other: one that gives units away goes first.
          AND NOT EXISTS (
            SELECT 1 FROM amazon_shipment e
             WHERE e.fulfillment_id = s.fulfillment_id AND e.parcel < s.parcel
               AND e.state = 'due' AND s.state = 'due' AND e.deleted_at IS NULL)
        ORDER BY s.state, s.ship_by NULLS LAST, s.id LIMIT ? FOR UPDATE SKIP LOCKED)
     UPDATE amazon_shipment s SET lease = ?, lease_until = ?
       FROM due WHERE s.id = due.id RETURNING s.id`,
    [accountId, now, now, ...(ids ? [json(ids)] : []), limit, lease, until]
  )
  return readClaims(
    manager,
    claimed.map(({ id }) => id),
    lease
  )
}

const readClaims = (manager: Manager, ids: string[], lease: string) =>
  run<ClaimedPackage>(
    manager,
    `SELECT s.id, s.state, s.revision, s.told_revision, s.amazon_order_id, s.marketplace_id,
            m.country_code, s.package_reference, s.tracking_number, s.carrier_code,
            s.carrier_name, s.shipping_method, s.ship_from, s.items, s.attempts, s.looks,
            s.rounds, s.refusal, s.sending_since IS NOT NULL AS is_unsure,
            to_char(s.shipped_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS shipped_at,
            o.status AS order_status, o.snapshot
       FROM amazon_shipment s
       JOIN amazon_order o ON o.id = s.order_id
       LEFT JOIN amazon_marketplace m ON m.account_id = s.account_id
            AND m.marketplace_id = s.marketplace_id AND m.deleted_at IS NULL
      WHERE s.id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND s.lease = ?
      ORDER BY s.state, s.ship_by NULLS LAST, s.id`,
    [json(ids), lease]
  )

/**
 * Renews the lease before a call, and notes the call when one is about to be made. False when the
 * package is not ours to tell of any more: edited or withdrawn meanwhile, claimed by somebody
 * else, or of an account that the owner has paused.
 */
export async function keepPackage(
  manager: Manager,
  { id, revision }: { id: string; revision: number },
  kept: { lease: string; until: Date; sendingSince: Date | null }
): Promise<boolean> {
  const rows = await run(
    manager,
    `UPDATE amazon_shipment s SET lease_until = ?,
            sending_since = COALESCE(s.sending_since, ?::timestamptz)
      WHERE s.id = ? AND s.lease = ? AND s.revision = ? AND s.state IN ('due', 'told')
        AND EXISTS (SELECT 1 FROM amazon_account a
                     WHERE a.id = s.account_id AND a.state = 'connected' AND a.deleted_at IS NULL)
      RETURNING s.id`,
    [kept.until, kept.sendingSince, id, kept.lease, revision]
  )
  return rows.length > 0
}

/** The call that was noted did not reach Amazon. */
export const forgetSending = (manager: Manager, id: string, lease: string) =>
  run(
    manager,
    "UPDATE amazon_shipment SET sending_since = NULL WHERE id = ? AND lease = ?",
    [id, lease]
  )

/** What waits for a better time is tried now. */
export const hurryPackages = (
  manager: Manager,
  accountId: string,
  ids: string[] | null
) =>
  run(
    manager,
    `UPDATE amazon_shipment SET next_try_at = NULL
      WHERE account_id = ? AND state IN ('due', 'told') AND deleted_at IS NULL
        AND (?::jsonb IS NULL OR id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    [accountId, ids && json(ids), ids && json(ids)]
  )

/** Gives claims back, for the next run. Nobody holds one of those that are confirmed: most are. */
export const releasePackages = (manager: Manager, lease: string) =>
  run(
    manager,
    `UPDATE amazon_shipment SET lease = NULL, lease_until = NULL
      WHERE lease = ? AND state IN ('due', 'told', 'refused', 'withdrawn') AND deleted_at IS NULL`,
    [lease]
  )

/** The account's quota is spent, or Amazon refuses it: all of its packages wait. */
export const postponePackages = (
  manager: Manager,
  accountId: string,
  { until, error }: { until: Date; error: string | null }
) =>
  run(
    manager,
    `UPDATE amazon_shipment SET next_try_at = ?, last_error = COALESCE(?, last_error)
      WHERE account_id = ? AND state IN ('due', 'told') AND deleted_at IS NULL
        AND (next_try_at IS NULL OR next_try_at < ?)`,
    [until, error, accountId, until]
  )

/** When there will be something to do for the account, if nothing changes meanwhile. */
export async function whenNextToTell(
  manager: Manager,
  accountId: string
): Promise<Date | null> {
  const [row] = await run<{ next_at: Date | string | null }>(
    manager,
    `SELECT min(COALESCE(GREATEST(next_try_at, lease_until), created_at)) AS next_at
       FROM amazon_shipment
      WHERE account_id = ? AND state IN ('due', 'told') AND deleted_at IS NULL`,
    [accountId]
  )
  return row?.next_at ? new Date(row.next_at) : null
}
