import { InvariantError } from "../../domain/errors"
import type { ReturnsReportKind } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { withDocument } from "./helpers/amazon-documents"
import { germany } from "./helpers/amazon-listings"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const merchantColumns = [
  "Order ID",
  "Order date",
  "Return request date",
  "Return request status",
  "Amazon RMA ID",
  "Currency code",
  "Tracking ID",
  "ASIN",
  "Merchant SKU",
  "Return quantity",
  "Return Reason",
  "Resolution",
  "Return delivery date",
  "Refunded Amount",
]
const merchantRow: Record<string, string> = {
  "Order ID": "701-0000001-0000001",
  "Order date": "10-Jan-2026",
  "Return request date": "14-Jan-2026",
  "Return request status": "Approved",
  "Amazon RMA ID": "DexampleRRMA",
  "Currency code": "EUR",
  "Tracking ID": "9202090000000000000000",
  ASIN: "B000TEA000",
  "Merchant SKU": "TEA",
  "Return quantity": "2",
  "Return Reason": "CR-UNWANTED_ITEM",
  Resolution: "StandardRefund",
  "Return delivery date": "20-Jan-2026",
  "Refunded Amount": "23.79",
}
const amazonColumns = [
  "return-date",
  "order-id",
  "sku",
  "asin",
  "fnsku",
  "product-name",
  "quantity",
  "fulfillment-center-id",
  "detailed-disposition",
  "reason",
  "status",
  "license-plate-number",
  "customer-comments",
]
const amazonRow: Record<string, string> = {
  "return-date": "2026-01-20T09:30:00+01:00",
  "order-id": "701-0000002-0000002",
  sku: "MUG",
  asin: "B000MUG000",
  quantity: "1",
  "detailed-disposition": "SELLABLE",
  reason: "UNWANTED_ITEM",
  status: "Unit returned to inventory",
  "customer-comments": "Erika Beispiel, Musterweg 17, wants tea",
}
const tables = {
  merchant: { columns: merchantColumns, row: merchantRow },
  amazon: { columns: amazonColumns, row: amazonRow },
}

/** A report with one row for each set of changes. */
const aReturnsReport = (
  kind: ReturnsReportKind,
  rows: Record<string, string>[],
  columns = tables[kind].columns
): string =>
  [
    columns,
    ...rows.map((changes) => {
      const cells = { ...tables[kind].row, ...changes }
      return columns.map((name) => cells[name] ?? "")
    }),
  ]
    .map((cells) => cells.join("\t"))
    .join("\r\n")

const read = (kind: ReturnsReportKind, text: string, charset = "Cp1252") => {
  amazon.answer(
    withDocument(amazon, {
      bytes: Buffer.from(text, "latin1"),
      headers: { "content-type": `text/plain; charset=${charset}` },
    })
  )
  return aGateway(amazon).gateway.readReturnsReport("report-1", kind)
}

it.each<[ReturnsReportKind, string]>([
  ["merchant", "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE"],
  ["amazon", "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA"],
])("asks for the returns to the %s in these days", async (kind, reportType) => {
  amazon.answer(() => ({ status: 202, json: { reportId: "123" } }))

  const reportId = await aGateway(amazon).gateway.requestReturnsReport({
    kind,
    marketplaceId: germany,
    from: "2026-01-01T00:00:00.000Z",
    until: "2026-01-15T00:00:00.000Z",
  })

  expect(reportId).toBe("123")
  expect(JSON.parse(amazon.calls[0]?.body ?? "")).toEqual({
    reportType,
    marketplaceIds: [germany],
    dataStartTime: "2026-01-01T00:00:00.000Z",
    dataEndTime: "2026-01-15T00:00:00.000Z",
  })
})

it.each([
  ["2026-01-15T00:00:00Z", "2026-01-15T00:00:00Z", "it would cover 0 days"],
  ["2026-01-15T00:00:00Z", "2026-01-14T00:00:00Z", "it would cover -1 days"],
  ["2026-01-01T00:00:00Z", "2026-03-03T00:00:00Z", "it would cover 61 days"],
  ["last week", "2026-03-03T00:00:00Z", "are not two times in ISO 8601"],
])(
  "does not ask for the returns from %s until %s",
  async (from, until, why) => {
    const error = await failureOf(
      aGateway(amazon).gateway.requestReturnsReport({
        kind: "merchant",
        marketplaceId: germany,
        from,
        until,
      })
    )

    expect(error).toBeInstanceOf(InvariantError)
    expect(error.message).toContain(why)
    expect(amazon.calls).toHaveLength(0)
  }
)

it("reads what buyers send back to the shop, and what they got for it", async () => {
  const report = await read("merchant", aReturnsReport("merchant", [{}]))

  expect(amazon.calls[0]?.path).toBe("/reports/2021-06-30/documents/report-1")
  expect(report).toEqual({
    returns: [
      {
        amazonOrderId: "701-0000001-0000001",
        sku: "TEA",
        asin: "B000TEA000",
        quantity: 2,
        reason: "CR-UNWANTED_ITEM",
        status: "Approved",
        rmaId: "DexampleRRMA",
        requestedAt: "2026-01-14T00:00:00.000Z",
        receivedAt: "2026-01-20T00:00:00.000Z",
        refund: { amount: "23.79", currency: "EUR" },
        disposition: null,
      },
    ],
    rejected: [],
  })
})

it("reads what came back to Amazon's warehouses, and in which state", async () => {
  const report = await read("amazon", aReturnsReport("amazon", [{}]))

  expect(report.returns).toEqual([
    {
      amazonOrderId: "701-0000002-0000002",
      sku: "MUG",
      asin: "B000MUG000",
      quantity: 1,
      reason: "UNWANTED_ITEM",
      status: "Unit returned to inventory",
      rmaId: null,
      requestedAt: null,
      receivedAt: "2026-01-20T08:30:00.000Z",
      refund: null,
      disposition: "SELLABLE",
    },
  ])
})

it("keeps nothing of what a buyer has written, nor of the way of a parcel", async () => {
  const amazons = await read("amazon", aReturnsReport("amazon", [{}]))
  const ours = await read("merchant", aReturnsReport("merchant", [{}]))

  const text = JSON.stringify([amazons, ours])
  expect(text).not.toContain("Erika")
  expect(text).not.toContain("Musterweg")
  expect(text).not.toContain("92020900")
})

it("finds columns by their names, however they are written and wherever they are", async () => {
  const report = await read(
    "merchant",
    "return_quantity\tMERCHANT SKU\tOrderId\treturn-request-date\tnew\r\n" +
      "3\tTEA\t701-0000001-0000001\t2026-01-14\tx"
  )

  expect(report.returns).toMatchObject([
    {
      amazonOrderId: "701-0000001-0000001",
      sku: "TEA",
      quantity: 3,
      requestedAt: "2026-01-14T00:00:00.000Z",
      receivedAt: null,
      asin: null,
      refund: null,
    },
  ])
})

it.each<[ReturnsReportKind, string]>([
  ["merchant", "Order ID"],
  ["merchant", "Merchant SKU"],
  ["merchant", "Return quantity"],
  ["merchant", "Return request date"],
  ["amazon", "order-id"],
  ["amazon", "sku"],
  ["amazon", "quantity"],
  ["amazon", "return-date"],
])("names the column that a %s report misses (%s)", async (kind, missing) => {
  const columns = tables[kind].columns.map((name) =>
    name === missing ? "x" : name
  )

  const error = await failureOf(read(kind, aReturnsReport(kind, [{}], columns)))

  expect(error).toMatchObject({
    name: "UnexpectedShapeError",
    path: "(header)",
  })
  expect(error.message).toContain(`the column "${missing}" is missing`)
})

it("reads a report without returns, and not one without a header", async () => {
  const report = await read("merchant", aReturnsReport("merchant", []))
  const error = await failureOf(read("merchant", ""))

  expect(report).toEqual({ returns: [], rejected: [] })
  expect(error).toMatchObject({ name: "UnexpectedShapeError" })
})

it.each([
  ["10-Jul-2025", "2025-07-10T00:00:00.000Z"],
  ["1-dec-2025", "2025-12-01T00:00:00.000Z"],
  ["2025-07-10", "2025-07-10T00:00:00.000Z"],
  ["2025-07-10T07:00:00+00:00", "2025-07-10T07:00:00.000Z"],
  ["31-Feb-2025", null],
  ["10-Jup-2025", null],
  ["07/10/2025", null],
  [" ", null],
])(
  "takes %p for the day when it was asked for, or for none",
  async (date, at) => {
    const report = await read(
      "merchant",
      aReturnsReport("merchant", [{ "Return request date": date }])
    )

    expect(report.returns).toMatchObject([{ requestedAt: at }])
  }
)

it.each([
  ["23.79", "EUR", { amount: "23.79", currency: "EUR" }],
  ["$7.25", "usd", { amount: "7.25", currency: "USD" }],
  ["0", "EUR", { amount: "0", currency: "EUR" }],
  ["", "EUR", null],
  ["23.79", "", null],
  ["23,79", "EUR", null],
  ["-1", "EUR", null],
])(
  "takes %p %p for what the buyer got, or for not known",
  async (amount, currency, refund) => {
    const report = await read(
      "merchant",
      aReturnsReport("merchant", [
        { "Refunded Amount": amount, "Currency code": currency },
      ])
    )

    expect(report.returns).toMatchObject([{ refund }])
  }
)

it.each<[string, Record<string, string>, string | null, string]>([
  ["has no order", { "Order ID": "" }, null, "Row 3: Order ID is missing."],
  [
    "is about no order of Amazon's",
    { "Order ID": "see below" },
    null,
    'Order ID is "see below", which is not an order id.',
  ],
  [
    "has no quantity",
    { "Return quantity": "" },
    "701-0000001-0000001",
    'Return quantity of order 701-0000001-0000001 is ""',
  ],
  [
    "returns nothing",
    { "Return quantity": "0" },
    "701-0000001-0000001",
    "which is not a whole number from 1.",
  ],
  [
    "has a tab in a text",
    { "Return Reason": "too\tgreen" },
    "701-0000001-0000001",
    "it has 15 cells, and the header has 14.",
  ],
])(
  "sets one row aside that %s, and reads the others",
  async (_name, changes, amazonOrderId, problem) => {
    const report = await read(
      "merchant",
      aReturnsReport("merchant", [
        { "Amazon RMA ID": "A" },
        changes,
        { "Amazon RMA ID": "B" },
      ])
    )

    expect(report.returns.map(({ rmaId }) => rmaId)).toEqual(["A", "B"])
    expect(report.rejected).toEqual([
      { amazonOrderId, problem: expect.stringContaining(problem) },
    ])
  }
)

it("reads a return of a SKU that lost a character, without the SKU", async () => {
  const report = await read(
    "merchant",
    aReturnsReport("merchant", [{ "Merchant SKU": "TE\u00fc" }]),
    "UTF-8"
  )

  expect(report.returns).toMatchObject([{ sku: null, asin: "B000TEA000" }])
})
