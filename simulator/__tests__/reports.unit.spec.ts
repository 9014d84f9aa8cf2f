import { gunzipSync } from "node:zlib"
import type { Report } from "@sp-api-sdk/reports-api-2021-06-30"
import { toWindows1252 } from "../world/windows-1252"
import { america, france, germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const MINUTE = 60_000
const reports = "/reports/2021-06-30"
const japan = "A1VC38T7YXB528"

/** Node 20 takes windows-1252 for Latin-1, unless it streams (nodejs/node#56542). */
const decode = (bytes: Buffer, charset = ""): string =>
  new TextDecoder(charset).decode(bytes, { stream: true })

describeWithPostgres("the report of all listings", () => {
  const amazon = simulatedAmazon("reports")
  const ask = (marketplaceIds: string[], region?: 0 | 1 | 2, more = {}) =>
    amazon.send(
      "POST",
      `${reports}/reports`,
      { reportType: "GET_MERCHANT_LISTINGS_ALL_DATA", marketplaceIds, ...more },
      { region }
    )
  const reportOf = async (
    reportId: string,
    region?: 0 | 1 | 2
  ): Promise<Report> =>
    (await amazon.get(`${reports}/reports/${reportId}`, { region }))
      .body as Report
  /** Its rows by column, and the document they come in. */
  const fetchReport = async (marketplaceId: string, region?: 0 | 1 | 2) => {
    const { reportId } = (await ask([marketplaceId], region)).body as {
      reportId: string
    }
    await amazon.control.advanceClock(0)
    const { reportDocumentId = "" } = await reportOf(reportId, region)
    const { body } = await amazon.get(
      `${reports}/documents/${reportDocumentId}`,
      { region }
    )
    const response = await fetch((body as { url: string }).url)
    const bytes = gunzipSync(Buffer.from(await response.arrayBuffer()))
    const contentType = response.headers.get("content-type") ?? ""
    const text = decode(bytes, contentType.split("charset=")[1])
    const [header = "", ...lines] = text.trimEnd().split("\r\n")
    const columns = header.split("\t")
    const rows = lines.map((line) =>
      Object.fromEntries(
        line.split("\t").map((cell, index) => [columns[index], cell])
      )
    )
    return { contentType, columns, rows, body }
  }
  beforeEach(() => amazon.control.setLimits({ enabled: false }))
  afterEach(async () => {
    const { unknownRoutes, invalidAnswers } = await amazon.control.state()
    expect({ unknownRoutes, invalidAnswers }).toEqual({
      unknownRoutes: [],
      invalidAnswers: 0,
    })
  })

  it("has one row per SKU, in Amazon's columns", async () => {
    await amazon.control.list([
      {
        sku: "Blue / 2 L, 100%",
        quantity: 7,
        title: "Grüner Tee – 5 €",
        ean: "4006381333931",
        price: "9.90",
      },
      { sku: "POT", fulfilledBy: "AMAZON" },
      { sku: "SOLD", quantity: 0 },
      { sku: "ELSEWHERE", marketplaceIds: ["FR"] },
    ])

    const { contentType, columns, rows, body } = await fetchReport(germany)

    expect(contentType).toBe("text/plain; charset=windows-1252")
    expect(body).toMatchObject({ compressionAlgorithm: "GZIP" })
    expect(columns).toHaveLength(29)
    expect(columns.slice(0, 6)).toEqual([
      "item-name",
      "item-description",
      "listing-id",
      "seller-sku",
      "price",
      "quantity",
    ])
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          "item-name": "Grüner Tee – 5 €",
          "seller-sku": "Blue / 2 L, 100%",
          price: "9.90",
          quantity: "7",
          "product-id-type": "4",
          "product-id": "4006381333931",
          "fulfillment-channel": "DEFAULT",
          status: "Active",
        }),
        expect.objectContaining({
          "seller-sku": "POT",
          quantity: "",
          "product-id-type": "1",
          "fulfillment-channel": "AMAZON_EU",
        }),
        expect.objectContaining({ "seller-sku": "SOLD", status: "Inactive" }),
      ])
    )
  })

  it("is empty but for its header where nothing is listed", async () => {
    const { rows } = await fetchReport(france)

    expect(rows).toEqual([])
  })

  it("of Japan is in UTF-8", async () => {
    await amazon.control.list([
      { sku: "茶-1", title: "緑茶", marketplaceIds: ["JP"] },
    ])

    const { contentType, rows } = await fetchReport(japan, 2)

    expect(contentType).toBe("text/plain; charset=UTF-8")
    expect(rows).toMatchObject([{ "seller-sku": "茶-1", "item-name": "緑茶" }])
  })

  it("takes its time, and tells what is listed when it is done", async () => {
    await amazon.control.setListings({ reportDelayMs: 10 * MINUTE })
    await amazon.control.list([{ sku: "TEA" }])
    const { reportId } = (await ask([germany])).body as { reportId: string }

    const seen = [(await reportOf(reportId)).processingStatus]
    await amazon.control.advanceClock(5 * MINUTE)
    seen.push((await reportOf(reportId)).processingStatus)
    await amazon.control.advanceClock(5 * MINUTE)
    const done = await reportOf(reportId)

    expect(seen).toEqual(["IN_QUEUE", "IN_PROGRESS"])
    expect(done).toMatchObject({
      reportId,
      processingStatus: "DONE",
      reportDocumentId: expect.any(String) as string,
    })
  })

  it.each([
    ["two marketplaces", [germany, france], {}, 400],
    ["no marketplace", [], {}, 400],
    ["a marketplace of another region", [america], {}, 403],
    ["another type", [germany], { reportType: "GET_FLAT_FILE" }, 400],
    ["a field nobody knows", [germany], { from: "yesterday" }, 400],
  ])("is refused with %s", async (_name, marketplaceIds, more, status) => {
    const answered = await ask(marketplaceIds, 0, more)

    expect(answered.status).toBe(status)
  })

  it("is nobody else's", async () => {
    const { reportId } = (await ask([germany])).body as { reportId: string }

    const other = await amazon.get(`${reports}/reports/${reportId}`, {
      region: 1,
    })
    const feed = await amazon.get(`/feeds/2021-06-30/feeds/${reportId}`)
    const unknown = await amazon.get(`${reports}/documents/x`)

    expect([other.status, feed.status, unknown.status]).toEqual([404, 404, 404])
  })

  it("of 10,000 listings is written in seconds", async () => {
    await amazon.control.list(
      Array.from({ length: 10_000 }, (_, n) => ({ sku: `S${n}`, quantity: n }))
    )

    const { rows } = await fetchReport(germany)

    expect(rows).toHaveLength(10_000)
  })
})

it("what the alphabet of a report does not have becomes a question mark", () => {
  const text = "Tee\u00a0€ – „Größe“ 茶"

  expect(decode(toWindows1252(text), "windows-1252")).toBe(
    "Tee\u00a0€ – „Größe“ ?"
  )
})
