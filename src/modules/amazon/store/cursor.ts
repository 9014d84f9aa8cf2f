// How far an account's orders have been read. Leased, so that two processes never read the
// same window and spend its calls twice; saved page by page, so that a restart goes on.

import type { Cursor } from "../../../domain/sync/watermark"
import { json, run, type Manager } from "./sql"

export interface CursorRequest {
  accountId: string
  lease: string
  leaseMs: number
  now: Date
}

export async function takeCursor(
  manager: Manager,
  { accountId, lease, leaseMs, now }: CursorRequest
): Promise<Cursor | null> {
  await run(
    manager,
    `INSERT INTO amazon_sync_cursor (id, created_at, updated_at)
     VALUES (?, now(), now()) ON CONFLICT (id) DO NOTHING`,
    [accountId]
  )
  const [row] = await run<{
    read_until: string | null
    covers: string[] | null
    window: Cursor["window"]
    first_window: Cursor["firstWindow"]
  }>(
    manager,
    `UPDATE amazon_sync_cursor SET lease = ?, lease_until = ?, next_read_at = ?
      WHERE id = ? AND (lease_until IS NULL OR lease_until < ?)
      RETURNING read_until, covers, "window", first_window`,
    [lease, new Date(now.getTime() + leaseMs), now, accountId, now]
  )
  return row
    ? {
        readUntil: row.read_until,
        covers: row.covers ?? [],
        window: row.window,
        firstWindow: row.first_window,
      }
    : null
}

export interface CursorChange {
  lease: string
  until: Date
  cursor: Cursor
}

/** Whether the lease was still the caller's; if not, nothing was saved. */
export async function saveCursor(
  manager: Manager,
  accountId: string,
  { lease, until, cursor }: CursorChange
): Promise<boolean> {
  const saved = await run(
    manager,
    `UPDATE amazon_sync_cursor
        SET read_until = ?, covers = ?::jsonb, "window" = ?::jsonb, first_window = ?::jsonb,
            lease_until = ?, updated_at = now()
      WHERE id = ? AND lease = ? RETURNING id`,
    [
      cursor.readUntil,
      json(cursor.covers),
      cursor.window && json(cursor.window),
      cursor.firstWindow && json(cursor.firstWindow),
      until,
      accountId,
      lease,
    ]
  )
  return saved.length > 0
}

/**
 * The account's next reading is due at once, not only when its interval is over; also if one
 * is under way, which has not heard of what there is to read.
 */
export const readSoon = (manager: Manager, accountId: string) =>
  run(
    manager,
    "UPDATE amazon_sync_cursor SET next_read_at = NULL WHERE id = ?",
    [accountId]
  )

export const releaseCursor = (
  manager: Manager,
  accountId: string,
  lease: string,
  nextReadAt: Date
) =>
  run(
    manager,
    `UPDATE amazon_sync_cursor
        SET lease = NULL, lease_until = NULL, updated_at = now(),
            next_read_at = CASE WHEN next_read_at IS NULL THEN NULL ELSE ?::timestamptz END
      WHERE id = ? AND lease = ?`,
    [nextReadAt, accountId, lease]
  )
