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
 * filled up with what the other knew. So however messages arrive: once Amazon's last word has
 * been read in full, that is what we know.
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
    const isLate = incoming.updatedAt < known.updatedAt
    return { news: isLate ? "stale" : "unchanged", snapshot: known }
  }
  return { news: "changed", snapshot }
}

/** Later in life beats later on the clock: clocks of different sources disagree. */
function isNewer(incoming: OrderSnapshot, known: OrderSnapshot): boolean {
  if (incoming.status !== known.status) {
    return canMove(known.status, incoming.status)
  }
  if (incoming.updatedAt !== known.updatedAt) {
    return incoming.updatedAt > known.updatedAt
  }
  // Amazon's clock counts in seconds: of two readings of the same one, the last one counts.
  return incoming.coverage === "full"
}

/** The newer snapshot; where it is partial, with what the older one knew besides. */
function fillUp(newer: OrderSnapshot, older: OrderSnapshot): OrderSnapshot {
  if (newer.coverage === "full") {
    return newer
  }
  const lines = fillUpLines(newer.lines, older.lines)
  // Money of an earlier status or of other quantities is worth nothing: the order stays
  // partial until it has been read.
  const isCovered =
    older.coverage === "full" &&
    older.status === newer.status &&
    lines.every((line) => lineIn(older.lines, line)?.quantity === line.quantity)
  return {
    ...older,
    ...toldBy(newer),
    coverage: isCovered ? "full" : "partial",
    grandTotal: isCovered ? older.grandTotal : null,
    lines: isCovered ? lines : lines.map((line) => ({ ...line, money: null })),
  }
}

/** A message may be about one line only: lines that it does not name stay as they were. */
const fillUpLines = (
  newer: LineSnapshot[],
  older: LineSnapshot[]
): LineSnapshot[] => [
  ...older.map((line) => ({ ...line, ...toldBy(lineIn(newer, line)) })),
  ...newer.filter((line) => !lineIn(older, line)),
]

const lineIn = (lines: LineSnapshot[], { orderItemId }: LineSnapshot) =>
  lines.find((line) => line.orderItemId === orderItemId)

/** What a partial message did tell: there, null, no and none mean "not told". */
const toldBy = <T extends object>(value: T | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      ([, field]: [string, unknown]) =>
        field !== null &&
        field !== false &&
        !(Array.isArray(field) && field.length === 0)
    )
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
