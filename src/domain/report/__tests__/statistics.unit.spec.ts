import { explainRisk, heldAtDayEnds, inRanges, lastDays } from "../statistics"

describe("The numbers of pending orders", () => {
  it("names days in UTC, today last", () => {
    expect(lastDays(3, new Date("2026-11-01T00:30:00Z"))).toEqual([
      "2026-10-30",
      "2026-10-31",
      "2026-11-01",
    ])
  })

  it("goes back from what is held now, day by day", () => {
    const days = ["2026-10-30", "2026-10-31", "2026-11-01"]
    const changes = [
      { day: "2026-10-31", units: 5, orders: 2 },
      { day: "2026-11-01", units: -3, orders: -1 },
    ]

    const held = heldAtDayEnds(days, { units: 4, orders: 2 }, changes)

    expect(held).toEqual([
      { day: "2026-10-30", units: 2, orders: 1 },
      { day: "2026-10-31", units: 7, orders: 3 },
      { day: "2026-11-01", units: 4, orders: 2 },
    ])
  })

  it("shows every range of hours, also those in which nothing waits", () => {
    const ranges = inRanges([{ bucket: 7, orders: 2 }], { orders: 0 })

    expect(ranges).toHaveLength(8)
    expect(ranges[0]).toEqual({ from_hours: 0, to_hours: 0.5, orders: 0 })
    expect(ranges[7]).toEqual({ from_hours: 504, to_hours: null, orders: 2 })
  })

  it.each([
    [1, 1, "that is the last one: it sells out"],
    [3, 3, "those are the last ones: it sells out"],
    [3, 0, "none is in stock: 3 are missing"],
    [3, 2, "2 are in stock for them: 1 is missing"],
  ])(
    "says what becomes of %i promised units when there are %i",
    (pending_units, available, words) => {
      const sentence = explainRisk({ sku: "MUG", pending_units, available })

      expect(sentence).toContain(words)
    }
  )
})
