// Everything that failed or needs a person, whatever it is about, in one list.

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
] as const
export type ProblemKind = (typeof problemKinds)[number]

interface Retry {
  method: "POST"
  /** As the API has it: "/admin/amazon/…". */
  path: string
  body: object | null
}

export interface Problem {
  id: string
  kind: ProblemKind
  account_id: string | null
  subject: string
  sentence: string
  advice: string | null
  since: string
  severity: "error" | "warning"
  /** Null: trying again alone would change nothing. */
  retry: Retry | null
  /** Below /app: where it is solved. */
  path: string | null
  medusa_order_id: string | null
}

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

export const useRetryAll = (success: string) =>
  useAmazonChange<{ kind?: ProblemKind }>("/problems/retry", { success })
