// What Amazon showed, what was sent, and what waits. A number is written down before the call:
// a crash in between leaves one that is looked at again.

import { json, run, type Manager } from "../sql"
import { isLookRead, isSettled } from "./find-to-send"

export interface Sight {
  id: string
  /** Null: Amazon lists the SKU and names no quantity of its own stock. */
  shown: number | null
  fulfilled_by: "merchant" | "amazon"
}

/** What Amazon shows now. A listing that Amazon ships from its own stock is computed anew. */
export async function noteSights(
  manager: Manager,
  sights: Sight[],
  {
    now,
    readUntil,
    settleMs,
  }: { now: Date; readUntil: string | null; settleMs: number }
): Promise<void> {
  const settled = new Date(now.getTime() - settleMs)
  await lockListings(manager, sights)
  await run(
    manager,
    `UPDATE amazon_listing l SET
       reckoned_quantity = CASE WHEN ${isSettled} AND ${isLookRead} THEN l.look_quantity
                                ELSE l.reckoned_quantity END,
       reckoned_at = CASE WHEN ${isSettled} AND ${isLookRead} THEN l.look_at
                          ELSE l.reckoned_at END,
       -- A look that nobody has read up to yet must not be pushed out by the next.
       look_quantity = CASE WHEN ${isSettled} AND (l.look_at IS NULL OR ${isLookRead})
                            THEN s.shown ELSE l.look_quantity END,
       look_at = CASE WHEN ${isSettled} AND (l.look_at IS NULL OR ${isLookRead})
                      THEN ?::timestamptz ELSE l.look_at END,
       -- The first look is what everything is compared with.
       base_quantity = COALESCE(l.base_quantity, s.shown),
       base_from = CASE WHEN l.base_quantity IS NULL THEN s.shown ELSE l.base_from END,
       base_at = CASE WHEN l.base_quantity IS NULL AND s.shown IS NOT NULL THEN ?::timestamptz
                      ELSE l.base_at END,
       shown_quantity = s.shown, shown_at = ?, gone_at = NULL, is_look_due = false,
       peak_quantity = GREATEST(l.peak_quantity, s.shown),
       revision = CASE WHEN l.fulfilled_by <> s.fulfilled_by THEN l.revision + 1
                       ELSE l.revision END,
       fulfilled_by = s.fulfilled_by
      FROM jsonb_to_recordset(?::jsonb) AS s(id text, shown int, fulfilled_by text)
     WHERE l.id = s.id`,
    [
      ...Array<unknown[]>(4).fill([settled, readUntil]).flat(),
      now,
      now,
      now,
      json(sights),
    ]
  )
}

export interface InStep {
  id: string
  shown: number
  unseen: number
  /** With unseen units, it is to be raised from there if no order explains them. */
  next_try_at: Date | null
}

/** Amazon shows what it is to show now. */
export async function noteInStep(
  manager: Manager,
  found: InStep[],
  now: Date
): Promise<void> {
  await lockListings(manager, found)
  await run(
    manager,
    `UPDATE amazon_listing l SET
       base_quantity = f.shown, base_from = f.shown, base_at = ?,
       -- What is missing, and no order explains in the end, is to be found again.
       verified_at = CASE WHEN f.unseen > 0 THEN NULL ELSE ?::timestamptz END,
       reckoned_quantity = NULL, reckoned_at = NULL, look_quantity = NULL, look_at = NULL,
       is_answered = true, unseen_quantity = f.unseen, attempts = 0, last_error = NULL,
       waits_for = CASE WHEN f.unseen > 0 THEN 'intake' END,
       next_try_at = f.next_try_at, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS f(
           id text, shown int, unseen int, next_try_at timestamptz)
     WHERE l.id = f.id`,
    [now, now, json(found)]
  )
}

export interface Waiting {
  id: string
  for: "intake" | "settling" | "confirmation"
  unseen: number
  next_try_at: Date
}

export async function noteWaiting(
  manager: Manager,
  waiting: Waiting[]
): Promise<void> {
  await lockListings(manager, waiting)
  await run(
    manager,
    `UPDATE amazon_listing l SET
       waits_for = w.for, unseen_quantity = w.unseen, next_try_at = w.next_try_at,
       updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS w(
           id text, "for" text, unseen int, next_try_at timestamptz)
     WHERE l.id = w.id`,
    [json(waiting)]
  )
}

export interface Sending {
  id: string
  quantity: number
  /** What Amazon showed right before. */
  from: number | null
  unseen: number
}

/** To be written before the call: what is told from now on may be at Amazon. */
export async function noteSending(
  manager: Manager,
  sendings: Sending[],
  { by, now, feedId }: { by: "patch" | "feed"; now: Date; feedId?: string }
): Promise<void> {
  await lockListings(manager, sendings)
  await run(
    manager,
    `UPDATE amazon_listing l SET
       base_quantity = s.quantity, base_from = s.from, base_at = ?, verified_at = NULL,
       reckoned_quantity = NULL, reckoned_at = NULL, look_quantity = NULL, look_at = NULL,
       is_answered = false, sent_quantity = s.quantity, sent_at = ?, sent_by = ?,
       feed_id = COALESCE(?, l.feed_id), unseen_quantity = s.unseen, waits_for = NULL,
       next_try_at = NULL, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS s(
           id text, quantity int, "from" int, unseen int)
     WHERE l.id = s.id`,
    [now, now, by, feedId ?? null, json(sendings)]
  )
}

/** Locks in the order of ids, as everybody does, so that no two wait in a circle. */
export const lockListings = (manager: Manager, rows: { id: string }[]) =>
  run(
    manager,
    `SELECT 1 FROM amazon_listing
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) ORDER BY id FOR UPDATE`,
    [json(rows.map(({ id }) => id))]
  )
