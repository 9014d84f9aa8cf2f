// How far we have read, and which window to ask Amazon for next.

/** Between two readings. Amazon's list lags; what it shows late must still be seen. */
export const overlapMs = 5 * 60_000

/** Amazon forgets a page token after 24 hours; we start the window again a little earlier. */
export const pageTokenLifeMs = 23 * 60 * 60_000

export interface Cursor {
  /** Everything updated up to here has been read. Null before the first reading. */
  readUntil: string | null
  /** A window that is being read page by page; it survives a restart. */
  window: {
    updatedAfter: string
    /** Null: the first page is still to be read. */
    pageToken: string | null
    pageTokenAt: string | null
    /** The upper bound that Amazon echoed: the next watermark, once the last page is read. */
    readUntil: string | null
    /** Only orders that are still open: a first reading need not import a shop's history. */
    onlyOpen: boolean
  } | null
}

export interface WatermarkOptions {
  /** How far the first reading looks back. */
  firstReadingMs: number
}

/** The window to read now: the one under way, or the next one. */
export function nextWindow(
  cursor: Cursor,
  now: Date,
  { firstReadingMs }: WatermarkOptions
): NonNullable<Cursor["window"]> {
  const { window } = cursor
  if (window && !isExpired(window.pageTokenAt, now)) {
    return window
  }
  if (window) {
    return { ...window, pageToken: null, pageTokenAt: null, readUntil: null }
  }
  const isFirst = cursor.readUntil === null
  const from = cursor.readUntil
    ? new Date(cursor.readUntil).getTime() - overlapMs
    : now.getTime() - firstReadingMs
  return {
    // A clock that ran ahead must not make us ask for the future: Amazon refuses that.
    updatedAfter: new Date(
      Math.min(from, now.getTime() - overlapMs)
    ).toISOString(),
    pageToken: null,
    pageTokenAt: null,
    readUntil: null,
    onlyOpen: isFirst,
  }
}

/** The cursor after one page: further in the window, or at its end. */
export function afterPage(
  cursor: Cursor,
  window: NonNullable<Cursor["window"]>,
  page: { nextPageToken: string | null; readUntil: string | null },
  now: Date
): Cursor {
  const readUntil = window.readUntil ?? page.readUntil
  if (page.nextPageToken) {
    return {
      readUntil: cursor.readUntil,
      window: {
        ...window,
        pageToken: page.nextPageToken,
        pageTokenAt: now.toISOString(),
        readUntil,
      },
    }
  }
  return {
    readUntil: latest(cursor.readUntil, readUntil ?? window.updatedAfter),
    window: null,
  }
}

const isExpired = (pageTokenAt: string | null, now: Date): boolean =>
  pageTokenAt !== null &&
  now.getTime() - new Date(pageTokenAt).getTime() > pageTokenLifeMs

/** The watermark never moves back. */
const latest = (a: string | null, b: string): string =>
  a !== null && a > b ? a : b
