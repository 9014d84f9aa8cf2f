// How far the work is that goes on for an account, or the shop, and is written down in its task:
// listings, numbers, stock in Amazon's warehouses, returns, audits.

import type { ProgressTask, TaskState } from "../../domain/report/progress"
import { message, quoted, say, type Message } from "../../domain/words/say"
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
  return taskOf(row, "catalogue", {
    state: isFailed ? "failed" : states[shown.state],
    done: shown.read,
    total: shown.total,
    unit: "listings",
    started_at: shown.started_at,
    ended_at: shown.state === "done" ? shown.ended_at : null,
    ...say(...catalogueMessages(shown, shown.state)),
    last_error: row.last_error,
    path: "/amazon/listings",
  })
}

interface ReadListings {
  read: number
  total: number | null
  rejected: number
}

function catalogueMessages(
  { read, total, rejected }: ReadListings,
  state: "reading" | "waiting" | "done"
): Message[] {
  if (state === "waiting") {
    return [message("task.catalogue_waiting")]
  }
  if (state === "reading") {
    return [
      total === null
        ? message("task.catalogue_reading", { listings: read })
        : message("task.catalogue_reading_of", { read, listings: total }),
    ]
  }
  return [
    message("task.catalogue_done", { listings: read }),
    ...(rejected > 0
      ? [message("task.catalogue_rejected", { listings: rejected })]
      : []),
  ]
}

export function toPush(row: TaskRow, pushes: PushRow[]): ProgressTask[] {
  const push = pushes.find(({ id }) => id === row.id)
  const total = (row.progress as { total: number } | null)?.total
  if (!push || total === undefined) {
    return []
  }
  const isDone = row.ended_at !== null || push.left === 0
  const { left, sent, accepted, waiting, failed } = push
  return taskOf(row, "push", {
    state: isDone ? "done" : "running",
    done: isDone ? total : Math.max(total - push.left, 0),
    total: Math.max(total, push.left),
    unit: "listings",
    started_at: iso(row.started_at),
    ended_at: iso(row.ended_at),
    ...say(
      isDone
        ? message("task.push_done", { sent, accepted })
        : message("task.push_going", { left, sent, accepted }),
      ...(waiting === 0
        ? []
        : [message("task.push_waits", { numbers: waiting })]),
      ...(failed === 0
        ? []
        : [message("task.push_failed", { numbers: failed })])
    ),
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
    ...say(
      row.is_leased
        ? message("task.fba_reading")
        : row.last_error !== null
          ? message("task.fba_failed")
          : message("task.fba_done", { skus: progress?.read ?? 0 })
    ),
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
    ...say(
      pass
        ? message("task.returns_reading", { reports: left })
        : message("task.returns_done", { returns: progress.read })
    ),
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
    ...say(...auditMessages(progress, kind)),
    last_error: progress.error,
    path: "/amazon/audit",
  }
  return [shown]
}

function auditMessages(
  { done, total, ended_at: endedAt, error, result }: AuditProgress,
  kind: "audit" | "repair"
): Message[] {
  if (error !== null) {
    return [message(`task.${kind}_failed`), ...quoted(error)]
  }
  const count = (name: string) => Number(result?.[name] ?? 0)
  if (kind === "repair") {
    return [
      endedAt === null
        ? message("task.repair_going")
        : message("task.repair_done", {
            orders: count("repaired"),
            failed: count("failed"),
          }),
    ]
  }
  if (endedAt !== null) {
    const differences = count("count")
    return [message("task.audit_done", { orders: done, differences })]
  }
  return [
    total === null
      ? message("task.audit_going", { orders: done })
      : message("task.audit_going_of", { done, orders: total }),
  ]
}
