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
    window: Cursor["window"]
  }>(
    manager,
    `UPDATE amazon_sync_cursor SET lease = ?, lease_until = ?
      WHERE id = ? AND (lease_until IS NULL OR lease_until < ?)
      RETURNING read_until, "window"`,
    [lease, new Date(now.getTime() + leaseMs), accountId, now]
  )
  return row ? { readUntil: row.read_until, window: row.window } : null
}

export const saveCursor = (
  manager: Manager,
  accountId: string,
  lease: string,
  until: Date,
  cursor: Cursor
) =>
  run(
    manager,
    `UPDATE amazon_sync_cursor
        SET read_until = ?, "window" = ?::jsonb, lease_until = ?, updated_at = now()
      WHERE id = ? AND lease = ?`,
    [
      cursor.readUntil,
      cursor.window && json(cursor.window),
      until,
      accountId,
      lease,
    ]
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
