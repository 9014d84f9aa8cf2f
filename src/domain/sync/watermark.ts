// How far we have read, and which window to ask Amazon for next.

/** Between two readings. Amazon's list lags; what it shows late must still be seen. */
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
  /** A first reading asks for open orders alone: a shop's closed ones hold nothing. */
  isFirst: boolean
}

export interface Cursor {
  /** Everything updated up to here has been read. Null before the first reading. */
  readUntil: string | null
  /** The marketplaces of which that is true: those that have had their first reading. */
  covers: string[]
  /** A window that is being read page by page; it survives a restart. */
  window: Window | null
}

export const unread: Cursor = { readUntil: null, covers: [], window: null }

export interface WatermarkOptions {
  /** How far a first reading looks back. */
  firstReadingMs: number
}

/**
 * The window to read now: the one under way, or a new one. Marketplaces that are new to an
 * account have their first reading before the others go on.
 */
export function nextWindow(
  { readUntil, covers, window }: Cursor,
  marketplaceIds: string[],
  now: Date,
  { firstReadingMs }: WatermarkOptions
): Window {
  if (window && !isExpired(window.pageTokenAt, now)) {
    return window
  }
  const newcomers = marketplaceIds.filter((id) => !covers.includes(id))
  const isFirst = readUntil === null || newcomers.length > 0
  const from = isFirst
    ? now.getTime() - firstReadingMs
    : new Date(readUntil).getTime() - overlapMs
  return {
    marketplaceIds: isFirst ? newcomers : marketplaceIds,
    // A clock that ran ahead must not make us ask for the future: Amazon refuses that.
    updatedAfter: new Date(
      Math.min(from, now.getTime() - overlapMs)
    ).toISOString(),
    pageToken: null,
    pageTokenAt: null,
    readUntil: null,
    isFirst,
  }
}

/** The cursor after one page: further in the window, or at its end. */
export function afterPage(
  cursor: Cursor,
  window: Window,
  page: { nextPageToken: string | null; readUntil: string | null },
  now: Date
): Cursor {
  const readUntil = window.readUntil ?? page.readUntil
  if (page.nextPageToken) {
    return {
      ...cursor,
      window: {
        ...window,
        pageToken: page.nextPageToken,
        pageTokenAt: now.toISOString(),
        readUntil,
      },
    }
  }
  return isCatchUp(cursor, window)
    ? { ...cursor, covers: union(cursor.covers, window), window: null }
    : {
        readUntil: latest(cursor.readUntil, readUntil ?? window.updatedAfter),
        covers: union(cursor.covers, window),
        window: null,
      }
}

/** The first reading of newcomers alone: it says nothing about how far the others are. */
export const isCatchUp = ({ readUntil }: Cursor, { isFirst }: Window) =>
  isFirst && readUntil !== null

const union = (covers: string[], { marketplaceIds }: Window): string[] => [
  ...new Set([...covers, ...marketplaceIds]),
]

const isExpired = (pageTokenAt: string | null, now: Date): boolean =>
  pageTokenAt !== null &&
  now.getTime() - new Date(pageTokenAt).getTime() > pageTokenLifeMs

/** The watermark never moves back. */
const latest = (a: string | null, b: string): string =>
  a !== null && a > b ? a : b
