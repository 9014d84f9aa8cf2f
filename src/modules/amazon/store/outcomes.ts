// Writes down what was done about orders: the new phase, the ledger and the events, in one
// transaction, and only by the one who still holds the lease.

import type { Phase } from "../../../domain/order/decide"
import type { HoldPlace, MovementKind } from "../../../domain/stock/ledger"
import type { Finding } from "../../../domain/report/found-problem"
import { openInspections, type NewInspection } from "./aftersales/inspections"
import { json, run, type Manager } from "./sql"

export interface Problem extends Finding {
  order_item_id?: string
}

export interface OrderOutcome {
  id: string
  lease: string
  /** The revision that was applied. */
  revision: number
  phase: Phase
  medusa_order_id: string | null
  problems: Problem[]
  /** The personal data has reached the Medusa order, so it is erased here. */
  is_personal_applied: boolean
  lines: {
    id: string
    variant_id: string | null
    applied_quantity: number
    held_quantity: number
    held_in: HoldPlace | null
  }[]
  movements: {
    line_id: string
    kind: MovementKind
    quantity: number
    cause: string
  }[]
  inspections: NewInspection[]
  /** `tell` events go out on the event bus; the others are for the timeline only. */
  events: { name: string; detail: unknown; tell: boolean }[]
}

export interface OrderFailure {
  id: string
  lease: string
  error: string
  next_try_at: Date
}

/** The ids that were recorded; one whose lease was lost meanwhile is left to its new owner. */
export async function recordOutcomes(
  manager: Manager,
  outcomes: OrderOutcome[],
  now: Date
): Promise<string[]> {
  // Listings before orders, as everybody locks them: two that went the other way would wait in
  // a circle. A mark too many, for an order whose lease was lost, changes nothing.
  await markHeldBack(manager, outcomes)
  const owned = await lockOwned(manager, outcomes)
  const recorded = outcomes.filter(({ id }) => owned.has(id))
  if (recorded.length === 0) {
    return []
  }
  await writeOrders(manager, recorded, now)
  await writeLines(manager, recorded)
  await writeMovements(manager, recorded, now)
  await openInspections(
    manager,
    recorded.flatMap(({ inspections }) => inspections)
  )
  await writeEvents(manager, recorded, now)
  return recorded.map(({ id }) => id)
}

/** The ids that were recorded, as above. */
export async function recordFailures(
  manager: Manager,
  failures: OrderFailure[]
): Promise<string[]> {
  const owned = await lockOwned(manager, failures)
  await run(
    manager,
    `UPDATE amazon_order o SET
       attempts = o.attempts + 1, last_error = f.error, next_try_at = f.next_try_at,
       lease = NULL, lease_until = NULL, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS f(
           id text, error text, next_try_at timestamptz)
     WHERE o.id = f.id`,
    [json(failures.filter(({ id }) => owned.has(id)))]
  )
  return [...owned]
}

/** Locks in the order of ids, as the intake does, so that the two never wait in a circle. */
async function lockOwned(
  manager: Manager,
  claimed: { id: string; lease: string }[]
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    manager,
    `SELECT o.id FROM amazon_order o
       JOIN jsonb_to_recordset(?::jsonb) AS r(id text, lease text)
         ON r.id = o.id AND r.lease = o.lease
      ORDER BY o.id FOR UPDATE OF o`,
    [json(claimed.map(({ id, lease }) => ({ id, lease })))]
  )
  return new Set(rows.map(({ id }) => id))
}

const writeOrders = (manager: Manager, outcomes: OrderOutcome[], now: Date) =>
  run(
    manager,
    `UPDATE amazon_order o SET
       phase = r.phase,
       is_complete = r.phase = 'completed',
       medusa_order_id = COALESCE(r.medusa_order_id, o.medusa_order_id),
       applied_revision = r.revision,
       problems = NULLIF(r.problems, '[]'::jsonb),
       sealed_personal = CASE WHEN r.is_personal_applied AND o.revision = r.revision
                              THEN NULL ELSE o.sealed_personal END,
       held_at = CASE WHEN r.phase IN ('held', 'placeholder')
                      THEN COALESCE(o.held_at, ?::timestamptz) ELSE o.held_at END,
       resolved_at = CASE WHEN r.phase IN ('completed', 'canceled')
                          THEN COALESCE(o.resolved_at, ?::timestamptz) ELSE o.resolved_at END,
       attempts = 0, last_error = NULL, next_try_at = NULL,
       lease = NULL, lease_until = NULL, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS r(
           id text, revision int, phase text, medusa_order_id text, problems jsonb,
           is_personal_applied boolean)
     WHERE o.id = r.id`,
    [now, now, json(outcomes)]
  )

/**
 * What is held back from the offer alone is known here and nowhere else: with the ledger goes
 * the mark that the offers must follow it. To be called before the lines are written.
 */
const markHeldBack = (manager: Manager, outcomes: OrderOutcome[]) =>
  run(
    manager,
    `UPDATE amazon_listing SET revision = revision + 1
      WHERE id IN (
        SELECT s.id FROM amazon_listing s
         WHERE s.deleted_at IS NULL AND s.variant_id IN (
           SELECT unnest(ARRAY[l.variant_id, r.variant_id])
             FROM jsonb_to_recordset(?::jsonb) AS r(
                  id text, variant_id text, held_quantity int, held_in text)
             JOIN amazon_order_line l ON l.id = r.id
            WHERE (l.held_in = 'offer' OR r.held_in = 'offer')
              AND (l.held_quantity, l.held_in, l.variant_id)
                  IS DISTINCT FROM (r.held_quantity, r.held_in, r.variant_id))
         ORDER BY s.id FOR UPDATE)`,
    [json(outcomes.flatMap(({ lines }) => lines))]
  )

const writeLines = (manager: Manager, outcomes: OrderOutcome[]) =>
  run(
    manager,
    `UPDATE amazon_order_line l SET
       variant_id = r.variant_id, applied_quantity = r.applied_quantity,
       held_quantity = r.held_quantity, held_in = r.held_in,
       was_held = l.was_held OR r.held_quantity > 0, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS r(
           id text, variant_id text, applied_quantity int, held_quantity int,
           held_in text)
     WHERE l.id = r.id`,
    [json(outcomes.flatMap(({ lines }) => lines))]
  )

/** The same movement of the same revision is the same row: a repeat adds nothing. */
const writeMovements = (
  manager: Manager,
  outcomes: OrderOutcome[],
  now: Date
) =>
  run(
    manager,
    `INSERT INTO amazon_hold_movement (
       id, line_id, revision, kind, quantity, cause, moved_at, created_at, updated_at)
     SELECT 'amzhold_' || md5(r.line_id || '/' || r.revision || '/' || r.kind),
            r.line_id, r.revision, r.kind, r.quantity, r.cause, ?, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS r(
            line_id text, revision int, kind text, quantity int, cause text)
     ON CONFLICT DO NOTHING`,
    [
      now,
      json(
        outcomes.flatMap(({ movements, revision }) =>
          movements.map((movement) => ({ ...movement, revision }))
        )
      ),
    ]
  )

const writeEvents = (manager: Manager, outcomes: OrderOutcome[], now: Date) =>
  run(
    manager,
    `INSERT INTO amazon_order_event (
       id, order_id, revision, name, detail, happened_at, told_at, created_at, updated_at)
     SELECT 'amzevt_' || md5(e.order_id || '/' || e.revision || '/' || e.name),
            e.order_id, e.revision, e.name, e.detail, ?,
            CASE WHEN e.tell THEN NULL ELSE ?::timestamptz END, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS e(
            order_id text, revision int, name text, detail jsonb, tell boolean)
     ON CONFLICT DO NOTHING`,
    [
      now,
      now,
      json(
        outcomes.flatMap(({ id, revision, events }) =>
          events.map((event) => ({ ...event, order_id: id, revision }))
        )
      ),
    ]
  )
