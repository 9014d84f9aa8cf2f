// Goods that buyers send back, as Amazon's reports name them: written down once per row, and
// handed out to be shown on their orders.

import { json, run, type Manager } from "../sql"

export type ReturnKind = "merchant" | "amazon"

export interface ReturnRow {
  reported_key: string
  kind: ReturnKind
  amazon_order_id: string
  sku: string | null
  quantity: number
  reason: string | null
  status: string | null
  rma_id: string | null
  disposition: string | null
  requested_at: string | null
  received_at: string | null
  refunded_amount: string | null
  currency_code: string | null
}

/**
 * A row that says something new has work to do again, and so has one with a problem: it may be
 * gone by now. A refund that a later report leaves out stays what it was. The number of them.
 */
export async function writeReturns(
  manager: Manager,
  accountId: string,
  rows: ReturnRow[]
): Promise<number> {
  const written = await run(
    manager,
    `INSERT INTO amazon_return AS known (
       id, account_id, reported_key, kind, amazon_order_id, sku, quantity, reason, status, rma_id,
       disposition, requested_at, received_at, refunded_amount, currency_code, created_at,
       updated_at)
     SELECT 'amzret_' || md5(?::text || '/' || r.reported_key), ?, r.reported_key, r.kind,
            r.amazon_order_id, r.sku, r.quantity, r.reason, r.status, r.rma_id, r.disposition,
            r.requested_at, r.received_at, r.refunded_amount, r.currency_code, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS r(
            reported_key text, kind text, amazon_order_id text, sku text, quantity int,
            reason text, status text, rma_id text, disposition text, requested_at timestamptz,
            received_at timestamptz, refunded_amount text, currency_code text)
     ON CONFLICT (account_id, reported_key) WHERE deleted_at IS NULL DO UPDATE SET
       quantity = EXCLUDED.quantity, reason = EXCLUDED.reason, status = EXCLUDED.status,
       disposition = EXCLUDED.disposition, received_at = EXCLUDED.received_at,
       refunded_amount = COALESCE(EXCLUDED.refunded_amount, known.refunded_amount),
       currency_code = COALESCE(EXCLUDED.currency_code, known.currency_code),
       revision = known.revision + 1, next_try_at = NULL, updated_at = now()
     WHERE known.problem IS NOT NULL OR (
       known.quantity, known.reason, known.status, known.disposition, known.received_at,
       known.refunded_amount, known.currency_code) IS DISTINCT FROM (
       EXCLUDED.quantity, EXCLUDED.reason, EXCLUDED.status, EXCLUDED.disposition,
       EXCLUDED.received_at, COALESCE(EXCLUDED.refunded_amount, known.refunded_amount),
       COALESCE(EXCLUDED.currency_code, known.currency_code))
     RETURNING id`,
    [accountId, accountId, json(rows)]
  )
  return written.length
}

/** Orders that came to be known after their returns. */
export const reopenUnknown = (manager: Manager, accountId: string) =>
  run(
    manager,
    `UPDATE amazon_return r SET revision = r.revision + 1, updated_at = now()
       FROM amazon_order o
      WHERE r.account_id = ? AND r.medusa_order_id IS NULL AND r.deleted_at IS NULL
        AND r.applied_revision = r.revision AND o.amazon_order_id = r.amazon_order_id
        AND o.account_id = r.account_id AND o.phase = 'completed' AND o.deleted_at IS NULL`,
    [accountId]
  )

/** Marketplaces and kinds of which there is an order: of others nothing can come back. */
export const listReturnable = (
  manager: Manager,
  accountId: string,
  since: Date
) =>
  run<{ marketplace_id: string; kind: ReturnKind }>(
    manager,
    `SELECT DISTINCT marketplace_id, fulfilled_by AS kind FROM amazon_order
      WHERE account_id = ? AND phase = 'completed' AND purchased_at >= ?
        AND deleted_at IS NULL
      ORDER BY marketplace_id, kind DESC`,
    [accountId, since]
  )

export interface ClaimedReturn extends ReturnRow {
  id: string
  account_id: string
  medusa_order_id: string | null
  medusa_return_id: string | null
  booked_amount: string | null
  revision: number
  attempts: number
}

export interface ReturnClaim {
  lease: string
  until: Date
  now: Date
  limit: number
  /** Only these, when given. */
  ids?: string[]
}

/**
 * An order whose returns somebody else works on waits for him: two at once would each book
 * against a payment that the other one has just given back. They claim in turn, since neither
 * sees the other's claim before it is committed.
 */
export async function claimReturns(
  manager: Manager,
  { lease, until, now, limit, ids }: ReturnClaim
): Promise<ClaimedReturn[]> {
  await run(manager, "SELECT pg_advisory_xact_lock(hashtext(?))", [
    "amazon_return",
  ])
  return run<ClaimedReturn>(
    manager,
    `WITH due AS (
       SELECT r.id FROM amazon_return r
        WHERE r.applied_revision < r.revision AND r.deleted_at IS NULL
          AND (r.next_try_at IS NULL OR r.next_try_at <= ?)
          ${ids ? "AND r.id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
          AND NOT EXISTS (SELECT 1 FROM amazon_return other
                           WHERE other.amazon_order_id = r.amazon_order_id
                             AND other.lease_until >= ? AND other.deleted_at IS NULL)
        ORDER BY r.amazon_order_id, r.id LIMIT ? FOR UPDATE OF r SKIP LOCKED)
     UPDATE amazon_return r SET lease = ?, lease_until = ?
       FROM due WHERE r.id = due.id
     RETURNING r.id, r.account_id, r.reported_key, r.kind, r.amazon_order_id, r.sku, r.quantity,
               r.reason, r.status, r.rma_id, r.disposition, r.requested_at, r.received_at,
               r.refunded_amount, r.currency_code, r.medusa_order_id, r.medusa_return_id,
               r.booked_amount, r.revision, r.attempts`,
    [now, ...(ids ? [json(ids)] : []), now, limit, lease, until]
  )
}

/** The lease for the next one; false when it is no longer ours. */
export async function keepReturn(
  manager: Manager,
  id: string,
  { lease, until }: Pick<ReturnClaim, "lease" | "until">
): Promise<boolean> {
  const kept = await run(
    manager,
    "UPDATE amazon_return SET lease_until = ? WHERE id = ? AND lease = ? RETURNING id",
    [until, id, lease]
  )
  return kept.length > 0
}

export interface ReturnOutcome {
  id: string
  lease: string
  revision: number
  medusa_order_id: string | null
  medusa_return_id: string | null
  booked_amount: string | null
  problem: string | null
}

export async function recordReturn(
  manager: Manager,
  outcome: ReturnOutcome
): Promise<boolean> {
  const recorded = await run(
    manager,
    `UPDATE amazon_return SET applied_revision = ?, medusa_order_id = ?, medusa_return_id = ?,
            booked_amount = ?, problem = ?, attempts = 0, next_try_at = NULL, lease = NULL,
            lease_until = NULL, updated_at = now()
      WHERE id = ? AND lease = ? RETURNING id`,
    [
      outcome.revision,
      outcome.medusa_order_id,
      outcome.medusa_return_id,
      outcome.booked_amount,
      outcome.problem,
      outcome.id,
      outcome.lease,
    ]
  )
  return recorded.length > 0
}

export const failReturn = (
  manager: Manager,
  failure: { id: string; lease: string; problem: string; nextTryAt: Date }
) =>
  run(
    manager,
    `UPDATE amazon_return SET problem = ?, attempts = attempts + 1, next_try_at = ?,
            lease = NULL, lease_until = NULL, updated_at = now()
      WHERE id = ? AND lease = ?`,
    [failure.problem, failure.nextTryAt, failure.id, failure.lease]
  )

/** Has work to do again. False when there is no such return. */
export async function retryReturn(
  manager: Manager,
  id: string
): Promise<boolean> {
  const marked = await run(
    manager,
    `UPDATE amazon_return SET revision = revision + 1, next_try_at = NULL, updated_at = now()
      WHERE id = ? AND deleted_at IS NULL RETURNING id`,
    [id]
  )
  return marked.length > 0
}
