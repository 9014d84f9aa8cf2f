// How far the work is that goes on for an account, or the shop, and is written down in its task:
// listings, numbers, stock in Amazon's warehouses, returns, audits.

import {
  counted,
  type ProgressTask,
  type TaskState,
} from "../../domain/report/progress"
import type { AuditProgress } from "../../modules/amazon/store/audit-tasks"
import type { PushRow, TaskRow } from "../../modules/amazon/store/progress"
import type { ReturnsProgress } from "../aftersales/returns/progress"
import { stateOf } from "../audit/tasks/show-audit-task"
import type { FbaProgress } from "../fba/progress"
import type { CatalogueProgress } from "../listings/catalogue/progress"
import { showProgress } from "../listings/read-progress"
import { iso } from "./of-orders"

type Shown = Omit<ProgressTask, "id" | "account_id" | "marketplace_id" | "kind">

const taskOf = (
  row: TaskRow,
  kind: ProgressTask["kind"],
  shown: Shown
): ProgressTask[] => [
  {
    id: row.id,
    kind,
    account_id: row.account_id,
    marketplace_id: null,
    ...shown,
  },
]

export function toCatalogue(row: TaskRow): ProgressTask[] {
  const progress = row.progress as CatalogueProgress | null
  if (!progress) {
    return []
  }
  const shown = showProgress(progress)
  if (shown.state === "never") {
    return []
  }
  const states = {
    reading: "running",
    waiting: "waiting",
    done: "done",
  } as const
  const isFailed = shown.state !== "done" && row.last_error !== null
  const sentences = {
    reading: `Reading the listings: ${counted(shown.read, "listing")}${shown.total === null ? "" : ` of ${shown.total}`} so far.`,
    waiting:
      "Amazon is writing its report of the listings, which may take minutes.",
    done: `All ${counted(shown.read, "listing")} have been read.${shown.rejected > 0 ? ` ${shown.rejected} could not be understood.` : ""}`,
  }
  return taskOf(row, "catalogue", {
    state: isFailed ? "failed" : states[shown.state],
    done: shown.read,
    total: shown.total,
    unit: "listings",
    started_at: shown.started_at,
    ended_at: shown.state === "done" ? shown.ended_at : null,
    sentence: sentences[shown.state],
    last_error: row.last_error,
    path: "/amazon/listings",
  })
}

export function toPush(row: TaskRow, pushes: PushRow[]): ProgressTask[] {
  const push = pushes.find(({ id }) => id === row.id)
  const total = (row.progress as { total: number } | null)?.total
  if (!push || total === undefined) {
    return []
  }
  const isDone = row.ended_at !== null || push.left === 0
  const waits =
    push.waiting === 0
      ? ""
      : ` ${counted(push.waiting, "number")} ${push.waiting === 1 ? "waits" : "wait"} for Amazon or for you.`
  const fails =
    push.failed === 0 ? "" : ` ${counted(push.failed, "number")} failed.`
  return taskOf(row, "push", {
    state: isDone ? "done" : "running",
    done: isDone ? total : Math.max(total - push.left, 0),
    total: Math.max(total, push.left),
    unit: "listings",
    started_at: iso(row.started_at),
    ended_at: iso(row.ended_at),
    sentence: isDone
      ? `All numbers have been compared with Amazon's: ${counted(push.sent, "was", "were")} sent, ${push.accepted} accepted.${waits}${fails}`
      : `Comparing all numbers with Amazon's: ${push.left} left, ${push.sent} sent, ${push.accepted} accepted.${waits}${fails}`,
    last_error: null,
    path: "/amazon/listings",
  })
}

export function toFba(row: TaskRow): ProgressTask[] {
  const progress = row.progress as FbaProgress | null
  const state = stateOfRun(row)
  if (state === null) {
    return []
  }
  return taskOf(row, "fba", {
    state,
    done: row.is_leased ? 0 : (progress?.read ?? 0),
    total: null,
    unit: "skus",
    started_at: iso(row.started_at),
    ended_at: row.is_leased ? null : iso(row.ended_at),
    sentence: row.is_leased
      ? "Reading what lies in Amazon's warehouses."
      : row.last_error !== null
        ? "What lies in Amazon's warehouses could not be read; it is tried again by itself."
        : `${counted(progress?.read ?? 0, "SKU")} in Amazon's warehouses ${progress?.read === 1 ? "has" : "have"} been read.`,
    last_error: row.last_error,
    path: "/amazon/fba-stock",
  })
}

/** Null: it has never run. */
const stateOfRun = (row: TaskRow): TaskState | null => {
  if (row.is_leased) {
    return "running"
  }
  if (row.ended_at === null) {
    return null
  }
  return row.last_error === null ? "done" : "failed"
}

export function toReturns(row: TaskRow): ProgressTask[] {
  const progress = row.progress as ReturnsProgress | null
  if (!progress) {
    return []
  }
  const { pass } = progress
  const left = pass ? pass.left.length + (pass.part ? 1 : 0) : 0
  const isFailed = pass !== null && row.last_error !== null
  const state = pass ? (row.is_leased ? "running" : "waiting") : "done"
  return taskOf(row, "returns", {
    state: isFailed ? "failed" : state,
    done: pass ? pass.read : progress.read,
    total: null,
    unit: "parcels",
    started_at: pass ? pass.started_at : null,
    ended_at: pass ? null : progress.ended_at,
    sentence: pass
      ? `Reading what buyers send back: ${counted(left, "report")} left. Amazon takes minutes to write one.`
      : `${counted(progress.read, "return")} of the last reports ${progress.read === 1 ? "has" : "have"} been read.`,
    last_error: row.last_error,
    path: "/amazon/returns",
  })
}

export function toAuditTask(
  row: TaskRow,
  kind: "audit" | "repair"
): ProgressTask[] {
  const progress = row.progress as AuditProgress | null
  if (!progress) {
    return []
  }
  const shown: ProgressTask = {
    id: progress.id,
    kind,
    account_id: null,
    marketplace_id: null,
    state: stateOf(progress),
    done: progress.done,
    total: progress.total,
    unit: "orders",
    started_at: progress.started_at,
    ended_at: progress.ended_at,
    sentence: auditSentence(progress, kind),
    last_error: progress.error,
    path: "/amazon/audit",
  }
  return [shown]
}

function auditSentence(
  { done, total, ended_at: endedAt, error, result }: AuditProgress,
  kind: "audit" | "repair"
): string {
  if (error !== null) {
    return `The ${kind} was broken off. ${error}`
  }
  if (endedAt === null) {
    return kind === "audit"
      ? `Comparing orders, reservations and counters: ${done}${total === null ? "" : ` of ${total}`} orders.`
      : "Putting right what the audit has found."
  }
  return kind === "audit"
    ? `The audit has looked at ${counted(done, "order")} and found ${counted(Number(result?.count ?? 0), "difference")}.`
    : `${counted(Number(result?.repaired ?? 0), "order")} ${result?.repaired === 1 ? "was" : "were"} looked at again, ${Number(result?.failed ?? 0)} failed.`
}
