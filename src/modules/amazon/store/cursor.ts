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
  }>(
    manager,
    `UPDATE amazon_sync_cursor SET lease = ?, lease_until = ?
      WHERE id = ? AND (lease_until IS NULL OR lease_until < ?)
      RETURNING read_until, covers, "window"`,
    [lease, new Date(now.getTime() + leaseMs), accountId, now]
  )
  return row
    ? {
        readUntil: row.read_until,
        covers: row.covers ?? [],
        window: row.window,
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
        SET read_until = ?, covers = ?::jsonb, "window" = ?::jsonb, lease_until = ?,
            updated_at = now()
      WHERE id = ? AND lease = ? RETURNING id`,
    [
      cursor.readUntil,
      json(cursor.covers),
      cursor.window && json(cursor.window),
      until,
      accountId,
      lease,
    ]
  )
  return saved.length > 0
}

/** The account's next reading is due at once, not only when its interval is over. */
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
        SET lease = NULL, lease_until = NULL, next_read_at = ?, updated_at = now()
      WHERE id = ? AND lease = ?`,
    [nextReadAt, accountId, lease]
  )
