// What came back from buyers, or is announced to? The report of returns, asked for and read.
// Reports API 2021-06-30: createReport, getReportDocument.

import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { Documents } from "../documents"
import type { FbaGateway, ReturnsReportKind } from "../fba-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { newReportAnswer } from "../wire/documents"
import { toMoment } from "../wire/values"
import { readReport } from "./read-report"
import { findColumns } from "./report-columns"
import { orderIdIn, returnColumns, toReportedReturn } from "./report-return"

type Returns = Awaited<ReturnType<FbaGateway["readReturnsReport"]>>

const reportTypes: Record<ReturnsReportKind, string> = {
  merchant: "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE",
  amazon: "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA",
}

/** "You can request up to 60 days of data in a single report." */
const mostDays = 60
const dayMs = 86_400_000

export async function requestReturnsReport(
  ask: Ask,
  query: Parameters<FbaGateway["requestReturnsReport"]>[0]
): Promise<string> {
  const subject = {
    operation: "createReport",
    what: "ask Amazon for the report of returns",
  } as const satisfies Subject
  throwIfPeriodCannotBeReported(query, subject.what)

  const answer = await ask({
    ...subject,
    request: ({ reports }, options) =>
      reports.createReport(
        {
          body: {
            reportType: reportTypes[query.kind],
            marketplaceIds: [query.marketplaceId],
            dataStartTime: query.from,
            dataEndTime: query.until,
          },
        },
        options
      ),
  })
  return readAnswer(newReportAnswer, answer, subject).reportId
}

function throwIfPeriodCannotBeReported(
  { from, until }: { from: string; until: string },
  what: string
): void {
  assertInvariant(
    toMoment(from) !== null && toMoment(until) !== null,
    `Failed to ${what}: ${JSON.stringify([from, until])} are not two times in ISO 8601.`
  )
  const days = (Date.parse(until) - Date.parse(from)) / dayMs
  assertInvariant(
    days > 0 && days <= mostDays,
    `Failed to ${what}: it would cover ${Math.ceil(days)} days. Amazon reports 1 to ${mostDays} at once.`
  )
}

export async function readReturnsReport(
  ask: Ask,
  documents: Pick<Documents, "fetch">,
  documentId: string,
  kind: ReturnsReportKind
): Promise<Returns> {
  const read: Returns = { returns: [], rejected: [] }
  await readReport(
    { ask, documents, what: "read Amazon's report of returns" },
    documentId,
    {
      findColumns: (header) => findColumns(header, returnColumns(kind)),
      readRow: (cells, columns) => {
        read.returns.push(toReportedReturn(cells, columns, kind))
      },
      reject: (error, row, cells, columns) => {
        read.rejected.push({
          amazonOrderId: orderIdIn(cells, columns, kind),
          problem: `Row ${row}: ${error.problem}`,
        })
      },
    }
  )
  return read
}
