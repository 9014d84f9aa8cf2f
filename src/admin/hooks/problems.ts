// Everything that failed or needs a person, whatever it is about, in one list.

import type {
  ProblemKind,
  Retry,
  ShownProblem,
} from "../../domain/report/found-problem"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export const problemKinds = [
  "account",
  "order",
  "unreadable",
  "unmapped_sku",
  "offer",
  "shipment",
  "outbound",
  "return",
  "inspection",
  "fba_stock",
  "sync",
] as const satisfies readonly ProblemKind[]
export type Problem = ShownProblem

export interface ProblemList {
  problems: Problem[]
  count: number
  counts: Partial<Record<ProblemKind, number>>
}

export const useProblems = (query: Query) =>
  useAmazonRead<ProblemList>("/problems", { query, refetchInterval: 15_000 })

/** What the row says can be tried again, as it says so. */
export const useRetry = (retry: Retry, success: string) =>
  useAmazonChange<object>(retry.path.replace(/^\/admin\/amazon/, ""), {
    success,
  })

interface RetryAnswer {
  count: number
  /** What could not even be tried, in sentences. */
  failed: { sentence: string }[]
}

/** Of one kind, of one account, or all that a retry can help. */
export const useRetryAll = (onSuccess: (answer: RetryAnswer) => void) =>
  useAmazonChange<{ kind?: ProblemKind; account_id?: string }, RetryAnswer>(
    "/problems/retry",
    { onSuccess }
  )
