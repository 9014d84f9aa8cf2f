// The listings of one marketplace by the report of all of them, however many there are. Amazon
// writes it in its own time: asked for once, looked for with each run until it is there.

import { MedusaError } from "@medusajs/framework/utils"
import type { Part, Pass } from "./progress"
import { finishPart } from "./read-pages"
import {
  recordItems,
  savePass,
  type CatalogueReading,
  type Next,
} from "./reading"

/** Written down in one transaction. */
const chunk = 1000
const lookAgainMs = 60_000
/** Nobody promises a time; minutes are usual. One that never ends must not stop the nights after. */
const longestMs = 12 * 60 * 60_000

type ReportPart = Part & { way: { by: "report" } }

export const isReported = (part: Part): part is ReportPart =>
  part.way.by === "report"

export async function readReport(
  reading: CatalogueReading,
  pass: Pass,
  part: ReportPart
): Promise<Next> {
  const { way } = part
  if (way.report_id === null) {
    await askForReport(reading, pass, part)
    return null
  }
  return way.document_id === null
    ? lookForReport(reading, pass, part, way.report_id)
    : applyReport(reading, pass, part, way.document_id)
}

async function askForReport(
  reading: CatalogueReading,
  pass: Pass,
  part: ReportPart
): Promise<void> {
  const askedAt = reading.amazon.now()
  const reportId = await reading.gateway.requestListingsReport(
    part.marketplace_id
  )
  await savePass(reading, {
    ...pass,
    part: {
      ...part,
      way: {
        ...part.way,
        report_id: reportId,
        asked_at: askedAt.toISOString(),
      },
    },
  })
}

async function lookForReport(
  reading: CatalogueReading,
  pass: Pass,
  part: ReportPart,
  reportId: string
): Promise<Next> {
  const { amazon, gateway } = reading
  const { state, documentId } = await gateway.getReport(reportId)
  if (state === "done" && documentId !== null) {
    await savePass(reading, {
      ...pass,
      part: {
        ...part,
        way: {
          ...part.way,
          document_id: documentId,
          answered_at: amazon.now().toISOString(),
        },
      },
    })
    return null
  }
  const waitedMs = amazon.now().getTime() - Date.parse(part.way.asked_at)
  if (!["waiting", "running", "unknown"].includes(state)) {
    throw reportFailed(
      part,
      state === "done"
        ? "Amazon says it is written, and names no document"
        : `Amazon ended it with "${state}"`
    )
  }
  if (waitedMs > longestMs) {
    throw reportFailed(part, "Amazon has not written it for half a day")
  }
  return new Date(amazon.now().getTime() + lookAgainMs)
}

/** What a report leaves out counts as gone, so one that is next to empty is not believed. */
function throwIfCutOff(part: ReportPart, found: number): void {
  if (found * 10 < (part.total ?? 0)) {
    throw reportFailed(
      part,
      `it has ${found} listings, and Amazon says there are ${part.total}`
    )
  }
}

const reportFailed = ({ marketplace_id: id }: Part, why: string) =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Failed to read the report of all listings of marketplace ${id}: ${why}. It is asked for again by itself.`
  )

/** A restart fetches the document again and goes on after the listings that were written down. */
async function applyReport(
  reading: CatalogueReading,
  pass: Pass,
  part: ReportPart,
  documentId: string
): Promise<Next> {
  const { listings, rejected } = await reading.gateway.readListingsReport(
    documentId,
    part.marketplace_id
  )
  throwIfCutOff(part, listings.length + rejected.length)
  let now: ReportPart = {
    ...part,
    total: listings.length,
    rejected: rejected.length,
  }
  while (now.read < listings.length) {
    if (!reading.hasTime()) {
      return null
    }
    const items = listings.slice(now.read, now.read + chunk)
    await recordItems(reading, part.marketplace_id, items, {
      askedAt: new Date(part.way.asked_at),
      answeredAt: new Date(part.way.answered_at ?? part.way.asked_at),
    })
    now = { ...now, read: now.read + items.length, tries: 0 }
    await savePass(reading, { ...pass, part: now })
  }
  await finishPart(reading, pass, now, [
    ...listings.map(({ sku }) => sku),
    ...rejected.flatMap(({ sku }) => sku ?? []),
  ])
  return null
}
