// The goods in Amazon's warehouses as people look for them.

import type { StockProblem } from "../../../../domain/fba/part"
import { isAmong } from "../catalogue/among"
import { json, run, type Manager } from "../sql"

export interface StockFilter {
  account_id?: string
  q?: string
  problem?: StockProblem[]
  has_problem?: boolean
}

export interface ListedStock {
  id: string
  account_id: string
  sku: string
  asin: string | null
  listing_id: string | null
  variant_id: string | null
  fulfillable: number
  reserved: number
  inbound: number
  unfulfillable: number
  mirrored: number | null
  problem: StockProblem | null
  amazon_updated_at: Date | null
  read_at: Date
}

/** By SKU; and how many there are in all. */
export async function listStock(
  manager: Manager,
  filter: StockFilter,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ rows: ListedStock[]; count: number }> {
  const { clauses, parameters } = conditions(filter)
  const from = `
    FROM amazon_fba_stock f
    JOIN amazon_account a ON a.id = f.account_id AND a.deleted_at IS NULL
    LEFT JOIN amazon_listing l ON l.account_id = f.account_id AND l.sku = f.sku
         AND l.deleted_at IS NULL
   WHERE ${["f.deleted_at IS NULL", ...clauses].join(" AND ")}`
  const rows = await run<ListedStock>(
    manager,
    `SELECT f.id, f.account_id, f.sku, f.asin, l.id AS listing_id, l.variant_id,
            f.fulfillable_quantity AS fulfillable, f.reserved_quantity AS reserved,
            f.inbound_quantity AS inbound, f.unfulfillable_quantity AS unfulfillable,
            f.mirrored_quantity AS mirrored, f.problem, f.amazon_updated_at, f.read_at
       ${from} ORDER BY f.sku, f.id LIMIT ? OFFSET ?`,
    [...parameters, limit, offset]
  )
  const [counted] = await run<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count ${from}`,
    parameters
  )
  return { rows, count: counted?.count ?? 0 }
}

function conditions(filter: StockFilter) {
  const clauses: string[] = []
  const parameters: unknown[] = []
  const add = (clause: string, ...bound: unknown[]) => {
    clauses.push(clause)
    parameters.push(...bound)
  }
  if (filter.account_id !== undefined) {
    add("f.account_id = ?", filter.account_id)
  }
  if (filter.q !== undefined) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`
    add(
      "(f.sku ILIKE ? OR f.asin ILIKE ? OR l.title ILIKE ?)",
      ...[pattern, pattern, pattern]
    )
  }
  if (filter.problem !== undefined) {
    add(`f.problem ${isAmong}`, json(filter.problem))
  }
  if (filter.has_problem !== undefined) {
    add(`f.problem IS ${filter.has_problem ? "NOT NULL" : "NULL"}`)
  }
  return { clauses, parameters }
}
