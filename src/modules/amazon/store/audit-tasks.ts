// The last audit and the last repair that somebody asked for: what was asked, how far it is, and
// what came of it. One of each at a time, in the shop's own tasks.

import { json, run, type Manager } from "./sql"
import { taskId, type Task } from "./tasks"

export type AuditTaskName = "audit" | "repair"

export interface AuditProgress {
  /** Of this one run; the next one has another. */
  id: string
  asked_at: string
  /** Null: nobody has begun it yet. */
  started_at: string | null
  request: { with_amazon?: boolean; ids?: string[] }
  /** How often it was begun: one that dies each time is given up. */
  tries: number
  /** Orders that have been looked at, of so many. */
  done: number
  total: number | null
  ended_at: string | null
  result: Record<string, unknown> | null
  error: string | null
}

export const shopTask = (name: AuditTaskName): Task => ({
  accountId: "shop",
  name,
})

export async function readAuditTask(
  manager: Manager,
  name: AuditTaskName
): Promise<AuditProgress | null> {
  const [row] = await run<{ progress: AuditProgress | null }>(
    manager,
    "SELECT progress FROM amazon_task WHERE id = ? AND deleted_at IS NULL",
    [taskId(shopTask(name))]
  )
  return row?.progress ?? null
}

/** What runs or waits already is answered, and nothing else begun. To be called in a transaction. */
export async function askAuditTask(
  manager: Manager,
  name: AuditTaskName,
  asked: AuditProgress
): Promise<AuditProgress> {
  const id = taskId(shopTask(name))
  await run(
    manager,
    `INSERT INTO amazon_task (id, created_at, updated_at)
     VALUES (?, now(), now()) ON CONFLICT (id) DO NOTHING`,
    [id]
  )
  const [row] = await run<{ progress: AuditProgress | null }>(
    manager,
    "SELECT progress FROM amazon_task WHERE id = ? FOR UPDATE",
    [id]
  )
  if (row?.progress && row.progress.ended_at === null) {
    return row.progress
  }
  await run(
    manager,
    `UPDATE amazon_task SET progress = ?::jsonb, started_at = NULL, ended_at = NULL,
            next_run_at = NULL, last_error = NULL, updated_at = now()
      WHERE id = ?`,
    [json(asked), id]
  )
  return asked
}

/** Orders that an audit is to look at; as many as there are. */
export async function countAllOrders(manager: Manager): Promise<number> {
  const [row] = await run<{ count: number }>(
    manager,
    "SELECT count(*)::int AS count FROM amazon_order WHERE deleted_at IS NULL"
  )
  return row?.count ?? 0
}
