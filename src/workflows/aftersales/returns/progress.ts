// How far the reading of an account's returns has come: saved in its task as it goes, so that
// whoever takes over after a crash, or once Amazon has written its report, goes on where it was.

import type { ReturnKind } from "../../../modules/amazon/store/aftersales/returns"

interface ReportPart {
  kind: ReturnKind
  marketplace_id: string
}

export interface Part extends ReportPart {
  report_id: string | null
  asked_at: string | null
  document_id: string | null
  /** Failures in a row. */
  tries: number
}

export interface Pass {
  started_at: string
  /** The days that are asked for. */
  from: string
  part: Part | null
  left: ReportPart[]
  read: number
  rejected: number
  failed: (ReportPart & { error: string })[]
}

export interface ReturnsProgress {
  pass: Pass | null
  /** Of the last pass that came to its end. */
  ended_at: string | null
  read: number
  rejected: number
  failed: Pass["failed"]
}

export const neverRead: ReturnsProgress = {
  pass: null,
  ended_at: null,
  read: 0,
  rejected: 0,
  failed: [],
}

export const dayMs = 24 * 60 * 60_000
/** Amazon reports 60 days at once. */
const mostDays = 60
/** Refunds come late: a month before the last pass, however long ago that was. */
const againDays = 30

export const startPass = (
  { ended_at }: ReturnsProgress,
  left: ReportPart[],
  now: Date
): Pass => ({
  started_at: now.toISOString(),
  from: fromWhen(ended_at, now).toISOString(),
  part: null,
  left,
  read: 0,
  rejected: 0,
  failed: [],
})

const fromWhen = (endedAt: string | null, now: Date): Date => {
  const earliest = now.getTime() - mostDays * dayMs
  return new Date(
    endedAt === null
      ? earliest
      : Math.max(earliest, Date.parse(endedAt) - againDays * dayMs)
  )
}

export const startPart = (part: ReportPart): Part => ({
  ...part,
  report_id: null,
  asked_at: null,
  document_id: null,
  tries: 0,
})

export const failPart = (pass: Pass, part: Part, error: string): Pass => ({
  ...pass,
  part: null,
  failed: [
    ...pass.failed,
    { kind: part.kind, marketplace_id: part.marketplace_id, error },
  ],
})

export const endPass = (pass: Pass, now: Date): ReturnsProgress => ({
  pass: null,
  ended_at: now.toISOString(),
  read: pass.read,
  rejected: pass.rejected,
  failed: pass.failed,
})
