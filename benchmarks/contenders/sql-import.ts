// The same rows in the same tables, and nothing but the SQL that puts them there: a statement
// per table and batch, a transaction per batch. The rows are copies of what our own path wrote,
// under new ids, so that they are the same by construction.

import type { Client } from "pg"
import type { Observation } from "../../src/domain/order/snapshot"
import { medusaOrderId } from "../../src/modules/amazon/ids"
import { seriesMark } from "../shop/make-orders"

type Row = Record<string, unknown>

/** Table → how its rows are found by their Medusa order's id; parents first. */
const tables = {
  order: `t.id = o.medusa_order_id`,
  order_line_item: `t.id IN (SELECT line_item_id FROM amazon_order_line WHERE order_id = o.id)`,
  order_item: `t.order_id = o.medusa_order_id`,
  order_summary: `t.order_id = o.medusa_order_id`,
  order_change: `t.order_id = o.medusa_order_id`,
  reservation_item: `t.line_item_id IN (SELECT line_item_id FROM amazon_order_line WHERE order_id = o.id)`,
  amazon_order: `t.id = o.id`,
  amazon_order_line: `t.order_id = o.id`,
  amazon_hold_movement: `t.line_id IN (SELECT id FROM amazon_order_line WHERE order_id = o.id)`,
  amazon_order_event: `t.order_id = o.id`,
} as const

export type Table = keyof typeof tables

export const tableNames = Object.keys(tables) as Table[]

/** Postgres numbers orders by itself. */
const madeByPostgres = ["display_id"]

/** One order's rows in all tables. */
export type OrderRows = Record<Table, Row[]>

/** What our path has written for these orders, order by order. */
export async function readRows(
  sql: Client,
  observations: Observation[]
): Promise<OrderRows[]> {
  const ids = observations.map(({ snapshot }) =>
    medusaOrderId(snapshot.amazonOrderId)
  )
  const byOrder = new Map<string, OrderRows>(
    ids.map((id) => [
      id,
      Object.fromEntries(
        tableNames.map((table) => [table, [] as Row[]])
      ) as OrderRows,
    ])
  )
  for (const table of tableNames) {
    const { rows } = await sql.query<{ key: string; row: Row }>(
      `SELECT o.medusa_order_id AS key, to_jsonb(t) AS row
         FROM amazon_order o JOIN "${table}" t ON ${tables[table]}
        WHERE o.medusa_order_id = ANY($1)`,
      [ids]
    )
    for (const { key, row } of rows) {
      madeByPostgres.forEach((column) => delete row[column])
      byOrder.get(key)?.[table].push(row)
    }
  }
  return [...byOrder.values()]
}

/** The same orders as if Amazon had given them the ids of another series. */
export function copyRows(
  orders: OrderRows[],
  from: number,
  to: number
): OrderRows[] {
  const text = JSON.stringify(orders).replaceAll(
    seriesMark(from),
    seriesMark(to)
  )
  const copies = JSON.parse(text) as OrderRows[]
  for (const order of copies) {
    for (const row of Object.values(order).flat()) {
      const { id } = row as { id: string }
      // An id made of chance or of a hash does not contain the series.
      row.id = id.includes(seriesMark(to)) ? id : `${id.slice(0, 40)}_${to}`
    }
  }
  return copies
}

export async function insertRows(
  sql: Client,
  orders: OrderRows[]
): Promise<void> {
  await sql.query("BEGIN")
  for (const table of tableNames) {
    const rows = orders.flatMap((order) => order[table])
    const columns = Object.keys(rows[0] ?? {})
      .map((column) => `"${column}"`)
      .join(", ")
    const json = JSON.stringify(rows)
    await sql.query(
      `INSERT INTO "${table}" (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [json]
    )
    if (table === "reservation_item") {
      await sql.query(raiseLevels, [json])
    }
  }
  await sql.query("COMMIT")
}

const raiseLevels = `
  UPDATE inventory_level l SET
    reserved_quantity = l.reserved_quantity + r.quantity,
    raw_reserved_quantity = jsonb_build_object(
      'value', (l.reserved_quantity + r.quantity)::text, 'precision', 20),
    updated_at = now()
   FROM (SELECT inventory_item_id, location_id, sum(quantity) AS quantity
           FROM jsonb_populate_recordset(NULL::reservation_item, $1::jsonb)
          GROUP BY inventory_item_id, location_id) r
  WHERE l.inventory_item_id = r.inventory_item_id
    AND l.location_id = r.location_id AND l.deleted_at IS NULL`
