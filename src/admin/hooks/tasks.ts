// What takes longer than two seconds, whoever started it: the server keeps count, so that a reload
// of the page loses nothing.

import type { TaskKind } from "../../domain/report/progress"
import type { ShownTask } from "../../domain/report/waiting-task"
import { useAmazonRead } from "./use-amazon-api"

export type AmazonTask = ShownTask

export interface TaskFilter {
  accountId?: string
  /** Amazon's own. */
  marketplaceId?: string
  kinds?: readonly TaskKind[]
}

const busyMs = 2_000
const quietMs = 15_000
const isGoingOn = ({ state, waits_for: wait }: AmazonTask): boolean =>
  state === "running" || (state === "waiting" && wait === null)

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
