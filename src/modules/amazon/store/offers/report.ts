// What people are shown about the offers: where they stand, and what one number consists of.

import { isOfLiveAccount } from "../live-account"
import { json, run, type Manager } from "../sql"

export interface OfferCounts {
  account_id: string
  listings: number
  unmapped: number
  gone: number
  /** Of which a number is sent at all. */
  offered: number
  stale: number
  to_send: number
  unanswered: number
  in_feed: number
  waits_for_intake: number
  waits_for_settling: number
  waits_for_confirmation: number
  failed: number
}

export const countOffers = (manager: Manager, accountId: string | null) =>
  run<OfferCounts>(
    manager,
    `SELECT account_id, count(*)::int AS listings,
            count(*) FILTER (WHERE variant_id IS NULL)::int AS unmapped,
            count(gone_at)::int AS gone,
            count(*) FILTER (WHERE desired_quantity IS NOT NULL AND gone_at IS NULL)::int
              AS offered,
            count(*) FILTER (WHERE computed_revision < revision)::int AS stale,
            count(*) FILTER (WHERE desired_quantity IS NOT NULL AND gone_at IS NULL
              AND desired_quantity IS DISTINCT FROM base_quantity)::int AS to_send,
            count(*) FILTER (WHERE NOT is_answered)::int AS unanswered,
            count(feed_id)::int AS in_feed,
            count(*) FILTER (WHERE waits_for = 'intake')::int AS waits_for_intake,
            count(*) FILTER (WHERE waits_for = 'settling')::int AS waits_for_settling,
            count(*) FILTER (WHERE waits_for = 'confirmation')::int AS waits_for_confirmation,
            count(last_error)::int AS failed
       FROM amazon_listing
      WHERE deleted_at IS NULL AND account_id = COALESCE(?, account_id)
        AND ${isOfLiveAccount("account_id")}
      GROUP BY account_id ORDER BY account_id`,
    [accountId]
  )

export interface HeldFor {
  amazon_order_id: string
  variant_id: string
  quantity: number
  purchased_at: string
}

/** Pending orders that hold units of these variants back from the offer, oldest first. */
export const listHeldFor = (manager: Manager, variantIds: string[]) =>
  run<HeldFor>(
    manager,
    `SELECT o.amazon_order_id, l.variant_id, l.held_quantity AS quantity,
            to_char(o.purchased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
              AS purchased_at
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
      WHERE l.held_in = 'offer' AND l.held_quantity > 0
        AND l.variant_id IN (SELECT jsonb_array_elements_text(?::jsonb))
        AND l.deleted_at IS NULL AND o.deleted_at IS NULL
      ORDER BY o.purchased_at, o.id LIMIT 100`,
    [json(variantIds)]
  )
