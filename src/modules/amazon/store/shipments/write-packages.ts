// Puts packages into the outbox, and brings those that are there in line with their fulfilments.
// The same parcel of the same fulfilment is the same row, whoever writes it and however often.

import type {
  ChangedPackage,
  ShipmentState,
} from "../../../../domain/shipment/compare-packages"
import type { PackageContent } from "../../../../domain/shipment/plan-packages"
import { json, run, type Manager } from "../sql"
import { writeShipmentEvents } from "./events"

export interface AddedPackage {
  account_id: string
  order_id: string
  amazon_order_id: string
  marketplace_id: string
  fulfillment_id: string
  parcel: number
  package_reference: string
  state: ShipmentState
  content: PackageContent
  ship_by: string | null
  error: string | null
  note: string | null
}

/** The columns of a PackageContent, as a list of names and of their types. */
const contentColumns =
  "tracking_number, carrier_code, carrier_name, shipping_method, ship_from, shipped_at, items"
const contentTypes =
  "tracking_number text, carrier_code text, carrier_name text, shipping_method text, ship_from text, shipped_at timestamptz, items jsonb"

/** The ids of those that are new. */
export async function addPackages(
  manager: Manager,
  packages: AddedPackage[],
  now: Date
): Promise<string[]> {
  if (packages.length === 0) {
    return []
  }
  const rows = await run<{ id: string; state: ShipmentState }>(
    manager,
    `INSERT INTO amazon_shipment (
       id, account_id, order_id, amazon_order_id, marketplace_id, fulfillment_id, parcel,
       package_reference, state, ${contentColumns}, collected, collected_at, ship_by, last_error,
       note, created_at, updated_at)
     SELECT 'amzshp_' || md5(p.fulfillment_id || '/' || p.parcel), p.account_id, p.order_id,
            p.amazon_order_id, p.marketplace_id, p.fulfillment_id, p.parcel,
            p.package_reference, p.state, c.tracking_number, c.carrier_code, c.carrier_name,
            c.shipping_method, c.ship_from, c.shipped_at, c.items, p.content, ?, p.ship_by,
            p.error, p.note, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS p(
            account_id text, order_id text, amazon_order_id text, marketplace_id text,
            fulfillment_id text, parcel int, package_reference text, state text, content jsonb,
            ship_by timestamptz, error text, note text)
       CROSS JOIN LATERAL jsonb_to_record(p.content) AS c(${contentTypes})
     -- Also where two packages of an order have met in one number: the next run finds another.
     ON CONFLICT DO NOTHING RETURNING id, state`,
    [now, json(packages)]
  )
  await tellRefused(manager, rows, now)
  return rows.map(({ id }) => id)
}

/** To be called with the rows locked. The ids of those that Amazon is to be told of anew. */
export async function changePackages(
  manager: Manager,
  changes: ChangedPackage[],
  now: Date
): Promise<string[]> {
  if (changes.length === 0) {
    return []
  }
  const rows = await run<{ id: string; state: ShipmentState }>(
    manager,
    `UPDATE amazon_shipment s SET
       state = p.state, tracking_number = c.tracking_number, carrier_code = c.carrier_code,
       carrier_name = c.carrier_name, shipping_method = c.shipping_method,
       ship_from = c.ship_from, items = c.items, collected = p.collected,
       revision = s.revision + CASE WHEN p.is_revised THEN 1 ELSE 0 END,
       attempts = 0, looks = 0, rounds = 0, refusal = NULL, last_error = p.error,
       note = p.note, next_try_at = NULL, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS p(
           id text, state text, content jsonb, collected jsonb, error text, note text,
           is_revised boolean)
      CROSS JOIN LATERAL jsonb_to_record(p.content) AS c(${contentTypes})
     WHERE s.id = p.id RETURNING s.id, s.state`,
    [json(changes)]
  )
  await tellRefused(manager, rows, now)
  return rows.flatMap(({ id, state }) => (state === "due" ? [id] : []))
}

const tellRefused = (
  manager: Manager,
  rows: { id: string; state: ShipmentState }[],
  now: Date
) =>
  writeShipmentEvents(
    manager,
    rows.flatMap(({ id, state }) =>
      state === "refused" ? [{ id, name: "amazon.shipment.refused" }] : []
    ),
    now
  )

export const noteCollected = (
  manager: Manager,
  orderIds: string[],
  now: Date
) =>
  run(
    manager,
    `UPDATE amazon_shipment SET collected_at = ?
      WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL`,
    [now, json(orderIds)]
  )
