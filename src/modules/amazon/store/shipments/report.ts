// Which orders Amazon waits for, and until when: merchant-fulfilled, complete in Medusa, and not
// all shipped by Amazon's count.

import { run, type Manager } from "../sql"

export interface AwaitedOrder {
  id: string
  account_id: string
  amazon_order_id: string
  marketplace_id: string
  medusa_order_id: string | null
  status: string
  /** Null: Amazon has named no date. */
  ship_by: string | null
  ordered_units: number
  /** By Amazon's count. */
  confirmed_units: number
  is_cancellation_requested: boolean
  cancellation_decision: "ship" | "cancel" | null
  shipments: {
    id: string
    state: string
    package_reference: string
    tracking_number: string | null
    last_error: string | null
    next_try_at: string | null
  }[]
}

export interface AwaitedQuery {
  accountId: string | null
  marketplaceId: string | null
  limit: number
  offset: number
}

const isAwaited = `o.phase = 'completed' AND o.fulfilled_by = 'merchant'
        AND o.status IN ('unshipped', 'partially_shipped') AND o.deleted_at IS NULL
        AND o.account_id = COALESCE(?, o.account_id)
        AND o.marketplace_id = COALESCE(?, o.marketplace_id)`

const shipBy = "(o.snapshot->>'shipBy')::timestamptz"

export const listAwaited = (
  manager: Manager,
  { accountId, marketplaceId, limit, offset }: AwaitedQuery
) =>
  run<AwaitedOrder>(
    manager,
    `SELECT o.id, o.account_id, o.amazon_order_id, o.marketplace_id, o.medusa_order_id, o.status,
            o.snapshot->>'shipBy' AS ship_by, l.ordered_units, l.confirmed_units,
            l.is_cancellation_requested, o.cancellation_decision, s.shipments
       FROM amazon_order o
       CROSS JOIN LATERAL (
         SELECT COALESCE(sum((line->>'quantity')::int), 0)::int AS ordered_units,
                COALESCE(sum((line->>'shippedQuantity')::int), 0)::int AS confirmed_units,
                COALESCE(bool_or(jsonb_typeof(line->'cancellationRequest') = 'object'), false)
                  AS is_cancellation_requested
           FROM jsonb_array_elements(o.snapshot->'lines') AS line) l
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'state', s.state,
                  'package_reference', s.package_reference,
                  'tracking_number', s.tracking_number, 'last_error', s.last_error,
                  'next_try_at', s.next_try_at) ORDER BY s.shipped_at, s.parcel), '[]'::jsonb)
                  AS shipments
           FROM amazon_shipment s WHERE s.order_id = o.id AND s.deleted_at IS NULL) s
      WHERE ${isAwaited}
      ORDER BY ${shipBy} NULLS LAST, o.purchased_at, o.id LIMIT ? OFFSET ?`,
    [accountId, marketplaceId, limit, offset]
  )

export interface AwaitedCounts {
  late: number
  today: number
  later: number
}

/** `until`: where today ends. An order without a date is for later. */
export async function countAwaited(
  manager: Manager,
  { accountId, marketplaceId }: Omit<AwaitedQuery, "limit" | "offset">,
  { now, until }: { now: Date; until: Date }
): Promise<AwaitedCounts> {
  const [counts] = await run<AwaitedCounts>(
    manager,
    `SELECT count(*) FILTER (WHERE ${shipBy} < ?)::int AS late,
            count(*) FILTER (WHERE ${shipBy} >= ? AND ${shipBy} < ?)::int AS today,
            count(*) FILTER (WHERE ${shipBy} IS NULL OR ${shipBy} >= ?)::int AS later
       FROM amazon_order o WHERE ${isAwaited}`,
    [now, now, until, until, accountId, marketplaceId]
  )
  return counts ?? { late: 0, today: 0, later: 0 }
}
