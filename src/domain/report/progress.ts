// What goes on for longer than a moment, as people are told: how far it is, and in what words.

import type { Message } from "../words/say"

export const taskKinds = [
  "first_import",
  "backlog",
  "mode_switch",
  "catalogue",
  "push",
  "parcels",
  "fba",
  "returns",
  "audit",
  "repair",
] as const
export type TaskKind = (typeof taskKinds)[number]

export type TaskState = "running" | "waiting" | "done" | "failed"
export type TaskUnit = "orders" | "listings" | "pages" | "skus" | "parcels"

export interface ProgressTask {
  id: string
  kind: TaskKind
  /** Null: of the whole shop. */
  account_id: string | null
  /** Amazon's id; null: of no marketplace, or of several. */
  marketplace_id: string | null
  state: TaskState
  done: number
  /** Null: not known. */
  total: number | null
  unit: TaskUnit
  started_at: string | null
  ended_at: string | null
  /** The English of `messages`. */
  sentence: string
  messages: Message[]
  last_error: string | null
  /** The page of the admin that shows more. */
  path: string
}

/** So long a page can still say "done". */
export const shownForMs = 5 * 60_000
/** What takes less is over before anybody has read of it. */
export const worthShowingMs = 2_000

/** What has ended a while ago, or was over in a moment, is no longer shown. */
export function isWorthShowing(
  task: Pick<ProgressTask, "started_at" | "ended_at">,
  now: Date
): boolean {
  if (task.ended_at === null) {
    return true
  }
  const endedMs = Date.parse(task.ended_at)
  const tookMs =
    task.started_at === null ? Infinity : endedMs - Date.parse(task.started_at)
  return now.getTime() - endedMs <= shownForMs && tookMs >= worthShowingMs
}
