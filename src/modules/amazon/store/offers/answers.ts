// What became of the numbers that were sent. Each answer is about one number: one that has been
// followed by another number meanwhile says nothing about that.

import { json, run, type Manager } from "../sql"
import { lockListings } from "./sends"

export interface Answer {
  id: string
  /** The number that was sent. */
  quantity: number
  /**
   * `accepted`: Amazon took it. `refused`: it did not, and shows what it showed before.
   * `unknown`: the call broke off, or its feed did; Amazon is looked at before anything is sent.
   * `unsent`: it never left.
   */
  outcome: "accepted" | "refused" | "unknown" | "unsent"
  error: string | null
  next_try_at: Date | null
}

export async function noteAnswers(
  manager: Manager,
  answers: Answer[],
  now: Date
): Promise<void> {
  await lockListings(manager, answers)
  await run(
    manager,
    `UPDATE amazon_listing l SET
       is_answered = a.outcome <> 'unknown',
       base_quantity = CASE WHEN a.outcome IN ('refused', 'unsent') THEN l.base_from
                            ELSE l.base_quantity END,
       -- A feed takes effect when it is through, not when it was handed in.
       base_at = CASE WHEN a.outcome IN ('refused', 'unsent') AND l.base_from IS NULL THEN NULL
                      WHEN a.outcome = 'accepted' AND l.sent_by = 'feed' THEN ?::timestamptz
                      ELSE l.base_at END,
       sent_at = CASE WHEN a.outcome = 'unsent' THEN NULL ELSE l.sent_at END,
       accepted_quantity = CASE WHEN a.outcome = 'accepted' THEN a.quantity
                                ELSE l.accepted_quantity END,
       accepted_at = CASE WHEN a.outcome = 'accepted' THEN ?::timestamptz
                          ELSE l.accepted_at END,
       peak_quantity = CASE WHEN a.outcome = 'accepted'
                            THEN GREATEST(l.peak_quantity, a.quantity) ELSE l.peak_quantity END,
       attempts = CASE WHEN a.outcome = 'accepted' THEN 0
                       WHEN a.outcome = 'unsent' THEN l.attempts ELSE l.attempts + 1 END,
       last_error = CASE WHEN a.outcome = 'accepted' THEN NULL
                         ELSE COALESCE(a.error, l.last_error) END,
       next_try_at = a.next_try_at, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS a(
           id text, quantity int, outcome text, error text, next_try_at timestamptz)
     WHERE l.id = a.id AND l.base_quantity = a.quantity AND NOT l.is_answered`,
    [now, now, json(answers)]
  )
}

/** Amazon does not list these SKUs any more: nothing is sent until it does again. */
export async function noteGone(
  manager: Manager,
  gone: { id: string }[],
  now: Date
): Promise<void> {
  await lockListings(manager, gone)
  await run(
    manager,
    `UPDATE amazon_listing SET gone_at = ?, updated_at = now(),
            last_error = 'Amazon does not list this SKU any more, so no quantity is sent. It is looked for again every night; list it at Amazon, or remove it here.'
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND gone_at IS NULL`,
    [now, json(gone.map(({ id }) => id))]
  )
}

/** Raises that waited for what Amazon has sold may go on: it has been read. Their number. */
export async function wakeWaiting(
  manager: Manager,
  accountId: string
): Promise<number> {
  const woken = await run(
    manager,
    `UPDATE amazon_listing SET next_try_at = NULL
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE account_id = ? AND waits_for = 'intake' AND deleted_at IS NULL
                    ORDER BY id FOR UPDATE) RETURNING id`,
    [accountId]
  )
  return woken.length
}

/** Amazon's word on these SKUs could not be read: nothing is sent until it can. Asked again ever more slowly. */
export async function noteUnseenable(
  manager: Manager,
  listings: { id: string }[],
  now: Date
): Promise<void> {
  await lockListings(manager, listings)
  await run(
    manager,
    `UPDATE amazon_listing SET attempts = attempts + 1, updated_at = now(),
            next_try_at = ?::timestamptz
              + make_interval(secs => LEAST(60 * power(2, LEAST(attempts, 12)), 86400)),
            last_error = 'What Amazon shows of this SKU could not be read, so nothing was sent. It is read again by itself.'
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [now, json(listings.map(({ id }) => id))]
  )
}
