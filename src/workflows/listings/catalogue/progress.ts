// How far the reading of an account's listings has come. It is saved as it goes, so that whoever
// takes over after a crash, or once Amazon has written its report, goes on where it was.

/** Page by page. */
interface Pages {
  by: "pages"
  page_token: string | null
  /** SKUs that Amazon has named so far, 1,000 at most: beyond that it is the report. */
  named: string[]
}

/** By the report of all listings, which Amazon writes in its own time. */
interface Report {
  by: "report"
  report_id: string | null
  /** When it was asked for, and found written: what it says is from in between. */
  asked_at: string
  answered_at: string | null
  document_id: string | null
}

/** One marketplace. */
export interface Part {
  marketplace_id: string
  /** Listings of it that have been written down, of so many. */
  read: number
  total: number | null
  /** Could not be read by us; Amazon has them all the same. */
  rejected: number
  /** Failures in a row, and times that it had to be begun anew. */
  tries: number
  restarts: number
  way: Pages | Report
}

/** All marketplaces of an account, one after the other. */
export interface Pass {
  started_at: string
  part: Part | null
  left: string[]
  done: string[]
  failed: { marketplace_id: string; error: string }[]
  /** Of the marketplaces that are done. */
  read: number
  rejected: number
  /** As much older than we think may what was read be: the longest that a report took. */
  slack_ms: number
  /** Those that no marketplace has named are asked for one by one; up to here that is done. */
  unlisted_after: string
}

export interface Comparison {
  at: string
  compared: number
  /** Listings that Amazon shows another number of than we expect. */
  different: number
  /** Of these: probably sold in the last minutes, in orders that have not been read yet. */
  maybe_sold: number
  examples: {
    listing_id: string
    sku: string
    expected: number
    shown: number
    maybe_sold: boolean
  }[]
}

export interface CatalogueProgress {
  pass: Pass | null
  /** Of the last pass that came to its end. */
  started_at: string | null
  ended_at: string | null
  /** Marketplaces that it was about. */
  covers: string[]
  read: number
  rejected: number
  failed: Pass["failed"]
  /** When the next pass begins by itself. */
  next_at: string | null
  comparison: Comparison | null
}

export const neverRead: CatalogueProgress = {
  pass: null,
  started_at: null,
  ended_at: null,
  covers: [],
  read: 0,
  rejected: 0,
  failed: [],
  next_at: null,
  comparison: null,
}

export const startPass = (marketplaceIds: string[], now: Date): Pass => ({
  started_at: now.toISOString(),
  part: null,
  left: marketplaceIds,
  done: [],
  failed: [],
  read: 0,
  rejected: 0,
  slack_ms: 0,
  unlisted_after: "",
})

export const startPart = (marketplaceId: string): Part => ({
  marketplace_id: marketplaceId,
  read: 0,
  total: null,
  rejected: 0,
  tries: 0,
  restarts: 0,
  way: { by: "pages", page_token: null, named: [] },
})

/** From its beginning: a page token or a report that led nowhere is forgotten. */
export const restartPart = (part: Part): Part => ({
  ...startPart(part.marketplace_id),
  tries: part.tries,
  restarts: part.restarts + 1,
})

export const endPart = (pass: Pass, part: Part): Pass => ({
  ...pass,
  part: null,
  done: [...pass.done, part.marketplace_id],
  read: pass.read + part.read,
  rejected: pass.rejected + part.rejected,
  slack_ms: Math.max(pass.slack_ms, slackOf(part)),
})

const slackOf = ({ way }: Part): number =>
  way.by === "report" && way.answered_at !== null
    ? Date.parse(way.answered_at) - Date.parse(way.asked_at)
    : 0

/** The others go on; it is tried again with the next pass. */
export const failPart = (pass: Pass, part: Part, error: string): Pass => ({
  ...pass,
  part: null,
  failed: [...pass.failed, { marketplace_id: part.marketplace_id, error }],
})

/** A marketplace that has never been tried: its owner has just set it up. */
export const hasNewcomer = (
  { pass, covers }: CatalogueProgress,
  marketplaceIds: string[]
): boolean => pass === null && marketplaceIds.some((id) => !covers.includes(id))
