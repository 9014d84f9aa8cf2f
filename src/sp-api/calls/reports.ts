// The list of all listings, however many there are: asking for it, and whether it is written.
// Reports API 2021-06-30: createReport, getReport.

import type { Ask } from "../ask"
import type { ReportStatus } from "../listings-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { newReportAnswer, reportAnswer } from "../wire/documents"
import { assertPathSegment, shown } from "./path-segment"
import { toFeedState } from "./processing-states"

export async function requestListingsReport(
  ask: Ask,
  marketplaceId: string
): Promise<string> {
  const subject = {
    operation: "createReport",
    what: "ask Amazon for the report of all listings",
  } as const satisfies Subject

  const answer = await ask({
    ...subject,
    request: ({ reports }, options) =>
      reports.createReport(
        {
          body: {
            // "All Listings Report": those that are not for sale right now, too.
            reportType: "GET_MERCHANT_LISTINGS_ALL_DATA",
            marketplaceIds: [marketplaceId],
            // Without it the columns have names in the marketplace's language
            // (selling-partner-api-models#5303; Japanese and Chinese ones have been seen).
            reportOptions: { preferredReportDocumentLocale: "en_US" },
          },
        },
        options
      ),
  })
  return readAnswer(newReportAnswer, answer, subject).reportId
}

export async function getReport(
  ask: Ask,
  reportId: string
): Promise<ReportStatus> {
  const subject = {
    operation: "getReport",
    what: `read how far the Amazon report ${shown(reportId)} is`,
  } as const satisfies Subject
  assertPathSegment(reportId, subject.what, "a report")

  const answer = await ask({
    ...subject,
    request: ({ reports }, options) => reports.getReport({ reportId }, options),
  })
  const report = readAnswer(reportAnswer, answer, subject)
  return {
    reportId: report.reportId,
    state: toFeedState(report.processingStatus),
    documentId: report.reportDocumentId,
  }
}
