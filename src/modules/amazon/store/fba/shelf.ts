// What the shelf in Medusa is made from: Amazon's figures with their listings, and the units that
// Amazon was asked to ship; and what of it was put there.

import type { StockProblem } from "../../../../domain/fba/part"
import { json, run, type Manager } from "../sql"

export interface FigureRow {
  id: string
  sku: string
  fulfillable: number
  /** Milliseconds; null: Amazon does not say. */
  amazon_updated_at: number | null
  read_at: number
  mirrored: number | null
  problem: StockProblem | null
  /** Null: no listing of this SKU, or one that nobody has mapped. */
  variant_id: string | null
  fulfilled_by: "merchant" | "amazon" | null
}

/** All figures of an account, page by page. */
export const listFigures = (
  manager: Manager,
  {
    accountId,
    afterId,
    limit,
  }: { accountId: string; afterId: string; limit: number }
) =>
  run<FigureRow>(
    manager,
    `SELECT f.id, f.sku, f.fulfillable_quantity AS fulfillable,
            (extract(epoch FROM f.amazon_updated_at) * 1000)::float8 AS amazon_updated_at,
            (extract(epoch FROM f.read_at) * 1000)::float8 AS read_at,
            f.mirrored_quantity AS mirrored, f.problem, l.variant_id, l.fulfilled_by
       FROM amazon_fba_stock f
       LEFT JOIN amazon_listing l ON l.account_id = f.account_id AND l.sku = f.sku
            AND l.deleted_at IS NULL
      WHERE f.account_id = ? AND f.id > ? AND f.deleted_at IS NULL
      ORDER BY f.id LIMIT ?`,
    [accountId, afterId, limit]
  )

export interface SentRow {
  sku: string
  quantity: number
  /** Milliseconds. */
  asked_at: number
}

/**
 * Units that Amazon was asked to ship since then and has not given back. One that it shipped long
 * ago is among them: whether its figure knows of it is another question.
 */
export const listSentUnits = (
  manager: Manager,
  accountId: string,
  since: Date
) =>
  run<SentRow>(
    manager,
    `SELECT i.sku,
            GREATEST(i.quantity - COALESCE(i.canceled_quantity, 0)
                     - COALESCE(i.unfulfillable_quantity, 0), 0) AS quantity,
            (extract(epoch FROM o.asked_at) * 1000)::float8 AS asked_at
       FROM amazon_outbound_order o
       CROSS JOIN LATERAL jsonb_to_recordset(o.items) AS i(
            sku text, quantity int, canceled_quantity int, unfulfillable_quantity int)
      WHERE o.account_id = ? AND o.asked_at > ? AND o.deleted_at IS NULL
        AND NOT (o.state = 'ended'
                 AND COALESCE(o.status, 'invalid') IN ('canceled', 'unfulfillable', 'invalid'))`,
    [accountId, since]
  )

export interface Shelved {
  id: string
  mirrored: number | null
  problem: StockProblem | null
}

export const saveShelved = (manager: Manager, rows: Shelved[]) =>
  run(
    manager,
    `UPDATE amazon_fba_stock f SET
       mirrored_quantity = s.mirrored, problem = s.problem, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS s(id text, mirrored int, problem text)
     WHERE f.id = s.id`,
    [json(rows)]
  )
