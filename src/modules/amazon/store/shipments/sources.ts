// What the outbox is filled from: orders that the shop ships itself, and what we know of their
// parcels already.

import type { CarrierRule } from "../../../../domain/shipment/carrier"
import type { PackageRow } from "../../../../domain/shipment/compare-packages"
import { doubledSentence } from "../../../../domain/shipment/doubled"
import { json, run, type Manager } from "../sql"

export interface ShippingOrder {
  id: string
  account_id: string
  amazon_order_id: string
  marketplace_id: string
  medusa_order_id: string
  /** Amazon counts every unit as shipped: there is no parcel left that it could be told of. */
  is_shipped: boolean
  ship_by: string | null
  lines: { line_item_id: string; order_item_id: string; quantity: number }[]
  carrier_code: string | null
  carrier_name: string | null
}

/** Complete in Medusa, and not Amazon's to ship. */
export const findShippingOrders = (
  manager: Manager,
  medusaOrderIds: string[]
) =>
  run<ShippingOrder>(
    manager,
    `SELECT o.id, o.account_id, o.amazon_order_id, o.marketplace_id, o.medusa_order_id,
            o.status = 'shipped' AS is_shipped, o.snapshot->>'shipBy' AS ship_by,
            m.carrier_code, m.carrier_name, l.lines
       FROM amazon_order o
       LEFT JOIN amazon_marketplace m ON m.account_id = o.account_id
            AND m.marketplace_id = o.marketplace_id AND m.deleted_at IS NULL
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object(
                  'line_item_id', l.line_item_id, 'order_item_id', l.order_item_id,
                  'quantity', l.quantity) ORDER BY l.id), '[]'::jsonb) AS lines
           FROM amazon_order_line l
          WHERE l.order_id = o.id AND l.deleted_at IS NULL) l
      WHERE o.medusa_order_id IN (SELECT jsonb_array_elements_text(?::jsonb))
        AND o.phase = 'completed' AND o.fulfilled_by = 'merchant' AND o.deleted_at IS NULL`,
    [json(medusaOrderIds)]
  )

/** The owner's words for carriers, the oldest first. */
export const listCarrierRules = (manager: Manager) =>
  run<CarrierRule>(
    manager,
    `SELECT match, value, carrier_code, carrier_name, shipping_method FROM amazon_carrier
      WHERE deleted_at IS NULL ORDER BY created_at, id`
  )

export interface OutboxRow extends PackageRow {
  order_id: string
  fulfillment_id: string
  package_reference: string
}

export const readPackages = (
  manager: Manager,
  orderIds: string[],
  lock = ""
): Promise<OutboxRow[]> =>
  run<OutboxRow>(
    manager,
    `SELECT id, order_id, fulfillment_id, parcel, package_reference, state, collected, note,
            tracking_number, carrier_code, carrier_name, shipping_method, ship_from, items,
            to_char(shipped_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS shipped_at,
            told_revision > 0 OR sending_since IS NOT NULL AS is_known_to_amazon,
            COALESCE(state = 'refused' AND last_error = ?, false) AS is_doubled
       FROM amazon_shipment
      WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL
      ORDER BY id ${lock}`,
    [doubledSentence, json(orderIds)]
  )

/** Locked until the transaction ends: two that collect at once must not undo each other's work. */
export const lockPackages = (manager: Manager, orderIds: string[]) =>
  readPackages(manager, orderIds, "FOR UPDATE")

/**
 * Medusa orders whose parcels wait or were refused, those first that have not been looked at for
 * longest: their labels may have changed, and no event is told of that for certain.
 */
export async function listUnconfirmed(
  manager: Manager,
  { before, limit }: { before: Date; limit: number }
): Promise<string[]> {
  const rows = await run<{ medusa_order_id: string }>(
    manager,
    `SELECT o.medusa_order_id FROM amazon_shipment s JOIN amazon_order o ON o.id = s.order_id
      WHERE s.state IN ('due', 'told', 'refused') AND s.collected_at < ?
        AND s.deleted_at IS NULL AND o.medusa_order_id IS NOT NULL
        -- As in findShippingOrders: what is not found there would be the oldest for ever.
        AND o.phase = 'completed' AND o.fulfilled_by = 'merchant' AND o.deleted_at IS NULL
      ORDER BY s.collected_at, s.id LIMIT ?`,
    [before, limit]
  )
  return [...new Set(rows.map((row) => row.medusa_order_id))]
}

/** Medusa orders with a parcel that no carrier was found for: a new rule may know it. */
export async function listWithoutCarrier(
  manager: Manager,
  limit: number
): Promise<string[]> {
  const rows = await run<{ medusa_order_id: string }>(
    manager,
    `SELECT DISTINCT o.medusa_order_id
       FROM amazon_shipment s JOIN amazon_order o ON o.id = s.order_id
      WHERE s.state = 'refused' AND s.carrier_code IS NULL AND s.deleted_at IS NULL
        AND o.medusa_order_id IS NOT NULL LIMIT ?`,
    [limit]
  )
  return rows.map((row) => row.medusa_order_id)
}
