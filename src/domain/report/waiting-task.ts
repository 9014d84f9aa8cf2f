// Whether a task can go on, or stands still until somebody lets its account speak with Amazon
// again.

import { message, say } from "../words/say"
import type { ProgressTask, TaskKind } from "./progress"

/** Why it stands still. */
export type TaskWait = "account_paused" | "account_refused"

export interface ShownTask extends ProgressTask {
  /** Null: it goes on, or is over. */
  waits_for: TaskWait | null
}

export interface AccountOfTask {
  name: string
  state: string
}

/** The others go on in Medusa alone, whatever becomes of the account. */
const kindsWithAmazon: readonly TaskKind[] = [
  "first_import",
  "catalogue",
  "push",
  "parcels",
  "fba",
  "returns",
]

export function withWait(
  task: ProgressTask,
  account: AccountOfTask | undefined
): ShownTask {
  const wait = account && waitOf(account)
  if (!wait || !needsAmazon(task)) {
    return { ...task, waits_for: null }
  }
  return {
    ...task,
    state: "waiting",
    waits_for: wait,
    ...say(message(`task.${wait}`, { name: account.name })),
    path: `/settings/amazon/accounts/${task.account_id}`,
  }
}

const waitOf = ({ state }: AccountOfTask): TaskWait | null => {
  switch (state) {
    case "paused":
      return "account_paused"
    case "refused":
      return "account_refused"
    default:
      return null
  }
}

/** Once its orders have been read, a first import goes on without Amazon. */
const needsAmazon = ({ kind, state, unit }: ProgressTask): boolean =>
  kindsWithAmazon.includes(kind) &&
  (state === "running" || state === "waiting") &&
  (kind !== "first_import" || unit === "pages")
