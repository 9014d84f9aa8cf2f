import fc from "fast-check"
import Papa from "papaparse"
import { defuse, plain } from "../cells"
import { readTable } from "../read-table"

describe("a file of mappings", () => {
  it.each([
    ["commas", ","],
    ["semicolons, as a German Excel writes it", ";"],
    ["tabs, as they come from a sheet", "\t"],
  ])("is read with %s", (_, separator) => {
    const csv = [
      ["sku", "variant_sku", "cap"],
      ["TEA", '"A, B; C"', "3"],
    ]
      .map((cells) => cells.join(separator))
      .join("\r\n")

    expect(readTable(csv)).toEqual({
      rows: [{ line: 2, sku: "TEA", variant_sku: "A, B; C", cap: "3" }],
      mistakes: [],
    })
  })

  it("is read with or without the mark that Excel wants, and whatever the case of its headings", () => {
    expect(readTable("\uFEFFSKU, Cap \nTEA,3").rows).toEqual(
      readTable("sku,cap\nTEA,3").rows
    )
  })

  it("is counted in lines as a spreadsheet does, with empty ones and cells of two lines", () => {
    const { rows } = readTable(
      'sku,title,cap\n"A","one\ntwo",1\n\n,,\nB,three,2\n'
    )

    expect(rows).toEqual([
      { line: 2, sku: "A", cap: "1" },
      { line: 5, sku: "B", cap: "2" },
    ])
  })

  it.each([
    ["without a column of SKUs", "asin,cap\nB01,3", "no column sku"],
    ["that is empty", "", "no column sku"],
    ["with a column that means nothing", "sku,bufer\nX,3", "no column 'bufer'"],
    ["with a column twice", "sku,cap,cap\nX,3,4", "'cap' is there twice"],
    ["with a quotation mark left open", 'sku,cap\n"X,3', "Line 2: "],
    ["with a cell too many", "sku,cap\nX,3,4", "Line 2: It has more cells"],
    ["with a cell too few", "sku,cap\nX", "Line 2: It has fewer cells"],
  ])("%s has a mistake", (_, csv, sentence) => {
    const { rows, mistakes } = readTable(csv)

    expect(rows).toEqual([])
    expect(
      mistakes
        .flatMap((one) => one.mistakes)
        .map((one) => one.sentence)
        .join(" ")
    ).toContain(sentence)
  })

  it("comes back as it was written, formulas defused, whatever is in its cells", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1, unit: "binary" }).map((text) => `x${text}`),
          { minLength: 1 }
        ),
        fc.constantFrom("", "=", "+", "-", "@", "\t", "'", "'=", "''-"),
        (texts, start) => {
          const skus = texts.map((text) => start + text)
          const csv = Papa.unparse(
            [["sku", "cap"], ...skus.map((sku) => [defuse(sku), "1"])],
            { newline: "\r\n" }
          )

          expect(readTable(csv).rows.map(({ sku }) => sku)).toEqual(skus)
        }
      )
    )
  })

  it("holds no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(defuse(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(plain(defuse(text))).toBe(text)
      })
    )
  })
})
