// Inspections: units that are kept apart until somebody has looked, what has been decided about
// them, and what is still to be done about that.

import { json, run, type Manager } from "../sql"

export interface KeptReservation {
  id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

export interface NewInspection {
  id: string
  order_id: string
  amazon_order_id: string
  order_item_id: string
  revision: number
  sku: string | null
  variant_id: string
  quantity: number
  canceled_by: string | null
  reason: string | null
  reservations: KeptReservation[]
}

export const inspectionOutcomes = ["restock", "write_off"] as const
export type InspectionOutcome = (typeof inspectionOutcomes)[number]

/** Written down whole before the first unit moves, so that whoever goes on does the same. */
export interface Decision {
  outcome: InspectionOutcome
  quantity: number
  by: string | null
  /** ISO 8601. */
  at: string
  /** By how much which level gets lower; each is done once, by its key. */
  lower: {
    key: string
    inventory_item_id: string
    location_id: string
    quantity: number
  }[]
}

export interface Inspection extends NewInspection {
  restocked_quantity: number
  written_off_quantity: number
  state: "open" | "restocked" | "written_off"
  deciding: Decision | null
}

/** The same units of the same revision are the same row: a repeat adds nothing. */
export const openInspections = (
  manager: Manager,
  inspections: NewInspection[]
) =>
  inspections.length === 0
    ? []
    : run(
        manager,
        `INSERT INTO amazon_inspection (
           id, order_id, amazon_order_id, order_item_id, revision, sku, variant_id, quantity,
           canceled_by, reason, reservations, created_at, updated_at)
         SELECT i.id, i.order_id, i.amazon_order_id, i.order_item_id, i.revision, i.sku,
                i.variant_id, i.quantity, i.canceled_by, i.reason, i.reservations, now(), now()
           FROM jsonb_to_recordset(?::jsonb) AS i(
                id text, order_id text, amazon_order_id text, order_item_id text, revision int,
                sku text, variant_id text, quantity int, canceled_by text, reason text,
                reservations jsonb)
         ON CONFLICT DO NOTHING`,
        [json(inspections)]
      )

const columns = `id, order_id, amazon_order_id, order_item_id, revision, sku, variant_id,
  quantity, restocked_quantity, written_off_quantity, canceled_by, reason, reservations, state,
  deciding`

export async function readInspection(
  manager: Manager,
  id: string
): Promise<Inspection | null> {
  const [row] = await run<Inspection>(
    manager,
    `SELECT ${columns} FROM amazon_inspection WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return row ?? null
}

/** Open ones, page by page; those that are being decided rest. Of these orders, when given. */
export const listOpenInspections = (
  manager: Manager,
  {
    afterId,
    limit,
    orderIds,
  }: { afterId: string; limit: number; orderIds?: string[] }
) =>
  run<Inspection>(
    manager,
    `SELECT ${columns} FROM amazon_inspection
      WHERE state = 'open' AND deciding IS NULL AND deleted_at IS NULL AND id > ?
        ${orderIds ? "AND order_id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
      ORDER BY id LIMIT ?`,
    [afterId, ...(orderIds ? [json(orderIds)] : []), limit]
  )

/** Decisions that nobody has brought to their end for so long; those tried last come last. */
export const listUnfinished = (manager: Manager, before: Date, limit: number) =>
  run<{ id: string }>(
    manager,
    `SELECT id FROM amazon_inspection
      WHERE state = 'open' AND deciding IS NOT NULL AND deleted_at IS NULL
        AND (deciding->>'at')::timestamptz < ?
      ORDER BY updated_at, id LIMIT ?`,
    [before, limit]
  )

export const noteUnfinished = (manager: Manager, id: string) =>
  run(manager, "UPDATE amazon_inspection SET updated_at = now() WHERE id = ?", [
    id,
  ])

/** False when somebody else has decided meanwhile. */
export async function beginDecision(
  manager: Manager,
  known: Inspection,
  decision: Decision
): Promise<boolean> {
  const begun = await run(
    manager,
    `UPDATE amazon_inspection SET deciding = ?::jsonb, updated_at = now()
      WHERE id = ? AND state = 'open' AND deciding IS NULL
        AND restocked_quantity = ? AND written_off_quantity = ? RETURNING id`,
    [
      json(decision),
      known.id,
      known.restocked_quantity,
      known.written_off_quantity,
    ]
  )
  return begun.length > 0
}

/** Once: false when another one has brought the same decision to its end. */
export async function endDecision(
  manager: Manager,
  { id }: Inspection,
  decision: Decision
): Promise<boolean> {
  const { outcome, quantity, at, by } = decision
  const restocked = outcome === "restock" ? quantity : 0
  const ended = await run(
    manager,
    `UPDATE amazon_inspection SET deciding = NULL,
            restocked_quantity = restocked_quantity + ?,
            written_off_quantity = written_off_quantity + ?,
            state = CASE WHEN restocked_quantity + written_off_quantity + ? < quantity THEN 'open'
                         WHEN written_off_quantity + ? > 0 THEN 'written_off'
                         ELSE 'restocked' END,
            decided_at = ?, decided_by = ?, updated_at = now()
      WHERE id = ? AND deciding->>'at' = ? AND deciding->>'outcome' = ? RETURNING id`,
    [
      restocked,
      quantity - restocked,
      quantity,
      quantity - restocked,
      at,
      by,
      id,
      at,
      outcome,
    ]
  )
  return ended.length > 0
}
