// Recurring work for an account, one process at a time: taken with a lease, its progress saved
// as it goes, so that whoever takes over after a crash goes on where it was.

import { json, run, type Manager } from "./sql"

export const taskNames = [
  "publish",
  "returns",
  "catalogue",
  "fba_stock",
  "outbound",
  "shipments",
  "mending",
  // Of the whole shop: their account is `shop`.
  "audit",
  "repair",
] as const
export type TaskName = (typeof taskNames)[number]

export interface Task {
  accountId: string
  name: TaskName
}

export const taskId = ({ accountId, name }: Task): string =>
  `${accountId}/${name}`

export interface TaskRequest extends Task {
  lease: string
  until: Date
  now: Date
  /** Only when it is due. */
  onlyDue: boolean
}

export type Taken =
  | { isTaken: true; progress: unknown }
  /** Somebody else works on it; or it is not due before then. */
  | { isTaken: false; dueAt: Date | null }

export async function takeTask(
  manager: Manager,
  request: TaskRequest
): Promise<Taken> {
  const id = taskId(request)
  await run(
    manager,
    `INSERT INTO amazon_task (id, created_at, updated_at)
     VALUES (?, now(), now()) ON CONFLICT (id) DO NOTHING`,
    [id]
  )
  const [row] = await run<{ progress: unknown }>(
    manager,
    `UPDATE amazon_task SET lease = ?, lease_until = ?, started_at = ?, updated_at = now()
      WHERE id = ? AND (lease_until IS NULL OR lease_until < ?)
        ${request.onlyDue ? "AND (next_run_at IS NULL OR next_run_at <= ?)" : ""}
      RETURNING progress`,
    [
      request.lease,
      request.until,
      request.now,
      id,
      request.now,
      ...(request.onlyDue ? [request.now] : []),
    ]
  )
  if (row) {
    return { isTaken: true, progress: row.progress }
  }
  const [task] = await run<{ next_run_at: Date | string | null }>(
    manager,
    "SELECT next_run_at FROM amazon_task WHERE id = ? AND next_run_at > ?",
    [id, request.now]
  )
  return {
    isTaken: false,
    dueAt: task?.next_run_at ? new Date(task.next_run_at) : null,
  }
}

/** Renews the lease, and saves the progress when given. False when it is no longer ours. */
export async function keepTask(
  manager: Manager,
  task: Task,
  { lease, until, progress }: { lease: string; until: Date; progress?: unknown }
): Promise<boolean> {
  const kept = await run(
    manager,
    `UPDATE amazon_task SET lease_until = ?, updated_at = now()
            ${progress === undefined ? "" : ", progress = ?::jsonb"}
      WHERE id = ? AND lease = ? RETURNING id`,
    [
      until,
      ...(progress === undefined ? [] : [json(progress)]),
      taskId(task),
      lease,
    ]
  )
  return kept.length > 0
}

/** The owner may have paused the account, or disconnected it, while it was worked on. */
export async function isAccountConnected(
  manager: Manager,
  accountId: string
): Promise<boolean> {
  const connected = await run(
    manager,
    "SELECT 1 FROM amazon_account WHERE id = ? AND state = 'connected' AND deleted_at IS NULL",
    [accountId]
  )
  return connected.length > 0
}

export const releaseTask = (
  manager: Manager,
  task: Task,
  end: {
    lease: string
    now: Date
    nextRunAt: Date | null
    error: string | null
  }
) =>
  run(
    manager,
    `UPDATE amazon_task SET lease = NULL, lease_until = NULL, ended_at = ?, next_run_at = ?,
            last_error = ?, updated_at = now()
      WHERE id = ? AND lease = ?`,
    [end.now, end.nextRunAt, end.error, taskId(task), end.lease]
  )
