// The check of everything, and the repair of what it found: both go on at the server, and only the
// last one of each is kept.

import type { Message } from "../../domain/words/say"
import { useAmazonChange, useAmazonRead } from "./use-amazon-api"

interface Task<Result> {
  id: string
  state: "waiting" | "running" | "done" | "failed"
  with_amazon: boolean
  done: number
  total: number | null
  asked_at: string
  ended_at: string | null
  error: string | null
  result: Result | null
}

export interface Difference {
  kind: string
  amazon_order_id: string | null
  order_item_id?: string
  inventory_item_id?: string
  location_id?: string
  sentence: string
  messages?: Message[]
  /** `read`: looked at again by itself; `person`: the sentence says what to do. */
  remedy: "repair" | "read" | "person"
}

export interface AuditResult {
  checked: {
    orders: number
    lines: number
    reservations: number
    levels: number
  }
  /** Null: Amazon was not asked. */
  amazon:
    | {
        account_id: string
        orders: number
        is_complete: boolean
        problem: string | null
      }[]
    | null
  /** The first thousand. */
  differences: Difference[]
  count: number
}

interface RepairResult {
  repaired: number
  applied: number
  failed: number
}

export type Audit = Task<AuditResult>
type Repair = Task<RepairResult>

export const isUnderWay = (
  task: { state: string } | null | undefined
): boolean => task?.state === "waiting" || task?.state === "running"

/** How soon to look again. Where nobody has ever asked for one there is none: nothing to look for. */
const lookAgain = (
  task: { state: string } | null | undefined
): number | false => (task ? (isUnderWay(task) ? 1_000 : 15_000) : false)

export const useAudit = () =>
  useAmazonRead<{ audit: Audit | null }>("/sync/audits/latest", {
    refetchInterval: (answer) => lookAgain(answer?.audit),
  })

export const useRepair = () =>
  useAmazonRead<{ repair: Repair | null }>("/sync/repairs/latest", {
    refetchInterval: (answer) => lookAgain(answer?.repair),
  })

export const useStartAudit = () =>
  useAmazonChange<{ with_amazon: boolean }>("/sync/audits")

/** Of the orders that are named, or of everything that can be repaired. */
export const useStartRepair = () =>
  useAmazonChange<{ ids?: string[] }>("/sync/repairs")
