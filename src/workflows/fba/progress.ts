// How far the stock in Amazon's warehouses has been read, and what to ask for next. Kept in the
// account's task. Pages cannot be gone on with after a crash, since their tokens live 30 seconds:
// a reading that was cut off begins anew, and what it wrote is written again.

/** Amazon's lists lag, and its clock is not ours. What is read twice changes nothing. */
const overlapMs = 30 * 60_000
/** Units on their way to Amazon are no change to it, and what is gone is never named. */
const nightMs = 24 * 60 * 60_000
const everyMs = 10 * 60_000

const minuteMs = 60_000
const longestMs = 60 * minuteMs

export interface FbaProgress {
  /** Of which marketplace all of this is true. */
  marketplace_id: string | null
  /** Everything that had changed by then has been read. */
  read_until: string | null
  /** When the last reading of everything began. */
  full_at: string | null
  /** SKUs that the last reading named. */
  read: number
  /** Named by it, in words that could not be read. */
  rejected: { sku: string | null; problem: string }[]
  /** Runs that failed since the last one that did not. */
  failures: number
}

export const neverRead: FbaProgress = {
  marketplace_id: null,
  read_until: null,
  full_at: null,
  read: 0,
  rejected: [],
  failures: 0,
}

export interface NextReading {
  startedAt: Date
  /** Null: everything. */
  changedSince: string | null
}

export function nextReading(
  progress: FbaProgress,
  marketplaceId: string,
  now: Date
): NextReading {
  const { read_until: until, full_at: fullAt } = progress
  const isFull =
    progress.marketplace_id !== marketplaceId ||
    until === null ||
    fullAt === null ||
    now.getTime() - Date.parse(fullAt) >= nightMs
  return {
    startedAt: now,
    changedSince: isFull
      ? null
      : new Date(Date.parse(until) - overlapMs).toISOString(),
  }
}

export const afterReading = (
  progress: FbaProgress,
  marketplaceId: string,
  { startedAt, changedSince }: NextReading,
  named: Pick<FbaProgress, "read" | "rejected">
): FbaProgress => ({
  ...named,
  marketplace_id: marketplaceId,
  read_until: startedAt.toISOString(),
  full_at: changedSince === null ? startedAt.toISOString() : progress.full_at,
  failures: 0,
})

export const nextRunAt = (now: Date): Date => new Date(now.getTime() + everyMs)

/** 1, 2, 4 … minutes. */
export const backOff = (failures: number): number =>
  Math.min(2 ** Math.max(failures - 1, 0) * minuteMs, longestMs)
