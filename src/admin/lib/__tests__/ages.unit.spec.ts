import { formatHoursUp, formatShortDay, formatShortHours } from "../ages"

describe("how long orders have been pending, in words", () => {
  it("names an age in the largest unit that gives a whole number", () => {
    const named = [0.5, 2, 24, 72, 168, 504].map((hours) =>
      formatShortHours(hours, "en")
    )

    expect(named).toEqual([
      "30 min",
      "2 hr",
      "1 day",
      "3 days",
      "1 wk",
      "3 wks",
    ])
  })

  it("rounds a bound up, so that no order takes longer than is said", () => {
    const bounds = [1.4, 5.2, 190].map((hours) => formatHoursUp(hours, "en"))

    expect(bounds).toEqual(["84 minutes", "6 hours", "8 days"])
  })

  it("writes bounds as a German shopkeeper reads them", () => {
    expect(formatHoursUp(190, "de")).toBe("8 Tage")
  })

  it("keeps a day of the server what it is, west of Greenwich too", () => {
    expect(formatShortDay("2026-11-26", "en-GB")).toBe("26 Nov")
  })
})
