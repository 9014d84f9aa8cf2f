// Pending orders in numbers: how long they wait, how they ended, and what they hold. All of it is
// summed by the database, over indexes that hold just the columns in question.

import { ageBoundsHours } from "../../../domain/report/statistics"
import { isOfLiveAccount } from "./live-account"
import { json, run, type Manager } from "./sql"

export interface Span {
  accountId: string | null
  now: Date
  /** The first moment that counts. */
  since: Date
}

const isPending = `o.status IN ('pending', 'pending_availability') AND o.deleted_at IS NULL
        AND o.account_id = COALESCE(?, o.account_id) AND ${isOfLiveAccount("o.account_id")}`

const unitsOfOrder = `(SELECT COALESCE(sum(l.quantity), 0)::int FROM amazon_order_line l
              WHERE l.order_id = o.id AND l.deleted_at IS NULL)`

const bucketOf = (hours: string): string =>
  `width_bucket((${hours})::float8, ARRAY[${ageBoundsHours.join(", ")}]::float8[])`

const hoursBetween = (from: string, to: string): string =>
  `extract(epoch FROM ${to} - ${from}) / 3600`

export interface PendingAge {
  bucket: number
  orders: number
  units: number
  oldest_purchased_at: Date
}

export const countPendingByAge = (manager: Manager, { accountId, now }: Span) =>
  run<PendingAge>(
    manager,
    `SELECT bucket, count(*)::int AS orders, sum(units)::int AS units,
            min(purchased_at) AS oldest_purchased_at
       FROM (SELECT o.purchased_at, ${unitsOfOrder} AS units,
                    ${bucketOf(`GREATEST(${hoursBetween("o.purchased_at", "?::timestamptz")}, 0)`)} AS bucket
               FROM amazon_order o WHERE ${isPending}) waiting
      GROUP BY bucket`,
    [now, accountId]
  )

export interface SlowOrder {
  id: string
  amazon_order_id: string
  purchased_at: Date
  units: number
  hours: number
}

/** Pending orders that are older than usual, the oldest first. */
export const listSlow = (
  manager: Manager,
  { accountId, now }: Span,
  { usualHours, limit }: { usualHours: number; limit: number }
) =>
  run<SlowOrder>(
    manager,
    `SELECT o.id, o.amazon_order_id, o.purchased_at, ${unitsOfOrder} AS units,
            round((${hoursBetween("o.purchased_at", "?::timestamptz")})::numeric, 1)::float8 AS hours
       FROM amazon_order o
      WHERE ${isPending} AND o.purchased_at < ?::timestamptz - make_interval(secs => ?)
      ORDER BY o.purchased_at, o.id LIMIT ?`,
    [now, accountId, now, usualHours * 3600, limit]
  )

export interface Outcomes {
  paid: number
  canceled: number
  median_hours: number | null
  /** Nine in ten took less. */
  ninety_percent_hours: number | null
  by_day: { day: string; paid: number; canceled: number }[]
  durations: { bucket: number; paid: number; canceled: number }[]
}

/**
 * How pending orders ended. One counts if it was held, or was seen while it was pending; one that
 * was paid first and cancelled later counts as paid.
 */
const ended = `
  SELECT (o.resolved_at AT TIME ZONE 'UTC')::date AS day,
         ${hoursBetween("o.purchased_at", "o.resolved_at")} AS hours,
         o.phase = 'canceled' AND NOT EXISTS (
           SELECT 1 FROM amazon_order_event e
            WHERE e.order_id = o.id AND e.name = 'amazon.order.completed'
              AND e.deleted_at IS NULL) AS is_canceled
    FROM amazon_order o
   WHERE o.resolved_at >= ? AND o.deleted_at IS NULL
     AND o.account_id = COALESCE(?, o.account_id)
     AND (o.held_at IS NOT NULL OR EXISTS (
           SELECT 1 FROM amazon_order_event e
            WHERE e.order_id = o.id AND e.name = 'seen' AND e.deleted_at IS NULL
              AND e.detail->>'status' IN ('pending', 'pending_availability')))`

export async function countOutcomes(
  manager: Manager,
  { accountId, since }: Span
): Promise<Outcomes> {
  const [row] = await run<Outcomes>(
    manager,
    `WITH ended AS MATERIALIZED (${ended}),
     days AS (
       SELECT day,
              count(*) FILTER (WHERE NOT is_canceled)::int AS paid,
              count(*) FILTER (WHERE is_canceled)::int AS canceled
         FROM ended GROUP BY 1),
     lengths AS (
       SELECT ${bucketOf("GREATEST(hours, 0)")} AS bucket,
              count(*) FILTER (WHERE NOT is_canceled)::int AS paid,
              count(*) FILTER (WHERE is_canceled)::int AS canceled
         FROM ended GROUP BY 1)
     SELECT count(*) FILTER (WHERE NOT is_canceled)::int AS paid,
            count(*) FILTER (WHERE is_canceled)::int AS canceled,
            round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 2)::float8
              AS median_hours,
            round(percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::numeric, 2)::float8
              AS ninety_percent_hours,
            (SELECT COALESCE(jsonb_agg(to_jsonb(days)), '[]'::jsonb) FROM days) AS by_day,
            (SELECT COALESCE(jsonb_agg(to_jsonb(lengths)), '[]'::jsonb) FROM lengths) AS durations
       FROM ended`,
    [since, accountId]
  )
  return (
    row ?? {
      paid: 0,
      canceled: 0,
      median_hours: null,
      ninety_percent_hours: null,
      by_day: [],
      durations: [],
    }
  )
}

/** Fewer say nothing about what is usual. */
const fewestForUsual = 20

/** 99 of 100 pending orders took less. Null: too few have ended yet. */
export async function readUsualHours(
  manager: Manager,
  { accountId, since }: Omit<Span, "now">
): Promise<number | null> {
  const [row] = await run<{ count: number; hours: number | null }>(
    manager,
    `SELECT count(*)::int AS count,
            round(percentile_cont(0.99) WITHIN GROUP (ORDER BY hours)::numeric, 2)::float8 AS hours
       FROM (${ended}) ended`,
    [since, accountId]
  )
  return row && row.count >= fewestForUsual ? row.hours : null
}

export interface HeldOverTime {
  now: { units: number; orders: number }
  changes: { day: string; units: number; orders: number }[]
}

/** Amazon's id of the order, out of the id of one of its lines (ids.ts). */
const orderOf = (lineId: string): string =>
  `split_part(${lineId}, '_', 2) COLLATE "C"`

/**
 * What is held now, and by how much each day changed it, from the ledger. An order counts on a
 * day's end if any of its units is held then. The lines are not joined: their ids name the order,
 * and with 100,000 orders the join alone took longer than all the rest.
 */
export async function readHeldOverTime(
  manager: Manager,
  { accountId, since }: Span
): Promise<HeldOverTime> {
  const own = accountId
    ? `WHERE order_id IN (SELECT o.amazon_order_id FROM amazon_order o
                            WHERE o.account_id = ? AND o.deleted_at IS NULL)`
    : ""
  const account = accountId ? [accountId] : []
  const [row] = await run<HeldOverTime>(
    manager,
    `WITH held AS MATERIALIZED (
       SELECT * FROM (
         SELECT ${orderOf("l.id")} AS order_id, sum(l.held_quantity)::int AS units
           FROM amazon_order_line l
          WHERE l.held_quantity > 0 AND l.deleted_at IS NULL GROUP BY 1) h ${own}),
     moved AS (
       SELECT * FROM (
         SELECT ${orderOf("m.line_id")} AS order_id,
                (m.moved_at AT TIME ZONE 'UTC')::date AS day,
                sum(CASE m.kind WHEN 'reserve' THEN m.quantity ELSE -m.quantity END)::int AS units
           FROM amazon_hold_movement m
          WHERE m.moved_at >= ? AND m.kind <> 'transfer' AND m.deleted_at IS NULL
          GROUP BY 1, 2) m ${own}),
     balanced AS (
       SELECT m.day, m.units,
              COALESCE(h.units, 0) - COALESCE(sum(m.units) OVER (
                PARTITION BY m.order_id ORDER BY m.day DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS after
         FROM moved m LEFT JOIN held h ON h.order_id = m.order_id),
     changes AS (
       SELECT day, sum(units)::int AS units,
              sum((after > 0)::int - (after - units > 0)::int)::int AS orders
         FROM balanced GROUP BY day)
     SELECT (SELECT jsonb_build_object('units', COALESCE(sum(units), 0), 'orders', count(*))
               FROM held) AS now,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object('day', to_char(day, 'YYYY-MM-DD'),
                      'units', units, 'orders', orders)), '[]'::jsonb) FROM changes) AS changes`,
    [...account, since, ...account]
  )
  return row ?? { now: { units: 0, orders: 0 }, changes: [] }
}

export interface PendingSku {
  account_id: string
  sku: string
  listing_id: string | null
  variant_id: string
  title: string | null
  marketplace_ids: string[]
  pending_units: number
  /** Of these, what is held already. */
  held_units: number
}

/**
 * SKUs that may sell out if all that is pending is paid. `left`: what the last computation of the
 * offer left on the shelf; none: to be looked up. The listing's own number spares us a look at
 * the shelves of those that are plenty.
 */
export const listScarce = (
  manager: Manager,
  accountId: string | null,
  limit: number
) =>
  run<PendingSku>(
    manager,
    `WITH wanted AS MATERIALIZED (
       SELECT o.account_id, l.sku, l.variant_id, sum(l.quantity)::int AS pending_units,
              sum(l.held_quantity)::int AS held_units,
              jsonb_agg(DISTINCT o.marketplace_id) AS marketplace_ids
         FROM amazon_order o JOIN amazon_order_line l ON l.order_id = o.id
        WHERE ${isPending} AND o.fulfilled_by = 'merchant' AND l.deleted_at IS NULL
          AND l.sku IS NOT NULL AND l.variant_id IS NOT NULL AND l.quantity > 0
        GROUP BY o.account_id, l.sku, l.variant_id)
     SELECT w.account_id, w.sku, s.id AS listing_id, w.variant_id, s.title, w.marketplace_ids,
            w.pending_units, w.held_units
       FROM wanted w
       LEFT JOIN amazon_listing s ON s.account_id = w.account_id AND s.sku = w.sku
            AND s.deleted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT (step->>'leaves')::int AS units
           FROM jsonb_array_elements(s.explanation->'steps') WITH ORDINALITY AS steps(step, nr)
          WHERE step->>'name' IN ('stocked', 'reserved', 'held', 'kit')
          ORDER BY nr DESC LIMIT 1) shelf ON s.computed_revision = s.revision
      WHERE shelf.units IS NULL OR w.pending_units - w.held_units >= shelf.units
      ORDER BY w.pending_units - w.held_units - shelf.units DESC NULLS LAST,
               w.pending_units DESC, w.sku LIMIT ?`,
    [accountId, limit]
  )

/** Where the orders of each marketplace take their units from. */
export const listLocations = (manager: Manager, accountIds: string[]) =>
  run<{ account_id: string; marketplace_id: string; location_ids: string[] }>(
    manager,
    `SELECT account_id, marketplace_id, location_ids FROM amazon_marketplace
      WHERE deleted_at IS NULL
        AND account_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [json(accountIds)]
  )
