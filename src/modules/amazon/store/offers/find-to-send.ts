// Which listings Amazon must be told of, the most urgent first, with all that is needed to
// decide what to tell.

import { run, type Manager } from "../sql"

export interface ToSend {
  id: string
  sku: string
  product_type: string | null
  /** Where Amazon is asked and told: the quantity is the same in all of them. */
  marketplace_id: string
  /** All that list it, as far as they are set up: an order may come from any of them. */
  marketplace_ids: string[]
  desired_quantity: number
  is_verification: boolean
  /** What Amazon showed when we last looked. */
  shown_quantity: number | null
  shown_at: string | null
  base_quantity: number | null
  base_from: number | null
  base_at: string | null
  is_answered: boolean
  peak_quantity: number | null
  confirmed_quantity: number | null
  feed_id: string | null
  attempts: number
  /** Units of its orders that we know of since the base: purchased, less cancelled. */
  sold_since: number
  /** Without those purchased before the base had had time to take effect. */
  sold_since_settled: number
  /** Units that were missing at Amazon when the base was sent or found, and not read of. */
  unseen_quantity: number
  /** A look at Amazon up to which every order has been read since; and units sold since then. */
  reckoned_quantity: number | null
  reckoned_sold_since: number
  /** An order of it is still to be applied. */
  has_due_order: boolean
}

export interface ToSendRequest {
  accountId: string
  now: Date
  /** A number other than 0 is not followed by another one before this has passed. */
  spacingMs: number
  /** A number is looked at again at Amazon once it has had this long to take effect. */
  settleMs: number
  /** Up to when all orders have been read. */
  readUntil: string | null
  limit: number
}

/** The base has had time to take effect (parameter: the latest moment for that), or was found. */
export const isSettled = "(l.base_at <= ? OR l.base_quantity = l.base_from)"

/** The look that waits can be reckoned with: every order up to it has been read (parameter). */
export const isLookRead = "(l.look_at <= ?::timestamptz)"

/**
 * Units that a SKU has sold at Amazon since a moment, as far as we know. Orders from before
 * that were cancelled or reduced since count against it: Amazon adds those units again. The
 * longest that an order can be cancelled while pending is 21 days (A§1.3). `boughtAfter`: what
 * was bought until then does not count as sold, because it may be for sale again.
 */
export const soldSince = (moment: string, boughtAfter = moment): string => `
  (SELECT COALESCE(sum(l.quantity), 0)::int
     FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
    WHERE l.sku = d.sku AND l.purchased_at > ${boughtAfter} AND l.deleted_at IS NULL
      AND o.account_id = d.account_id AND o.fulfilled_by = 'merchant'
      AND o.status NOT IN ('canceled', 'unfulfillable') AND o.deleted_at IS NULL)
  - (SELECT COALESCE(sum(m.quantity), 0)::int
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
       JOIN amazon_hold_movement m ON m.line_id = l.id
      WHERE l.sku = d.sku AND l.purchased_at <= ${moment}
        AND l.purchased_at > ${moment} - interval '30 days' AND l.deleted_at IS NULL
        AND o.account_id = d.account_id AND o.amazon_updated_at > ${moment}
        AND m.deleted_at IS NULL AND m.kind = 'release' AND m.cause <> 'mode' AND m.moved_at > ${moment})`

/** Nothing is to be told: what was told last is looked at once it has had time to take effect. */
const isVerification =
  // What the base is short of, because Amazon has sold it, is not missing.
  "(l.is_answered AND GREATEST(l.desired_quantity - l.unseen_quantity, 0) IS NOT DISTINCT FROM l.base_quantity)"

type DueRequest = Pick<
  ToSendRequest,
  "accountId" | "now" | "spacingMs" | "settleMs"
>

// A SKU that changes all the time is always marked anew: a reduction is sent all the same.
const isDue = `l.account_id = ? AND l.deleted_at IS NULL AND l.gone_at IS NULL
          AND l.desired_quantity IS NOT NULL
          AND (l.computed_revision = l.revision
               OR l.desired_quantity < l.base_quantity AND l.fulfilled_by = 'merchant')
          AND (l.next_try_at IS NULL OR l.next_try_at <= ?)
          AND (l.feed_id IS NULL OR l.desired_quantity < l.base_quantity)
          AND (NOT ${isVerification} OR l.is_look_due
               OR (l.verified_at IS NULL AND l.base_at <= ?))
          AND (l.sent_at IS NULL OR l.sent_at <= ?
               OR l.desired_quantity = 0 AND l.base_quantity > 0)`

const dueParameters = ({
  accountId,
  now,
  spacingMs,
  settleMs,
}: DueRequest): unknown[] => [
  accountId,
  now,
  new Date(now.getTime() - settleMs),
  new Date(now.getTime() - spacingMs),
]

/** How many numbers are to be told now. */
export async function countToTell(
  manager: Manager,
  request: DueRequest
): Promise<number> {
  const [row] = await run<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM amazon_listing l
      WHERE ${isDue} AND NOT ${isVerification}`,
    dueParameters(request)
  )
  return row?.count ?? 0
}

/** Down to nothing first, then down by most, then up; what is only to be looked at comes last. */
export async function findToSend(
  manager: Manager,
  { accountId, now, spacingMs, settleMs, readUntil, limit }: ToSendRequest
): Promise<ToSend[]> {
  const settled = new Date(now.getTime() - settleMs)
  return run<ToSend>(
    manager,
    `WITH unapplied AS (
       SELECT l.sku FROM amazon_order o JOIN amazon_order_line l ON l.order_id = o.id
        WHERE o.account_id = ? AND o.applied_revision < o.revision AND l.sku IS NOT NULL
          AND o.deleted_at IS NULL AND l.deleted_at IS NULL),
     due AS (
       SELECT l.*,
              CASE WHEN l.base_quantity = l.base_from THEN l.base_at
                   ELSE l.base_at + make_interval(secs => ?) END AS effective_at,
              ${isVerification} AS is_verification, row_number() OVER (
                ORDER BY ${isVerification},
                (l.desired_quantity = 0 AND l.base_quantity IS DISTINCT FROM 0) DESC,
                COALESCE(l.base_quantity, l.shown_quantity, 0) - l.desired_quantity DESC, l.id
              ) AS rank,
              CASE WHEN ${isSettled} AND ${isLookRead} THEN l.look_at
                   ELSE l.reckoned_at END AS seen_at,
              CASE WHEN ${isSettled} AND ${isLookRead} THEN l.look_quantity
                   ELSE l.reckoned_quantity END AS seen_quantity
         FROM amazon_listing l WHERE ${isDue}
        ORDER BY rank LIMIT ?)
     SELECT d.id, d.sku, d.product_type, m.marketplace_ids->>0 AS marketplace_id,
            m.marketplace_ids, d.desired_quantity,
            d.is_verification, d.unseen_quantity, d.shown_quantity,
            to_char(d.shown_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS shown_at, d.base_quantity, d.base_from, d.is_answered, d.peak_quantity,
            d.confirmed_quantity, d.feed_id, d.attempts,
            to_char(d.base_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS base_at,
            ${soldSince("d.base_at")} AS sold_since,
            ${soldSince("d.base_at", "d.effective_at")} AS sold_since_settled,
            d.seen_quantity AS reckoned_quantity,
            CASE WHEN d.seen_at IS NULL THEN 0 ELSE ${soldSince("d.seen_at")} END
              AS reckoned_sold_since,
            d.sku IN (SELECT sku FROM unapplied) AS has_due_order
       FROM due d
       CROSS JOIN LATERAL (
         SELECT jsonb_agg(m.marketplace_id ORDER BY
                  m.marketplace_id IS NOT DISTINCT FROM d.explanation->>'marketplace_id' DESC,
                  m.marketplace_id) AS marketplace_ids
           FROM amazon_marketplace m
          WHERE m.account_id = d.account_id AND m.deleted_at IS NULL AND m.set_up_at IS NOT NULL
            AND (d.marketplace_ids IS NULL OR d.marketplace_ids @> to_jsonb(m.marketplace_id))
         ) m
      WHERE m.marketplace_ids IS NOT NULL
      ORDER BY d.rank`,
    [
      accountId,
      settleMs / 1000,
      settled,
      readUntil,
      settled,
      readUntil,
      ...dueParameters({ accountId, now, spacingMs, settleMs }),
      limit,
    ]
  )
}

/** When a listing that waits now may be told, or looked at again; null: none waits. */
export async function whenNextToSend(
  manager: Manager,
  {
    accountId,
    spacingMs,
    settleMs,
  }: Pick<ToSendRequest, "accountId" | "spacingMs" | "settleMs">
): Promise<Date | null> {
  const [row] = await run<{ next_at: Date | string | null }>(
    manager,
    `SELECT min(GREATEST(l.next_try_at,
                    CASE WHEN l.is_look_due THEN NULL WHEN ${isVerification} THEN l.base_at + make_interval(secs => ?)
                         ELSE l.sent_at + make_interval(secs => ?) END)) AS next_at
       FROM amazon_listing l
      WHERE l.account_id = ? AND l.deleted_at IS NULL AND l.gone_at IS NULL
        AND l.feed_id IS NULL AND l.desired_quantity IS NOT NULL
        AND (NOT ${isVerification} OR l.verified_at IS NULL OR l.is_look_due)`,
    [settleMs / 1000, spacingMs / 1000, accountId]
  )
  return row?.next_at ? new Date(row.next_at) : null
}
