import { gzipSync } from "node:zlib"
import { aGateway, failureOf } from "./helpers/a-gateway"
import {
  aReport,
  aRow,
  columns,
  withDocument,
} from "./helpers/amazon-documents"
import { germany } from "./helpers/amazon-listings"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const cp1252 = { "content-type": "text/plain; charset=Cp1252" }

const read = (bytes: Buffer, headers: Record<string, string> = cp1252) => {
  amazon.answer(withDocument(amazon, { bytes, headers }))
  return aGateway(amazon).gateway.readListingsReport("report-1", germany)
}

it("reads every row as a listing of the marketplace", async () => {
  const report = await read(
    aReport([aRow(), aRow({ "seller-sku": "A/B C%+,ü", quantity: "0" })])
  )

  expect(amazon.calls[0]?.path).toBe("/reports/2021-06-30/documents/report-1")
  expect(report.rejected).toEqual([])
  expect(report.listings).toEqual([
    {
      sku: "TEA",
      asin: "B000TEA000",
      title: "Green tea",
      productType: null,
      fulfilledBy: "merchant",
      quantity: 7,
      marketplaceIds: [germany],
      barcodes: ["4006381333931"],
    },
    expect.objectContaining({ sku: "A/B C%+,ü", quantity: 0 }),
  ])
})

it("finds its columns by their names, in whatever order they are", async () => {
  const report = await read(
    Buffer.from(
      "Fulfillment-Channel\tquantity\tnew column\tseller-sku\r\nDEFAULT\t3\tx\tTEA\r\n"
    )
  )

  expect(report.listings).toMatchObject([
    { sku: "TEA", quantity: 3, asin: null, title: null, barcodes: [] },
  ])
})

it("knows no quantity where Amazon fulfils", async () => {
  const report = await read(
    aReport([
      aRow({ "fulfillment-channel": "AMAZON_EU", quantity: "" }),
      aRow({ "fulfillment-channel": "AMAZON_NA", quantity: "5" }),
      aRow({ quantity: "" }),
    ])
  )

  expect(
    report.listings.map(({ fulfilledBy, quantity }) => [fulfilledBy, quantity])
  ).toEqual([
    ["amazon", null],
    ["amazon", null],
    ["merchant", null],
  ])
})

it.each([
  ["1", "B000TEA000", []],
  ["2", "9783161484100", ["9783161484100"]],
  ["3", "036000291452", ["036000291452"]],
  ["4", "4006381333931", ["4006381333931"]],
  ["4", "n/a", []],
  ["", "4006381333931", []],
])(
  "takes a product id of type %s (%s) for a barcode or not",
  async (type, id, barcodes) => {
    const report = await read(
      aReport([aRow({ "product-id-type": type, "product-id": id })])
    )

    expect(report.listings).toMatchObject([{ barcodes }])
  }
)

it.each([
  ["text/plain; charset=Cp1252", Buffer.from([0x80, 0x20, 0xfc, 0x96]), "€ ü–"],
  ['text/plain;charset="ISO-8859-1"', Buffer.from([0xe9]), "é"],
  ["text/plain; charset=utf8", Buffer.from("€ ü 茶"), "€ ü 茶"],
  ["text/plain", Buffer.from("€ ü 茶"), "€ ü 茶"],
  [
    "text/plain;charset=Shift_JIS",
    Buffer.from([0x97, 0xce, 0x92, 0x83]),
    "緑茶",
  ],
])("reads the characters of %s", async (contentType, title, expected) => {
  const [before, after] = aRow({ "item-name": "TITLE" }).split("TITLE")
  const bytes = Buffer.concat([
    aReport([before ?? ""]),
    title,
    Buffer.from(after ?? ""),
  ])

  const report = await read(bytes, { "content-type": contentType })

  expect(report.listings).toMatchObject([{ title: expected }])
})

it("says that it cannot read the characters of a charset it does not know", async () => {
  const error = await failureOf(
    read(aReport([aRow()]), { "content-type": "text/plain; charset=EBCDIC" })
  )

  expect(error).toMatchObject({ name: "UnexpectedShapeError" })
  expect(error.message).toContain('written as "EBCDIC"')
})

it("takes a quotation mark for an inch, and not for the start of a quotation", async () => {
  const report = await read(
    aReport([
      aRow({ "item-name": '"Pipe" 1/2"', "seller-sku": '"1"' }),
      aRow({ "item-name": '"' }),
    ])
  )

  expect(report.listings).toMatchObject([
    { title: '"Pipe" 1/2"', sku: '"1"' },
    { title: '"' },
  ])
})

it.each(["\n", "\r\n"])(
  "reads rows that end with %j, and empty ones at the end",
  async (lineEnd) => {
    const text = [columns.join("\t"), aRow(), aRow(), "", ""].join(lineEnd)

    const report = await read(Buffer.from(text))

    expect(report.listings).toHaveLength(2)
    expect(report.rejected).toEqual([])
  }
)

it.each(["seller-sku", "quantity", "fulfillment-channel"])(
  "names the column that it misses (%s)",
  async (missing) => {
    const header = columns.map((name) => (name === missing ? "x" : name))

    const error = await failureOf(read(aReport([aRow()], header)))

    expect(error).toMatchObject({
      name: "UnexpectedShapeError",
      path: "(header)",
      operation: "fetchDocument",
    })
    expect(error.message).toContain(`the column "${missing}" is missing`)
  }
)

it("says that columns with German names are not known", async () => {
  const error = await failureOf(
    read(aReport([], ["Artikelbezeichnung", "Händler-SKU", "Menge"]))
  )

  expect(error.message).toContain(
    'there are "artikelbezeichnung", "händler-sku", "menge".'
  )
  expect(error.message).toContain("Only English names are known.")
})

it("reads a report without listings, and not one without a header", async () => {
  const report = await read(aReport([]))
  const error = await failureOf(read(Buffer.alloc(0)))

  expect(report).toEqual({ listings: [], rejected: [] })
  expect(error).toMatchObject({ name: "UnexpectedShapeError" })
})

it.each<[string, string, string | null, string]>([
  [
    "has no SKU",
    aRow({ "seller-sku": " " }),
    null,
    "Row 3: seller-sku is missing.",
  ],
  [
    "has a quantity that is no number",
    aRow({ quantity: "many" }),
    "TEA",
    'quantity of SKU "TEA" is "many"',
  ],
  [
    "has a negative quantity",
    aRow({ quantity: "-1" }),
    "TEA",
    'quantity of SKU "TEA" is "-1"',
  ],
  [
    "has more units than anyone",
    aRow({ quantity: "3000000000" }),
    "TEA",
    'quantity of SKU "TEA" is "3000000000"',
  ],
  [
    "does not say who fulfils",
    aRow({ "fulfillment-channel": "" }),
    "TEA",
    'fulfillment-channel of SKU "TEA" is missing.',
  ],
  [
    "has a tab in its title",
    aRow({ "item-name": "Green\ttea", "item-description": "x" }),
    null,
    "Row 3: it has 12 cells, and the header has 11.",
  ],
  [
    "breaks off in the middle",
    "Green tea\tx\ty\tTEA",
    "TEA",
    'fulfillment-channel of SKU "TEA" is missing.',
  ],
])(
  "sets one row aside that %s, and reads the others",
  async (_name, row, sku, problem) => {
    const report = await read(
      aReport([aRow({ "seller-sku": "A" }), row, aRow({ "seller-sku": "B" })])
    )

    expect(report.listings.map((one) => one.sku)).toEqual(["A", "B"])
    expect(report.rejected).toMatchObject([
      { problem: expect.stringContaining(problem) },
    ])
    expect(report.rejected[0]?.sku ?? null).toBe(sku)
  }
)

it("sets a SKU aside that lost a character: it would be another SKU", async () => {
  const bytes = aReport([aRow({ "seller-sku": "TE\u00fc" })])

  const report = await read(bytes, {
    "content-type": "text/plain; charset=UTF-8",
  })

  expect(report.listings).toEqual([])
  expect(report.rejected).toMatchObject([{ sku: null }])
})

it.each([true, false])(
  "reads 100,000 rows in a few seconds (compressed: %s)",
  async (isCompressed) => {
    const rows = Array.from({ length: 100_000 }, (_, index) =>
      aRow({
        "seller-sku": `SKU-${index}`,
        "item-name": `Käse Nr. ${index}, 250 g`,
        "item-description": "Sehr gut. ".repeat(20),
      })
    )
    const bytes = aReport(rows)
    const startedAt = performance.now()

    amazon.answer(
      withDocument(
        amazon,
        { bytes: isCompressed ? gzipSync(bytes) : bytes, headers: cp1252 },
        isCompressed ? { compressionAlgorithm: "GZIP" } : {}
      )
    )
    const report = await aGateway(amazon).gateway.readListingsReport(
      "report-1",
      germany
    )

    expect(report.rejected).toEqual([])
    expect(report.listings).toHaveLength(100_000)
    expect(report.listings[99_999]).toMatchObject({
      sku: "SKU-99999",
      title: "Käse Nr. 99999, 250 g",
    })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  }
)
