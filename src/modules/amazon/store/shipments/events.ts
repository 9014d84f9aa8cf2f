import { json, run, type Manager } from "../sql"

export interface ShipmentEvent {
  id: string
  name: "amazon.shipment.confirmed" | "amazon.shipment.refused"
}

/** What other code is told of packages: ids alone. To be written with what it tells of. */
export async function writeShipmentEvents(
  manager: Manager,
  events: ShipmentEvent[],
  now: Date
): Promise<void> {
  if (events.length > 0) {
    await run(
      manager,
      `INSERT INTO amazon_order_event (
         id, order_id, revision, name, detail, happened_at, told_at, created_at, updated_at)
       SELECT 'amzevt_' || md5(s.id || '/' || s.revision || '/' || e.name || '/' || ?), s.order_id,
              o.revision, e.name, jsonb_build_object('shipment_id', s.id,
                'fulfillment_id', s.fulfillment_id, 'package_reference', s.package_reference),
              ?, NULL, now(), now()
         FROM jsonb_to_recordset(?::jsonb) AS e(id text, name text)
         JOIN amazon_shipment s ON s.id = e.id
         JOIN amazon_order o ON o.id = s.order_id
       ON CONFLICT DO NOTHING`,
      [now.toISOString(), now, json(events)]
    )
  }
}
