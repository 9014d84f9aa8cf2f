// A shop with a history: orders of three months and listings. The many are copies of orders that
// our own path has imported, most of them made to look as if they had ended since.

import { importOurs } from "../contenders/ours"
import { copyRows, insertRows, readRows } from "../contenders/sql-import"
import type { Bench } from "../measured"
import { nextSeries, pendingOrders } from "./make-orders"

const perSeries = 1000

interface History {
  /** A multiple of 1,000. */
  orders: number
  listings: number
}

/** What such a history consists of, for the record of a measurement. */
export const describeHistory = ({ orders, listings }: History): string =>
  `${orders} orders purchased in the last 90 days, 3 of 100 of them pending, 5 of 100 cancelled, the others shipped, each with its ledger and its events; 1 of 500 could not be applied, 1 of 1,000 has a problem; ${listings} listings, 1 of 100 with an error.`

export async function fillHistory(
  { container, shop, sql }: Bench,
  { orders, listings }: History
): Promise<void> {
  const series = nextSeries()
  const first = pendingOrders(perSeries, shop.variants, series)
  await importOurs({ container, shop, sql }, first)
  const rows = await readRows(sql, first)
  for (let there = perSeries; there < orders; there += perSeries) {
    await insertRows(sql, copyRows(rows, series, nextSeries()))
  }
  for (const statement of [
    ageOrders(orders),
    endLines,
    endLedger,
    tellEnds,
    fail,
  ]) {
    await sql.query(statement)
  }
  await sql.query(addListings, [shop.accountId, listings])
  await sql.query("VACUUM ANALYZE")
}

const numbered = `SELECT id, row_number() OVER (ORDER BY id) AS nr FROM amazon_order`

/** Evenly over 90 days; the youngest are pending. */
const ageOrders = (orders: number): string => `
  UPDATE amazon_order o SET
    purchased_at = now() - make_interval(secs => 90 * 86400.0 * n.nr / ${orders}),
    held_at = now() - make_interval(secs => 90 * 86400.0 * n.nr / ${orders} - 60),
    resolved_at = CASE WHEN n.nr % 100 < 3 THEN NULL ELSE
      now() - make_interval(secs => GREATEST(90 * 86400.0 * n.nr / ${orders} - 1800 - (n.nr % 977) * 20, 0)) END,
    status = CASE WHEN n.nr % 100 < 3 THEN 'pending' WHEN n.nr % 100 < 8 THEN 'canceled' ELSE 'shipped' END,
    phase = CASE WHEN n.nr % 100 < 3 THEN 'placeholder' WHEN n.nr % 100 < 8 THEN 'canceled' ELSE 'completed' END
   FROM (${numbered}) n WHERE n.id = o.id`

const endLines = `
  UPDATE amazon_order_line l SET purchased_at = o.purchased_at,
    held_quantity = CASE o.status WHEN 'pending' THEN l.held_quantity ELSE 0 END,
    held_in = CASE o.status WHEN 'pending' THEN l.held_in END
   FROM amazon_order o WHERE o.id = l.order_id`

const endLedger = `
  WITH moved AS (
    UPDATE amazon_hold_movement m SET moved_at = o.held_at
      FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
     WHERE l.id = m.line_id RETURNING m.line_id, m.quantity)
  INSERT INTO amazon_hold_movement (id, line_id, revision, kind, quantity, cause, moved_at)
  SELECT 'amzhold_end_' || l.id, l.id, 9, CASE o.status WHEN 'shipped' THEN 'ship' ELSE 'release' END,
         m.quantity, 'benchmark', o.resolved_at + interval '1 day'
    FROM moved m JOIN amazon_order_line l ON l.id = m.line_id JOIN amazon_order o ON o.id = l.order_id
   WHERE o.status <> 'pending'`

const tellEnds = `
  INSERT INTO amazon_order_event (id, order_id, revision, name, happened_at, told_at)
  SELECT 'amzevt_end_' || id, id, 9, 'amazon.order.completed', resolved_at, resolved_at
    FROM amazon_order WHERE status = 'shipped'`

const fail = `
  UPDATE amazon_order o SET
    last_error = CASE WHEN n.nr % 500 = 0 THEN 'It could not be applied.' END,
    problems = CASE WHEN n.nr % 1000 = 1
      THEN '[{"code": "oversold", "sentence": "Sold too often."}]'::jsonb END
   FROM (${numbered}) n WHERE n.id = o.id AND (n.nr % 500 = 0 OR n.nr % 1000 = 1)`

const addListings = `
  INSERT INTO amazon_listing (id, account_id, sku, title, desired_quantity, base_quantity,
         computed_revision, explanation, last_error)
  SELECT 'amzlst_bench_' || nr, $1, 'BENCH-LISTED-' || nr, 'Article ' || nr, 5, 5, 1,
         '{"steps": [{"name": "stocked", "by": 5, "leaves": 5}]}'::jsonb,
         CASE WHEN nr % 100 = 0 THEN 'It did not arrive.' END
    FROM generate_series(1, $2::int) AS nr`
