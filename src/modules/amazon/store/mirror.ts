// Orders that are shipped at Amazon, and how far Medusa's fulfilments show it. The lease is the
// reconciler's own: nobody reads how much of an order is fulfilled while that is being changed.

import type { OrderSnapshot } from "../../../domain/order/snapshot"
import { json, run, type Manager } from "./sql"

export interface MirrorRequest {
  lease: string
  until: Date
  limit: number
  now: Date
  /** Only these orders, when given. */
  ids?: string[]
}

export interface MirrorLine {
  order_item_id: string
  line_item_id: string
  variant_id: string | null
  was_held: boolean
}

export interface MirrorClaim {
  id: string
  lease: string
  account_id: string
  amazon_order_id: string
  medusa_order_id: string | null
  applied_revision: number
  snapshot: OrderSnapshot
  mirror_attempts: number
  /** What an earlier attempt has begun to book. */
  mirror_plan: unknown
  lines: MirrorLine[]
  marketplace: {
    shipped_elsewhere: "book" | "leave"
    location_ids: string[]
    shipping_option_id: string | null
  } | null
  /** Null once it is disconnected. */
  account: {
    state: "connected" | "refused" | "paused"
    fba_location_id: string | null
    created_at: string
  } | null
  /** Packages that the shop itself has told Amazon of, or is about to. */
  own_references: string[]
}

/** Word for word as the partial index has it, or Postgres reads every order. */
const isToMirror = `((phase = 'completed' AND status IN ('partially_shipped', 'shipped')
  AND mirrored_revision < applied_revision) OR mirror_plan IS NOT NULL)`

export async function claimMirror(
  manager: Manager,
  { lease, until, limit, now, ids }: MirrorRequest
): Promise<MirrorClaim[]> {
  const claimed = await run<{ id: string }>(
    manager,
    `WITH due AS (
       SELECT id FROM amazon_order
        WHERE ${isToMirror} AND deleted_at IS NULL
          AND (lease_until IS NULL OR lease_until < ?)
          AND (mirror_next_try_at IS NULL OR mirror_next_try_at <= ?)
          ${ids ? "AND id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
        ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
     UPDATE amazon_order o SET lease = ?, lease_until = ?
       FROM due WHERE o.id = due.id RETURNING o.id`,
    [now, now, ...(ids ? [json(ids)] : []), limit, lease, until]
  )
  return claimed.length === 0
    ? []
    : readClaims(
        manager,
        claimed.map(({ id }) => id)
      )
}

const readClaims = (manager: Manager, ids: string[]) =>
  run<MirrorClaim>(
    manager,
    `SELECT o.id, o.lease, o.account_id, o.amazon_order_id, o.medusa_order_id,
            o.applied_revision, o.snapshot, o.mirror_attempts, o.mirror_plan,
            to_jsonb(m) AS marketplace, to_jsonb(a) - 'sealed_credentials' AS account,
            l.lines, s.own_references
       FROM amazon_order o
       LEFT JOIN amazon_marketplace m ON m.account_id = o.account_id
            AND m.marketplace_id = o.marketplace_id AND m.deleted_at IS NULL
       LEFT JOIN amazon_account a ON a.id = o.account_id AND a.deleted_at IS NULL
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object(
                  'order_item_id', l.order_item_id, 'line_item_id', l.line_item_id,
                  'variant_id', l.variant_id, 'was_held', l.was_held)
                  ORDER BY l.id), '[]'::jsonb) AS lines
           FROM amazon_order_line l
          WHERE l.order_id = o.id AND l.deleted_at IS NULL) l
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(s.package_reference), '[]'::jsonb) AS own_references
           FROM amazon_shipment s
          WHERE s.order_id = o.id AND s.deleted_at IS NULL
            AND s.state NOT IN ('refused', 'withdrawn')) s
      WHERE o.id IN (SELECT jsonb_array_elements_text(?::jsonb))
      ORDER BY o.id`,
    [json(ids)]
  )

/**
 * Writes down what is about to be booked, and renews the lease. The ids of the orders that are
 * still ours: of any other one nothing may be written.
 */
export async function saveMirrorPlans(
  manager: Manager,
  plans: { id: string; lease: string; plan: unknown }[],
  until: Date
): Promise<Set<string>> {
  const kept = await run<{ id: string }>(
    manager,
    `WITH kept AS (
       SELECT o.id, p.plan FROM amazon_order o
         JOIN jsonb_to_recordset(?::jsonb) AS p(id text, lease text, plan jsonb)
           ON p.id = o.id AND p.lease = o.lease
        ORDER BY o.id FOR UPDATE OF o)
     UPDATE amazon_order o SET mirror_plan = kept.plan, lease_until = ?
       FROM kept WHERE o.id = kept.id RETURNING o.id`,
    [json(plans), until]
  )
  return new Set(kept.map(({ id }) => id))
}

export interface Mirrored {
  id: string
  lease: string
  /** The revision that was looked at. */
  seen: number
  /** What was booked, for the timeline; null when there was nothing to do. */
  booked: {
    fulfillments: number
    units: number
    delivered: number
    packages: string[]
  } | null
}

/**
 * The ids that were recorded. What was booked gives the reconciler work, for holds end with
 * it; unless Amazon has told more meanwhile, that is no reason to look at the parcels again.
 */
export async function recordMirrored(
  manager: Manager,
  mirrored: Mirrored[],
  now: Date
): Promise<string[]> {
  const recorded = await run<{ id: string; revision: number }>(
    manager,
    `WITH own AS (
       SELECT o.id, m.seen, m.booked IS NOT NULL AS is_booked FROM amazon_order o
         JOIN jsonb_to_recordset(?::jsonb) AS m(id text, lease text, seen int, booked jsonb)
           ON m.id = o.id AND m.lease = o.lease
        ORDER BY o.id FOR UPDATE OF o)
     UPDATE amazon_order o SET
       revision = o.revision + own.is_booked::int,
       mirrored_revision = own.seen + (own.is_booked AND o.revision = own.seen)::int,
       mirror_plan = NULL, mirror_attempts = 0, mirror_error = NULL, mirror_next_try_at = NULL,
       lease = NULL, lease_until = NULL, updated_at = now()
      FROM own WHERE o.id = own.id RETURNING o.id, o.revision`,
    [json(mirrored)]
  )
  const revisions = new Map(recorded.map(({ id, revision }) => [id, revision]))
  await run(
    manager,
    `INSERT INTO amazon_order_event (
       id, order_id, revision, name, detail, happened_at, told_at, created_at, updated_at)
     SELECT 'amzevt_' || md5(e.id || '/' || e.revision || '/shipped_elsewhere'), e.id,
            e.revision, 'shipped_elsewhere', e.booked, ?, ?, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS e(id text, revision int, booked jsonb)
     ON CONFLICT DO NOTHING`,
    [
      now,
      now,
      json(
        mirrored
          .filter(({ id, booked }) => booked !== null && revisions.has(id))
          .map(({ id, booked }) => ({
            id,
            booked,
            revision: revisions.get(id),
          }))
      ),
    ]
  )
  return [...revisions.keys()]
}

export interface MirrorDelay {
  id: string
  lease: string
  next_try_at: Date
  /** Null: nothing has failed, it is only put off. */
  error: string | null
  /** Nothing has been booked yet, so that the next try may plan anew. */
  forgets_plan: boolean
}

/** An order that could not be mirrored, or not yet. */
export const delayMirror = (manager: Manager, delays: MirrorDelay[]) =>
  run(
    manager,
    `UPDATE amazon_order o SET
       mirror_attempts = o.mirror_attempts + (d.error IS NOT NULL)::int,
       mirror_error = COALESCE(d.error, o.mirror_error),
       mirror_next_try_at = d.next_try_at,
       mirror_plan = CASE WHEN d.forgets_plan THEN NULL ELSE o.mirror_plan END,
       lease = NULL, lease_until = NULL, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS d(
           id text, lease text, next_try_at timestamptz, error text, forgets_plan boolean)
     WHERE o.id = d.id AND o.lease = d.lease`,
    [json(delays)]
  )
