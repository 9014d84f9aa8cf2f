// Is this news? Amazon repeats itself, arrives late and out of order; a snapshot of an order
// counts only when it tells something that we do not know yet.

import type { LineSnapshot, OrderSnapshot } from "./snapshot"
import { canMove } from "./status"

export type News = "first" | "changed" | "unchanged" | "stale"

export interface Reading {
  news: News
  /** What we know now. Equals `known` when nothing changed. */
  snapshot: OrderSnapshot
}

/**
 * What we know after Amazon said `incoming`.
 *
 * An order never moves backwards in its lifecycle (I5), whatever the clock says. Within one
 * status the snapshot with the later `updatedAt` wins, and a partial one (a notification) is
 * filled up with what the other knew. So any order of arrival ends in the same knowledge.
 */
export function observe(
  known: OrderSnapshot | null,
  incoming: OrderSnapshot
): Reading {
  if (!known) {
    return { news: "first", snapshot: incoming }
  }
  if (!canMove(known.status, incoming.status)) {
    return { news: "stale", snapshot: known }
  }
  const snapshot = isNewer(incoming, known)
    ? fillUp(incoming, known)
    : fillUp(known, incoming)
  if (isSame(snapshot, known)) {
    return { news: isNewer(known, incoming) ? "stale" : "unchanged", snapshot: known }
  }
  return { news: "changed", snapshot }
}

/** Later in life beats later on the clock: clocks of different sources disagree. */
function isNewer(a: OrderSnapshot, b: OrderSnapshot): boolean {
  if (a.status !== b.status) {
    return canMove(b.status, a.status)
  }
  if (a.updatedAt !== b.updatedAt) {
    return a.updatedAt > b.updatedAt
  }
  return a.coverage === "full" && b.coverage === "partial"
}

/** The newer snapshot; where it is partial, with what the older one knew besides. */
function fillUp(newer: OrderSnapshot, older: OrderSnapshot): OrderSnapshot {
  const updatedAt =
    newer.updatedAt > older.updatedAt ? newer.updatedAt : older.updatedAt
  if (newer.coverage === "full") {
    return { ...newer, updatedAt }
  }
  // Money and people of an earlier status are worth nothing for a later one: a partial
  // message of a payment stays partial until the order has been read.
  const isCovered = older.coverage === "full" && older.status === newer.status
  return {
    ...older,
    ...definedOf(newer),
    updatedAt,
    coverage: isCovered ? "full" : "partial",
    grandTotal: isCovered ? older.grandTotal : null,
    lines: newer.lines.map((line) =>
      fillUpLine(
        line,
        older.lines.find((l) => l.orderItemId === line.orderItemId),
        isCovered
      )
    ),
  }
}

function fillUpLine(
  newer: LineSnapshot,
  older: LineSnapshot | undefined,
  isCovered: boolean
): LineSnapshot {
  if (!older) {
    return newer
  }
  return {
    ...older,
    ...definedOf(newer),
    promotionIds: newer.promotionIds.length
      ? newer.promotionIds
      : older.promotionIds,
    money: isCovered ? older.money : null,
  }
}

/** The fields that a partial message did tell: null means "not told" there. */
const definedOf = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null)
  ) as Partial<T>

const isSame = (a: OrderSnapshot, b: OrderSnapshot): boolean =>
  JSON.stringify(a, sortedKeys) === JSON.stringify(b, sortedKeys)

/** Snapshots come back from a jsonb column with their keys in another order. */
const sortedKeys = (_key: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      )
    : value
