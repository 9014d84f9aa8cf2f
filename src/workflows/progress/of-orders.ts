// How far the shop has followed Amazon's orders: first readings, switches of settings, news that
// are being applied, and parcels that Amazon is being told of.

import type { ProgressTask } from "../../domain/report/progress"
import { message, quoted, say, type Message } from "../../domain/words/say"
import type { FirstImport } from "../../modules/amazon/store/follow-ups"
import type {
  ParcelsRow,
  PushRow,
  ReadingRow,
  SwitchRow,
  TaskRow,
} from "../../modules/amazon/store/progress"

export interface Tables {
  now: Date
  tasks: TaskRow[]
  readings: ReadingRow[]
  switches: SwitchRow[]
  pushes: PushRow[]
  parcels: ParcelsRow[]
  /** Orders of first readings that are left, by task. */
  imports: ReadonlyMap<string, { left: number; failing: number }>
}

export const iso = (at: Date | null): string | null =>
  at === null ? null : new Date(at).toISOString()

const accountPath = (id: string): string => `/settings/amazon/accounts/${id}`

const notApplied = (orders: number): Message[] =>
  orders === 0 ? [] : [message("task.not_applied", { orders })]

export function toFirstImport(
  reading: ReadingRow,
  { tasks, imports }: Tables
): ProgressTask[] {
  const { account_id: id } = reading
  const row = tasks.find(
    ({ account_id: own, name }) => own === id && name === "first_import"
  )
  const isAwaited =
    reading.newcomers.length > 0 &&
    !reading.is_first_reading &&
    reading.state !== "paused"
  if (isAwaited) {
    return [toAwaited(reading)]
  }
  const progress = row?.progress as FirstImport | null | undefined
  if (!row || !progress) {
    return []
  }
  const count = imports.get(row.id) ?? { left: 0, failing: 0 }
  const [marketplaceId, ...others] = progress.marketplace_ids
  const task = {
    id: row.id,
    kind: "first_import" as const,
    account_id: id,
    marketplace_id: others.length === 0 ? (marketplaceId ?? null) : null,
    started_at: iso(row.started_at),
    path: accountPath(id),
  }
  if (reading.is_first_reading) {
    return [
      {
        ...task,
        state: reading.last_error === null ? "running" : "failed",
        done: progress.pages,
        total: null,
        unit: "pages",
        ended_at: null,
        ...say(
          message("task.first_reading", {
            pages: progress.pages,
            orders: progress.seen,
          })
        ),
        last_error: reading.last_error,
      },
    ]
  }
  const isDone = row.ended_at !== null || count.left === 0
  return [
    {
      ...task,
      state: isDone ? "done" : "running",
      done: Math.max(progress.seen - count.left, 0),
      total: progress.seen,
      unit: "orders",
      ended_at: iso(row.ended_at),
      ...say(
        isDone
          ? message("task.first_done", { open_orders: progress.seen })
          : message("task.first_applying", {
              open_orders: progress.seen,
              left: count.left,
            }),
        ...notApplied(count.failing)
      ),
      last_error: null,
    },
  ]
}

const toAwaited = (reading: ReadingRow): ProgressTask => ({
  id: `${reading.account_id}/first_import`,
  kind: "first_import",
  account_id: reading.account_id,
  marketplace_id:
    reading.newcomers.length === 1 ? (reading.newcomers[0] ?? null) : null,
  state: reading.last_error === null ? "waiting" : "failed",
  done: 0,
  total: null,
  unit: "pages",
  started_at: null,
  ended_at: null,
  ...say(
    message(
      reading.last_error === null ? "task.first_awaited" : "task.first_failed"
    ),
    ...quoted(reading.last_error)
  ),
  last_error: reading.last_error,
  path: accountPath(reading.account_id),
})

export function toSwitch(row: TaskRow, { switches }: Tables): ProgressTask[] {
  const known = switches.find(({ id }) => id === row.id)
  if (!known) {
    return []
  }
  const { total, left, failing, country_code: country } = known
  const isDone = row.ended_at !== null || left === 0
  const marketplace = country ?? known.marketplace_id
  const done = isDone ? total : Math.max(total - left, 0)
  return [
    {
      id: row.id,
      kind: "mode_switch",
      account_id: row.account_id,
      marketplace_id: known.marketplace_id,
      state: isDone ? "done" : "running",
      done,
      total,
      unit: "orders",
      started_at: iso(row.started_at),
      ended_at: iso(row.ended_at),
      ...say(
        isDone
          ? message("task.switch_done", { marketplace, orders: total })
          : message("task.switch_going", { marketplace, done, orders: total }),
        ...notApplied(failing)
      ),
      last_error: null,
      path: accountPath(row.account_id),
    },
  ]
}

export function toBacklog(reading: ReadingRow): ProgressTask[] {
  const { due, failing, is_behind: isBehind, account_id: id } = reading
  if (due === 0 || !isBehind) {
    return []
  }
  const total = Math.max(reading.last_changed, due)
  return [
    {
      id: `${id}/backlog`,
      kind: "backlog",
      account_id: id,
      marketplace_id: null,
      state: "running",
      done: total - due,
      total,
      unit: "orders",
      started_at: iso(reading.oldest_due_at),
      ended_at: null,
      ...say(message("task.backlog", { orders: due }), ...notApplied(failing)),
      last_error: null,
      path: "/amazon/orders",
    },
  ]
}

export function toParcels(row: ParcelsRow): ProgressTask[] {
  return row.is_behind
    ? [
        {
          id: `${row.account_id}/parcels`,
          kind: "parcels",
          account_id: row.account_id,
          marketplace_id: null,
          state: "running",
          done: 0,
          total: null,
          unit: "parcels",
          started_at: iso(row.oldest_at),
          ended_at: null,
          ...say(message("task.parcels", { parcels: row.left })),
          last_error: null,
          path: "/amazon/shipments",
        },
      ]
    : []
}
