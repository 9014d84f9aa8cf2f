// What Amazon shows against what we expect it to show: the number that it was told last, less
// what it has sold since.

import { json, run, type Manager } from "../sql"
import { isAmong } from "./among"
import { soldSince } from "../offers/find-to-send"
import { lockListings } from "../offers/sends"

export interface ComparedListing {
  id: string
  sku: string
  expected: number
  shown: number
  /** Orders up to the moment of that look have not been read yet. */
  is_unread: boolean
}

export interface ComparisonRequest {
  accountId: string
  /** Looks from before that belong to an earlier reading. */
  seenSince: Date
  /** What was seen may be older than its time by so much. */
  slackMs: number
  readUntil: string | null
  settleMs: number
  afterId: string
  limit: number
}

/**
 * Whatever was told to Amazon has been answered and has had time to take effect. Where it is not
 * known when exactly Amazon counted, the expected number next to what it shows. Page by page.
 */
export const compareListings = (
  manager: Manager,
  {
    accountId,
    seenSince,
    slackMs,
    readUntil,
    settleMs,
    afterId,
    limit,
  }: ComparisonRequest
) =>
  run<ComparedListing>(
    manager,
    `SELECT d.id, d.sku, d.shown_quantity AS shown,
            LEAST(GREATEST(d.shown_quantity, LEAST(e.first, e.last)), GREATEST(e.first, e.last))
              AS expected,
            COALESCE(d.shown_at > ?::timestamptz, true) AS is_unread
       FROM amazon_listing d
       CROSS JOIN LATERAL (
         SELECT d.shown_at - make_interval(secs => ?) AS asked_at,
                d.base_quantity - (${soldSince("d.base_at")}) AS left_now) b
       CROSS JOIN LATERAL (
         SELECT b.left_now + (${soldSince("b.asked_at")}) AS first,
                b.left_now + (${soldSince("d.shown_at")}) AS last) e
      WHERE d.account_id = ? AND d.id > ? AND d.deleted_at IS NULL AND d.gone_at IS NULL
        AND d.fulfilled_by = 'merchant' AND d.desired_quantity IS NOT NULL
        AND d.base_quantity IS NOT NULL AND d.is_answered AND d.feed_id IS NULL
        AND d.shown_quantity IS NOT NULL AND d.shown_at >= ?
        AND (d.base_at <= b.asked_at - make_interval(secs => ?)
             OR d.base_at <= d.shown_at AND d.base_quantity = d.base_from)
      ORDER BY d.id LIMIT ?`,
    [
      readUntil,
      slackMs / 1000,
      accountId,
      afterId,
      seenSince,
      settleMs / 1000,
      limit,
    ]
  )

/** The publisher looks at them again, and decides. */
export async function distrust(
  manager: Manager,
  listings: { id: string }[]
): Promise<void> {
  await lockListings(manager, listings)
  await run(
    manager,
    `UPDATE amazon_listing SET verified_at = NULL, updated_at = now()
      WHERE id ${isAmong}`,
    [json(listings.map(({ id }) => id))]
  )
}
