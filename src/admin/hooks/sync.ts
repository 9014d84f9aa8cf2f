// How far Amazon has been read, what was found, and what that left of the calls Amazon allows.

import { useAmazonChange, useAmazonRead } from "./use-amazon-api"

export interface CallBudget {
  operation: string
  calls_left: number
  burst: number
  calls_per_second: number
  /** Null: it is full now. */
  full_again_at: string | null
}

export interface SyncState {
  account_id: string
  name: string
  state: "connected" | "refused" | "paused"
  last_error: string | null
  last_error_at: string | null
  /** Everything that changed at Amazon until then is known. Null: never read. */
  read_until: string | null
  is_reading: boolean
  next_read_at: string | null
  last_run: { ended_at: string | null; error: string | null } | null
  /** Orders that were read and are still to be applied. */
  due: number
  failing: number
  budgets: CallBudget[]
}

/** How far the orders of each account have been read. */
export const useSyncStates = () =>
  useAmazonRead<{ accounts: SyncState[] }>("/sync", {
    refetchInterval: (answer) =>
      answer?.accounts.some(({ is_reading }) => is_reading) ? 2_000 : 10_000,
  })

interface ReadingNow {
  /** Why it ended early, in a sentence. */
  error: string | null
  /** It is being read already. */
  is_skipped: boolean
}

/** Reads one account now, or all of them; the answer comes also where Amazon gave none. */
export const useReadNow = (onSuccess: (readings: ReadingNow[]) => void) =>
  useAmazonChange<{ account_id?: string }, { readings: ReadingNow[] }>(
    "/sync/run",
    { onSuccess: ({ readings }) => onSuccess(readings) }
  )

export interface SyncRun {
  id: string
  account_id: string
  kind: "poll" | "refresh"
  started_at: string
  ended_at: string | null
  pages: number
  seen: number
  changed: number
  /** Null: none. */
  rejected: unknown[] | null
  error: string | null
}

export const useSyncRuns = (limit: number) =>
  useAmazonRead<{ amazon_sync_runs: SyncRun[]; count: number }>("/sync/runs", {
    query: { limit },
    refetchInterval: 15_000,
  })
