// What the owner asks of the outbox: to have a package told otherwise, again, or not at all.

import { doubledSentence } from "../../../../domain/shipment/doubled"
import type { PackageContent } from "../../../../domain/shipment/plan-packages"
import { json, run, type Manager } from "../sql"
import type { ShipmentState } from "../../../../domain/shipment/compare-packages"

export interface EditablePackage extends PackageContent {
  id: string
  order_id: string
  amazon_order_id: string
  state: ShipmentState
  /** Amazon was told of it, or may have been. */
  is_known_to_amazon: boolean
  /** It waits for a person, because its units are in other parcels already. */
  is_doubled: boolean
  lines: { order_item_id: string; sku: string | null; quantity: number }[]
  /** The other packages of the order that Amazon knows of, or is to know of. */
  others: Pick<PackageContent, "items">[]
}

/**
 * Locked until the transaction ends, with all others of its order: two that edit at once must not
 * both take the same units. Null: there is none.
 */
export async function lockPackage(
  manager: Manager,
  id: string
): Promise<EditablePackage | null> {
  await run(
    manager,
    `SELECT id FROM amazon_shipment
      WHERE order_id = (SELECT order_id FROM amazon_shipment WHERE id = ?)
        AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    [id]
  )
  const [row] = await run<EditablePackage>(
    manager,
    `SELECT s.id, s.order_id, s.amazon_order_id, s.state, s.tracking_number, s.carrier_code,
            s.carrier_name, s.shipping_method, s.ship_from, s.items,
            s.told_revision > 0 OR s.sending_since IS NOT NULL AS is_known_to_amazon,
            COALESCE(s.state = 'refused' AND s.last_error = ?, false) AS is_doubled,
            to_char(s.shipped_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS shipped_at,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object('order_item_id', l.order_item_id,
                      'sku', l.sku, 'quantity', l.quantity) ORDER BY l.id), '[]'::jsonb)
               FROM amazon_order_line l
              WHERE l.order_id = s.order_id AND l.deleted_at IS NULL) AS lines,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object('items', p.items)), '[]'::jsonb)
               FROM amazon_shipment p
              WHERE p.order_id = s.order_id AND p.id <> s.id AND p.state <> 'withdrawn'
                AND p.deleted_at IS NULL) AS others
       FROM amazon_shipment s WHERE s.id = ? AND s.deleted_at IS NULL`,
    [doubledSentence, id]
  )
  return row ?? null
}

/** Due at once, under the same number. `error`: what is still missing. */
export const editPackage = (
  manager: Manager,
  id: string,
  { content, error }: { content: PackageContent; error: string | null }
) =>
  run(
    manager,
    `UPDATE amazon_shipment SET
       tracking_number = ?, carrier_code = ?, carrier_name = ?, shipping_method = ?,
       ship_from = ?, shipped_at = ?, items = ?::jsonb, revision = revision + 1,
       state = ?, last_error = ?, note = NULL, attempts = 0, looks = 0, rounds = 0,
       refusal = NULL, next_try_at = NULL, updated_at = now()
      WHERE id = ?`,
    [
      content.tracking_number,
      content.carrier_code,
      content.carrier_name,
      content.shipping_method,
      content.ship_from,
      content.shipped_at,
      json(content.items),
      error === null ? "due" : "refused",
      error,
      id,
    ]
  )

const again = `attempts = 0, looks = 0, rounds = 0, refusal = NULL, next_try_at = NULL,
               last_error = NULL, updated_at = now()`

/** Told at once. */
export const sendPackage = (manager: Manager, id: string) =>
  run(
    manager,
    `UPDATE amazon_shipment SET state = 'due', ${again} WHERE id = ?`,
    [id]
  )

/**
 * All that Amazon has refused, save those that lack something, and those whose units are in other
 * parcels already: these are a person's to send, one by one. Their number.
 */
export async function retryPackages(
  manager: Manager,
  accountId: string | null
): Promise<number> {
  const rows = await run(
    manager,
    `UPDATE amazon_shipment SET state = 'due', ${again}
      WHERE id IN (SELECT id FROM amazon_shipment
                    WHERE state = 'refused' AND account_id = COALESCE(?, account_id)
                      AND tracking_number IS NOT NULL AND carrier_code IS NOT NULL
                      AND (carrier_code <> 'Other' OR carrier_name IS NOT NULL)
                      AND last_error IS DISTINCT FROM ?
                      AND deleted_at IS NULL ORDER BY id FOR UPDATE) RETURNING id`,
    [accountId, doubledSentence]
  )
  return rows.length
}

export const withdrawPackage = (manager: Manager, id: string, why: string) =>
  run(
    manager,
    `UPDATE amazon_shipment SET state = 'withdrawn', last_error = ?, refusal = NULL,
            next_try_at = NULL, lease = NULL, lease_until = NULL, updated_at = now()
      WHERE id = ?`,
    [why, id]
  )
