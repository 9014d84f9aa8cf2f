import { aGateway, failureOf } from "./helpers/a-gateway"
import { germany } from "./helpers/amazon-listings"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

it("asks for all listings of one marketplace, with columns named in English", async () => {
  amazon.answer(() => ({ status: 202, json: { reportId: "123" } }))

  const reportId = await aGateway(amazon).gateway.requestListingsReport(germany)

  expect(reportId).toBe("123")
  expect(amazon.calls[0]).toMatchObject({
    method: "POST",
    path: "/reports/2021-06-30/reports",
  })
  expect(JSON.parse(amazon.calls[0]?.body ?? "")).toEqual({
    reportType: "GET_MERCHANT_LISTINGS_ALL_DATA",
    marketplaceIds: [germany],
    reportOptions: { preferredReportDocumentLocale: "en_US" },
  })
})

it.each(["cut" as const, { status: 503 }])(
  "does not ask for a second report when the answer is lost (%p)",
  async (reply) => {
    amazon.answer(() => reply)

    const error = await failureOf(
      aGateway(amazon).gateway.requestListingsReport(germany)
    )

    expect(error).toMatchObject({ name: "UnavailableError", retry: "later" })
    expect(amazon.calls).toHaveLength(1)
  }
)

it("does not wait a minute for its turn to ask for a report", async () => {
  amazon.answer(() => ({
    status: 429,
    ...complaint("QuotaExceeded", "You exceeded your quota."),
  }))

  const error = await failureOf(
    aGateway(amazon).gateway.requestListingsReport(germany)
  )

  expect(error).toMatchObject({ retryAfterMs: 59_881 })
})

it.each([
  ["IN_QUEUE", "waiting"],
  ["IN_PROGRESS", "running"],
  ["DONE", "done"],
  ["FATAL", "fatal"],
  // Amazon's way to say that there is nothing to report.
  ["CANCELLED", "canceled"],
  ["POSTPONED", "unknown"],
])("knows what %s means for a report", async (processingStatus, state) => {
  amazon.answer(() => ({ json: { reportId: "123", processingStatus } }))

  const report = await aGateway(amazon).gateway.getReport("123")

  expect(amazon.calls[0]?.path).toBe("/reports/2021-06-30/reports/123")
  expect(report).toEqual({ reportId: "123", state, documentId: null })
})

it("says where a report is once Amazon has written it", async () => {
  amazon.answer(() => ({
    json: {
      reportId: "123",
      processingStatus: "DONE",
      reportDocumentId: "document-1",
    },
  }))

  const report = await aGateway(amazon).gateway.getReport("123")

  expect(report).toMatchObject({ state: "done", documentId: "document-1" })
})
