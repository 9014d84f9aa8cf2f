import {
  isGoodsExpected,
  spreadReturn,
  withKeys,
  type ReportedRow,
} from "../returns"

const aRow = (more: Partial<ReportedRow> = {}): ReportedRow => ({
  amazonOrderId: "028-0000001-0000001",
  sku: "TEA",
  quantity: 1,
  rmaId: null,
  requestedAt: null,
  receivedAt: "2026-03-01T10:00:00.000Z",
  ...more,
})

const keys = (rows: ReportedRow[]) => withKeys(rows).map(({ key }) => key)

describe("Rows of Amazon's reports of returns", () => {
  it("with a number of Amazon's are the same row, whatever else has changed", () => {
    const yesterday = aRow({ rmaId: "D1RRMA" })
    const today = aRow({
      rmaId: "D1RRMA",
      quantity: 2,
      receivedAt: "2026-03-02T10:00:00.000Z",
    })

    expect(keys([yesterday])).toEqual(keys([today]))
  })

  it("of one number are told apart by their goods", () => {
    const [tea, cup] = keys([
      aRow({ rmaId: "D1RRMA" }),
      aRow({ rmaId: "D1RRMA", sku: "CUP" }),
    ])

    expect(tea).not.toBe(cup)
  })

  it("that are alike to the second are counted, and keep their keys when they are read again", () => {
    const rows = [aRow(), aRow(), aRow({ sku: "CUP" })]

    expect(new Set(keys(rows)).size).toBe(3)
    expect(keys(rows)).toEqual(keys(rows))
  })

  it.each(["Approved", "Pending", "Closed", null])(
    "with the status %s announce goods",
    (status) => {
      expect(isGoodsExpected({ status })).toBe(true)
    }
  )

  it.each(["Declined", "DENIED", "Rejected by seller", "Cancelled"])(
    "with the status %s announce none",
    (status) => {
      expect(isGoodsExpected({ status })).toBe(false)
    }
  )
})

describe("Units that come back", () => {
  const lines = [
    { itemId: "line-1", returnable: 2 },
    { itemId: "line-2", returnable: 0 },
    { itemId: "line-3", returnable: 3 },
  ]

  it("are taken from the lines that shipped them, one after the other", () => {
    expect(spreadReturn(4, lines)).toEqual([
      { itemId: "line-1", quantity: 2 },
      { itemId: "line-3", quantity: 2 },
    ])
  })

  it("are never more than what was shipped", () => {
    expect(spreadReturn(6, lines)).toBeNull()
  })
})
