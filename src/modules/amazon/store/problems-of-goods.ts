// Where problems of goods on their way are found: parcels, orders that Amazon ships, returns,
// inspections, and Amazon's warehouses.

import { found } from "./found"

const parcel = {
  id: "s.id",
  account: "s.account_id",
  subject: "s.amazon_order_id",
  order: "o.medusa_order_id",
  detail: `jsonb_build_object('amazon_order_id', s.amazon_order_id, 'state', s.state,
             'error', s.last_error, 'ship_by', s.ship_by,
             'can_send', s.tracking_number IS NOT NULL AND s.carrier_code IS NOT NULL
                         AND (s.carrier_code <> 'Other' OR s.carrier_name IS NOT NULL))`,
}

export const refusedParcels = found(
  "shipment",
  { ...parcel, since: "COALESCE(s.told_at, s.collected_at)" },
  `amazon_shipment s LEFT JOIN amazon_order o ON o.id = s.order_id
   WHERE s.state = 'refused' AND s.deleted_at IS NULL`
)

export const lateParcels = found(
  "shipment",
  { ...parcel, since: "s.ship_by" },
  `amazon_shipment s LEFT JOIN amazon_order o ON o.id = s.order_id
   WHERE s.state IN ('due', 'told') AND s.ship_by < ? AND s.deleted_at IS NULL
     AND o.status IN ('unshipped', 'partially_shipped')`
)

/** Amazon waits for a parcel, and none has been packed. */
export const lateOrders = found(
  "shipment",
  {
    id: "'late/' || o.id",
    account: "o.account_id",
    subject: "o.amazon_order_id",
    since: "(o.snapshot->>'shipBy')::timestamptz",
    order: "o.medusa_order_id",
    detail: `jsonb_build_object('amazon_order_id', o.amazon_order_id, 'state', 'missing',
               'ship_by', o.snapshot->>'shipBy', 'can_send', false)`,
  },
  `amazon_order o
   WHERE o.status IN ('unshipped', 'partially_shipped') AND o.phase = 'completed'
     AND o.fulfilled_by = 'merchant' AND o.deleted_at IS NULL
     AND (o.snapshot->>'shipBy')::timestamptz < ?
     AND NOT EXISTS (SELECT 1 FROM amazon_shipment s
                      WHERE s.order_id = o.id AND s.state IN ('due', 'told', 'refused')
                        AND s.deleted_at IS NULL)`
)

/** What has ended is history after a month. */
export const outbounds = found(
  "outbound",
  {
    id: "b.id",
    account: "b.account_id",
    subject: "b.outbound_id",
    since: "COALESCE(b.checked_at, b.asked_at)",
    order: "b.medusa_order_id",
    detail: `jsonb_build_object('outbound_id', b.outbound_id, 'state', b.state,
               'error', CASE WHEN b.state <> 'ended' THEN b.last_error END,
               'problems', COALESCE(b.problems, '[]'::jsonb))`,
  },
  `amazon_outbound_order b
   WHERE b.deleted_at IS NULL
     AND (b.state <> 'ended' OR b.ended_at > ?::timestamptz - interval '30 days')
     AND (COALESCE(jsonb_array_length(b.problems), 0) > 0
          OR b.state <> 'ended' AND b.last_error IS NOT NULL)`
)

export const returns = found(
  "return",
  {
    id: "r.id",
    account: "r.account_id",
    subject: "r.amazon_order_id",
    since: "COALESCE(r.received_at, r.requested_at, r.created_at)",
    order: "r.medusa_order_id",
    detail: `jsonb_build_object('amazon_order_id', r.amazon_order_id, 'sku', r.sku,
               'quantity', r.quantity, 'error', r.problem)`,
  },
  `amazon_return r WHERE r.problem IS NOT NULL AND r.deleted_at IS NULL`
)

export const inspections = found(
  "inspection",
  {
    id: "i.id",
    account: "o.account_id",
    subject: "i.amazon_order_id",
    since: "i.created_at",
    severity: "'warning'",
    order: "o.medusa_order_id",
    detail: `jsonb_build_object('amazon_order_id', i.amazon_order_id, 'sku', i.sku,
               'units', i.quantity - i.restocked_quantity - i.written_off_quantity,
               'reason', i.reason)`,
  },
  `amazon_inspection i LEFT JOIN amazon_order o ON o.id = i.order_id
   WHERE i.state = 'open' AND i.deleted_at IS NULL`
)

/** What Amazon no longer names is news, and nothing to be done about. */
export const fbaStock = found(
  "fba_stock",
  {
    id: "f.id",
    account: "f.account_id",
    subject: "f.sku",
    since: "f.read_at",
    severity: "'warning'",
    detail: `jsonb_build_object('sku', f.sku, 'fulfillable', f.fulfillable_quantity,
               'mirrored', f.mirrored_quantity, 'problem', f.problem)`,
  },
  `amazon_fba_stock f
    JOIN amazon_account a ON a.id = f.account_id AND a.deleted_at IS NULL
         AND a.fba_marketplace_id IS NOT NULL
   WHERE f.problem IS NOT NULL AND f.problem <> 'gone' AND f.deleted_at IS NULL`
)
