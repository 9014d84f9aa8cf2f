// Looks at a shop from outside, with SQL: what is in Medusa's tables and in ours, against what
// the simulated Amazon knows, and against a shop that nobody ever killed.

import { Client } from "pg"
import { plans } from "../../../scripts/shop/seed/assortment"
import type { SimulatedOrder, SimulatorControl } from "../../../simulator"

export async function readRows<Row>(
  databaseUrl: string,
  statement: string
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** Every count here must be 0; each is an invariant that a crash could break. */
const mustBeNone = {
  "Medusa orders without an Amazon order": `
    SELECT id FROM "order" o WHERE deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM amazon_order a WHERE a.medusa_order_id = o.id)`,
  "Amazon orders without their Medusa order": `
    SELECT id FROM amazon_order a WHERE phase <> 'none'
       AND NOT EXISTS (SELECT 1 FROM "order" o WHERE o.id = a.medusa_order_id)`,
  "order lines that are not Amazon's": `
    SELECT id FROM order_item i WHERE deleted_at IS NULL AND NOT EXISTS
      (SELECT 1 FROM amazon_order_line l WHERE l.line_item_id = i.item_id)`,
  "reservations without a line": `
    SELECT id FROM reservation_item r WHERE deleted_at IS NULL AND NOT EXISTS
      (SELECT 1 FROM amazon_order_line l WHERE l.line_item_id = r.line_item_id
          AND l.held_quantity > 0)`,
  "levels that count other than their reservations": `
    SELECT id FROM inventory_level v WHERE deleted_at IS NULL AND reserved_quantity <> COALESCE(
      (SELECT sum(quantity) FROM reservation_item r WHERE r.deleted_at IS NULL
          AND r.inventory_item_id = v.inventory_item_id AND r.location_id = v.location_id), 0)`,
  "lines that hold other than the ledger says": `
    SELECT id FROM amazon_order_line l WHERE held_quantity <> COALESCE(
      (SELECT sum(CASE kind WHEN 'reserve' THEN quantity WHEN 'transfer' THEN 0 ELSE -quantity END)
         FROM amazon_hold_movement m WHERE m.line_id = l.id), 0)`,
  "placeholders without their lock": `
    SELECT id FROM amazon_order a WHERE phase = 'placeholder' AND 1 <>
      (SELECT count(*) FROM order_change c WHERE c.order_id = a.medusa_order_id
          AND c.deleted_at IS NULL AND c.status = 'pending')`,
  "locks on orders that wait for nothing": `
    SELECT id FROM amazon_order a WHERE phase <> 'placeholder' AND EXISTS
      (SELECT 1 FROM order_change c WHERE c.order_id = a.medusa_order_id
          AND c.deleted_at IS NULL AND c.status = 'pending')`,
  "events that were not told": `
    SELECT id FROM amazon_order_event WHERE told_at IS NULL`,
  "orders that were announced other than once": `
    SELECT id FROM amazon_order a WHERE 1 <> (SELECT count(*) FROM amazon_order_event e
      WHERE e.order_id = a.id AND e.name = 'amazon.order.pending')`,
  "completed orders that were placed other than once": `
    SELECT id FROM amazon_order a WHERE phase = 'completed' AND 1 <>
      (SELECT count(*) FROM amazon_order_event e
        WHERE e.order_id = a.id AND e.name = 'order.placed')`,
  "unpaid orders that were placed": `
    SELECT id FROM amazon_order a WHERE phase = 'placeholder' AND EXISTS
      (SELECT 1 FROM amazon_order_event e
        WHERE e.order_id = a.id AND e.name = 'order.placed')`,
  "cancelled orders that are not cancelled in Medusa": `
    SELECT id FROM amazon_order a WHERE phase = 'canceled' AND NOT EXISTS
      (SELECT 1 FROM "order" o WHERE o.id = a.medusa_order_id AND o.status = 'canceled'
          AND o.metadata->'amazon'->>'state' = 'canceled')`,
  "cancelled orders that were not paid back": `
    SELECT c.id FROM payment_collection c JOIN order_payment_collection l
        ON l.payment_collection_id = c.id JOIN "order" o ON o.id = l.order_id
     WHERE o.status = 'canceled' AND c.refunded_amount IS DISTINCT FROM c.amount`,
  "credit lines that are worth something": `
    SELECT id FROM order_credit_line WHERE deleted_at IS NULL AND amount <> 0`,
  "orders with work left": `
    SELECT id FROM amazon_order WHERE applied_revision <> revision OR lease IS NOT NULL`,
}

/** The invariants that are broken, each with how many rows break it. */
export async function brokenInvariants(
  databaseUrl: string,
  invariants: Record<string, string> = mustBeNone
): Promise<Record<string, number>> {
  const broken: Record<string, number> = {}
  for (const [name, statement] of Object.entries(invariants)) {
    const rows = await readRows(databaseUrl, statement)
    if (rows.length > 0) {
      broken[name] = rows.length
    }
  }
  return broken
}

export type Units = Record<string, number>

/** Units that Medusa reserves, by the SKU of the inventory item. */
export async function reservedUnits(databaseUrl: string): Promise<Units> {
  const rows = await readRows<{ sku: string; units: number }>(
    databaseUrl,
    `SELECT i.sku, sum(r.quantity)::int AS units FROM reservation_item r
       JOIN inventory_item i ON i.id = r.inventory_item_id
      WHERE r.deleted_at IS NULL GROUP BY i.sku ORDER BY i.sku`
  )
  return Object.fromEntries(rows.map(({ sku, units }) => [sku, units]))
}

/** Units that must be reserved, by Amazon's own book: all that is ordered and not shipped. */
export async function orderedUnits(amazon: SimulatorControl): Promise<Units> {
  const units = new Map<string, number>()
  for (let after: string | undefined; ;) {
    const page = await amazon.orders({
      limit: 1000,
      ...(after !== undefined && { after }),
    })
    page.orders.filter(isOpen).forEach((order) => addUnits(units, order))
    if (page.nextAfter === null) {
      break
    }
    after = page.nextAfter
  }
  return Object.fromEntries([...units].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const isOpen = ({ status }: SimulatedOrder): boolean => status !== "CANCELLED"

function addUnits(units: Map<string, number>, { lines }: SimulatedOrder): void {
  for (const { sku, quantityOrdered } of lines) {
    for (const [part, required] of Object.entries(partsOf(sku))) {
      units.set(part, (units.get(part) ?? 0) + required * quantityOrdered)
    }
  }
}

function partsOf(sku: string): Record<string, number> {
  const variant = plans
    .flatMap(({ variants }) => variants)
    .find((plan) => plan.sku === sku)
  return variant?.contains ?? (variant?.stock ? { [sku]: 1 } : {})
}

/** Tables whose rows must be the same, and the columns that name chance. */
const compared: Record<string, string[]> = {
  order: ["display_id"],
  order_address: [],
  order_change: [],
  order_change_action: ["order_change_id", "ordering"],
  order_credit_line: [],
  order_item: [],
  order_line_item: [],
  order_line_item_adjustment: [],
  order_line_item_tax_line: [],
  order_payment_collection: [],
  order_shipping: [],
  order_shipping_method: [],
  order_shipping_method_adjustment: [],
  order_shipping_method_tax_line: [],
  order_summary: [],
  order_transaction: [],
  payment_collection: [],
  reservation_item: [],
  inventory_level: [],
  amazon_order: [],
  amazon_order_line: [],
  amazon_hold_movement: [],
  amazon_order_event: [],
  // Only which variant it is: how often its offer was marked, and what was last read of it at
  // Amazon, depends on when a process died, and the publisher's jobs make up for it.
  amazon_listing: [
    "revision",
    "computed_revision",
    "explanation",
    "marketplace_ids",
    "attempts",
    "last_error",
  ],
}

/** A random id of Medusa's says nothing about the row. */
const randomId = /^"\w+_01[0-9A-Z]{24}"$/

/**
 * Core's own cancellation cannot be repeated: killed inside, it leaves a second credit line of
 * 0 and a second version of everything that has one. After it, the rest is compared.
 */
const versioned = [
  "order",
  "order_change",
  "order_change_action",
  "order_credit_line",
  "order_item",
  "order_line_item_adjustment",
  "order_shipping",
  "order_shipping_method_adjustment",
  "order_summary",
]

/**
 * Core tells that it has cancelled an order, whereupon it is looked at once more: before its
 * outcome is written down if the process dies in between, after it if not.
 */
const looks = ["id", "revision", "applied_revision"]

/** And those that name a moment. */
const moments = /_(at|by|until)$/

/** What of one shop's rows the other does not have, in a line each. */
export async function differentRows(
  databaseUrl: string,
  otherUrl: string,
  isCanceledByCore: boolean
): Promise<string[]> {
  const different: string[] = []
  const tables = Object.entries(compared).filter(
    ([table]) => !isCanceledByCore || !versioned.includes(table)
  )
  for (const [table, chance] of tables) {
    const left = isCanceledByCore ? [...chance, ...looks] : chance
    const [rows, others] = await Promise.all([
      readTable(databaseUrl, table, left),
      readTable(otherUrl, table, left),
    ])
    different.push(
      ...compareRows(rows, others).map((sentence) => `${table} ${sentence}`)
    )
  }
  return different
}

interface TableRow {
  /** Its id, or all of it where the id is a matter of chance. */
  key: string
  columns: Record<string, string>
}

async function readTable(
  databaseUrl: string,
  table: string,
  chance: string[]
): Promise<TableRow[]> {
  const rows = await readRows<{ row: Record<string, unknown> }>(
    databaseUrl,
    `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE deleted_at IS NULL`
  )
  return rows.map(({ row }) => {
    const columns = Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !moments.test(name) && !chance.includes(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, JSON.stringify(value)])
    )
    if (randomId.test(columns.id ?? "")) {
      delete columns.id
    }
    return { key: columns.id ?? JSON.stringify(columns), columns }
  })
}

function compareRows(rows: TableRow[], others: TableRow[]): string[] {
  const left = new Map<string, TableRow[]>()
  for (const row of others) {
    left.set(row.key, [...(left.get(row.key) ?? []), row])
  }
  const sentences = rows.flatMap(({ key, columns }) => {
    const twin = left.get(key)?.pop()
    if (!twin) {
      return [`${key} is too much`]
    }
    return Object.keys(columns)
      .filter((name) => columns[name] !== twin.columns[name])
      .map(
        (name) =>
          `${key}: ${name} is ${columns[name] ?? ""} instead of ${twin.columns[name] ?? ""}`
      )
  })
  const missing = [...left.values()]
    .flat()
    .map(({ key }) => `${key} is missing`)
  return [...sentences, ...missing]
}
