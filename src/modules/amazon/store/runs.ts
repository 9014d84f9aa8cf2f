// The diary of readings, in SQL of our own: a row made by the module's generated methods is an
// event too, and reading must not wait for an event bus that has lost its Redis.

import { generateEntityId } from "@medusajs/framework/utils"
import { json, run, type Manager } from "./sql"

export interface RunProgress {
  ended_at: Date | null
  pages: number
  seen: number
  changed: number
  rejected: unknown[]
  error: string | null
}

/**
 * Begins a reading; its id. One reads at a time, so that whatever seems to be under way still
 * was interrupted. The diary grows by 288 rows a day and account: what is older than
 * `keptSince` goes.
 */
export async function startRun(
  manager: Manager,
  accountId: string,
  { now, keptSince }: { now: Date; keptSince: Date }
): Promise<string> {
  await run(
    manager,
    "DELETE FROM amazon_sync_run WHERE account_id = ? AND started_at < ?",
    [accountId, keptSince]
  )
  await run(
    manager,
    `UPDATE amazon_sync_run SET
       ended_at = ?, error = 'The process that read was stopped. The next reading went on.',
       updated_at = now()
      WHERE account_id = ? AND ended_at IS NULL`,
    [now, accountId]
  )
  const id = generateEntityId(undefined, "amzrun")
  await run(
    manager,
    `INSERT INTO amazon_sync_run (id, account_id, kind, started_at, created_at, updated_at)
     VALUES (?, ?, 'poll', ?, now(), now())`,
    [id, accountId, now]
  )
  return id
}

export const recordRun = (
  manager: Manager,
  id: string,
  { ended_at, pages, seen, changed, rejected, error }: RunProgress
) =>
  run(
    manager,
    `UPDATE amazon_sync_run SET
       ended_at = ?, pages = ?, seen = ?, changed = ?, rejected = ?::jsonb, error = ?,
       updated_at = now()
      WHERE id = ?`,
    [ended_at, pages, seen, changed, json(rejected), error, id]
  )
