// How far Amazon's changes have been read. Amazon lists by "last updated" and may list late,
// so that each window overlaps the one before; what is read twice is recognised as known.

/** Longer than Amazon's lists were ever seen to lag, by minutes. */
export const overlapMs = 5 * 60_000
/** Amazon forgets a page token after 24 hours; we start the window again a little earlier. */
export const pageTokenLifeMs = 23 * 60 * 60_000

/** What Amazon is asked for, page by page. */
export interface Window {
  marketplaceIds: string[]
  updatedAfter: string
  /** Null: the first page is still to be read. */
  pageToken: string | null
  pageTokenAt: string | null
  /** The upper bound that Amazon echoed: the next watermark, once the last page is read. */
  readUntil: string | null
}

/** Both windows survive a restart in the middle of their pages. */
export interface Cursor {
  /** Everything updated up to here has been read. Null before the first reading. */
  readUntil: string | null
  /** The marketplaces of which that is true: those that have had their first reading. */
  covers: string[]
  /** What has changed since. */
  window: Window | null
  /** The first reading of newcomers: of open orders alone, since closed ones hold nothing. */
  firstWindow: Window | null
}

/** Which of the two windows a page belongs to. */
export type Slot = "window" | "firstWindow"

export const unread: Cursor = {
  readUntil: null,
  covers: [],
  window: null,
  firstWindow: null,
}

export interface WatermarkOptions {
  /** How far a first reading looks back. */
  firstReadingMs: number
}

/**
 * A marketplace that has gone is covered no more: should it come back, it is a newcomer. A
 * window that names it would be refused, and begins again without it.
 */
export function keepOnly(cursor: Cursor, marketplaceIds: string[]): Cursor {
  const isHere = (id: string) => marketplaceIds.includes(id)
  const kept = (window: Window | null) =>
    window?.marketplaceIds.every(isHere) ? window : null
  return {
    ...cursor,
    covers: cursor.covers.filter(isHere),
    window: kept(cursor.window),
    firstWindow: kept(cursor.firstWindow),
  }
}

/** What is new of the marketplaces that have been read before; null when there are none. */
export function nextWindow(cursor: Cursor, now: Date): Window | null {
  if (isAlive(cursor.window, now)) {
    return cursor.window
  }
  return cursor.readUntil === null || cursor.covers.length === 0
    ? null
    : windowFrom(
        cursor.covers,
        new Date(cursor.readUntil).getTime() - overlapMs,
        now
      )
}

/** The open orders of marketplaces that are new to the account; null when there are none. */
export function nextFirstWindow(
  cursor: Cursor,
  marketplaceIds: string[],
  now: Date,
  { firstReadingMs }: WatermarkOptions
): Window | null {
  if (isAlive(cursor.firstWindow, now)) {
    return cursor.firstWindow
  }
  const newcomers = marketplaceIds.filter((id) => !cursor.covers.includes(id))
  return newcomers.length === 0
    ? null
    : windowFrom(newcomers, now.getTime() - firstReadingMs, now)
}

/** The cursor after one page: further in the window, or at its end. */
export function afterPage(
  slot: Slot,
  cursor: Cursor,
  window: Window,
  page: { nextPageToken: string | null; readUntil: string | null },
  now: Date
): Cursor {
  const readUntil = window.readUntil ?? page.readUntil
  if (page.nextPageToken) {
    return {
      ...cursor,
      [slot]: {
        ...window,
        pageToken: page.nextPageToken,
        pageTokenAt: now.toISOString(),
        readUntil,
      },
    }
  }
  const end = readUntil ?? window.updatedAfter
  return slot === "window"
    ? {
        ...cursor,
        readUntil: latest(cursor.readUntil ?? end, end),
        window: null,
      }
    : {
        // What the newcomers have changed since their reading began is still to be read.
        readUntil:
          cursor.readUntil === null || cursor.covers.length === 0
            ? end
            : earliest(cursor.readUntil, end),
        covers: [...new Set([...cursor.covers, ...window.marketplaceIds])],
        window: null,
        firstWindow: null,
      }
}

const windowFrom = (
  marketplaceIds: string[],
  from: number,
  now: Date
): Window => ({
  marketplaceIds,
  // A clock that ran ahead must not make us ask for the future: Amazon refuses that.
  updatedAfter: new Date(
    Math.min(from, now.getTime() - overlapMs)
  ).toISOString(),
  pageToken: null,
  pageTokenAt: null,
  readUntil: null,
})

const isAlive = (window: Window | null, now: Date): window is Window =>
  window?.pageTokenAt != null &&
  now.getTime() - new Date(window.pageTokenAt).getTime() <= pageTokenLifeMs

const earliest = (a: string, b: string): string => (a < b ? a : b)
/** The watermark never moves back. */
const latest = (a: string, b: string): string => (a > b ? a : b)
