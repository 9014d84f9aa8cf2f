// What takes longer than two seconds, whoever started it: the server keeps count, so that a reload
// of the page loses nothing.

import { useAmazonRead } from "./use-amazon-api"

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

export interface AmazonTask {
  id: string
  kind: TaskKind
  account_id: string | null
  marketplace_id: string | null
  state: "running" | "waiting" | "done" | "failed"
  done: number
  /** Null: nobody knows yet. */
  total: number | null
  unit: "orders" | "listings" | "pages" | "skus" | "parcels"
  started_at: string | null
  ended_at: string | null
  sentence: string
  last_error: string | null
  /** Below /app: where more is said. */
  path: string | null
}

export interface TaskFilter {
  accountId?: string
  /** Amazon's own. */
  marketplaceId?: string
  kinds?: readonly TaskKind[]
}

const busyMs = 2_000
const quietMs = 15_000
const isGoingOn = ({ state }: AmazonTask): boolean =>
  state === "running" || state === "waiting"

/** All of the shop in one answer, so that several places on a page ask once. */
export function useTasks({ accountId, marketplaceId, kinds }: TaskFilter = {}) {
  const reading = useAmazonRead<{ tasks: AmazonTask[] }>("/progress", {
    refetchInterval: (answer) =>
      answer?.tasks.some(isGoingOn) ? busyMs : quietMs,
  })
  const tasks = (reading.data?.tasks ?? []).filter(
    (task) =>
      (accountId === undefined || task.account_id === accountId) &&
      (marketplaceId === undefined || task.marketplace_id === marketplaceId) &&
      (kinds === undefined || kinds.includes(task.kind))
  )
  return { tasks, isLoading: reading.isLoading, error: reading.error }
}
