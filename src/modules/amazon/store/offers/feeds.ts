// Feeds on their way through Amazon. One is written down with its messages before anything is
// uploaded, so that whoever finds it after a crash knows what may be at Amazon.

import { json, run, type Manager } from "../sql"
import { lockListings } from "./sends"

/** [listing id, quantity]; the place in the list, from 1, is Amazon's message id. */
export type FeedMessage = [id: string, quantity: number]

export interface OpenFeed {
  id: string
  amazon_feed_id: string | null
  submitted_at: string | null
  messages: FeedMessage[]
}

export const insertFeed = (
  manager: Manager,
  feed: { id: string; accountId: string; messages: FeedMessage[] }
) =>
  run(
    manager,
    `INSERT INTO amazon_feed (id, account_id, state, messages, message_count,
                              created_at, updated_at)
     VALUES (?, ?, 'prepared', ?::jsonb, ?, now(), now())`,
    [feed.id, feed.accountId, json(feed.messages), feed.messages.length]
  )

/** Right before it is handed in: from here on, Amazon may have it. */
export const noteHandingIn = (
  manager: Manager,
  feed: { id: string; documentId: string; now: Date }
) =>
  run(
    manager,
    "UPDATE amazon_feed SET document_id = ?, submitted_at = ?, updated_at = now() WHERE id = ?",
    [feed.documentId, feed.now, feed.id]
  )

export const noteSubmitted = (
  manager: Manager,
  feed: { id: string; amazonFeedId: string; nextCheckAt: Date }
) =>
  run(
    manager,
    `UPDATE amazon_feed SET amazon_feed_id = ?, state = 'submitted', next_check_at = ?,
            updated_at = now() WHERE id = ?`,
    [feed.amazonFeedId, feed.nextCheckAt, feed.id]
  )

export const checkLater = (manager: Manager, id: string, at: Date) =>
  run(
    manager,
    "UPDATE amazon_feed SET next_check_at = ?, updated_at = now() WHERE id = ?",
    [at, id]
  )

export const countOpenFeeds = async (
  manager: Manager,
  accountId: string
): Promise<number> => {
  const [row] = await run<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM amazon_feed
      WHERE account_id = ? AND state IN ('prepared', 'submitted') AND deleted_at IS NULL`,
    [accountId]
  )
  return row?.count ?? 0
}

export const listDueFeeds = (manager: Manager, accountId: string, now: Date) =>
  run<OpenFeed>(
    manager,
    `SELECT id, amazon_feed_id, messages,
            to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
              AS submitted_at
       FROM amazon_feed
      WHERE account_id = ? AND state IN ('prepared', 'submitted') AND deleted_at IS NULL
        AND (next_check_at IS NULL OR next_check_at <= ?)
      ORDER BY created_at`,
    [accountId, now]
  )

/** Of these feeds of Amazon's, the ones that we know of already. */
export const knownFeedIds = async (
  manager: Manager,
  accountId: string,
  amazonFeedIds: string[]
): Promise<Set<string>> =>
  new Set(
    (
      await run<{ amazon_feed_id: string }>(
        manager,
        `SELECT amazon_feed_id FROM amazon_feed WHERE account_id = ?
            AND amazon_feed_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
        [accountId, json(amazonFeedIds)]
      )
    ).map(({ amazon_feed_id: id }) => id)
  )

export interface FeedEnd {
  id: string
  now: Date
  accepted: number | null
  invalid: number | null
  error: string | null
}

/**
 * Lets go of its listings. One that was told another number meanwhile, by a call of its own, is
 * looked at again: which of the two took effect last, nobody promises.
 */
export async function endFeed(
  manager: Manager,
  feed: OpenFeed,
  end: FeedEnd
): Promise<void> {
  await run(
    manager,
    `UPDATE amazon_feed SET state = ?, ended_at = ?, accepted = ?, invalid = ?, error = ?,
            next_check_at = NULL, updated_at = now() WHERE id = ?`,
    [
      end.error === null ? "done" : "failed",
      end.now,
      end.accepted,
      end.invalid,
      end.error,
      end.id,
    ]
  )
  await lockListings(
    manager,
    feed.messages.map(([id]) => ({ id }))
  )
  await run(
    manager,
    `UPDATE amazon_listing SET
       feed_id = NULL, updated_at = now(),
       is_answered = is_answered AND sent_by = 'feed',
       next_try_at = CASE WHEN sent_by = 'patch' THEN NULL ELSE next_try_at END
      WHERE feed_id = ?`,
    [feed.id]
  )
}
