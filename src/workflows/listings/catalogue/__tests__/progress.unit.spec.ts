import {
  endPart,
  failPart,
  hasNewcomer,
  neverRead,
  restartPart,
  startPart,
  startPass,
} from "../progress"

const noon = new Date("2026-03-01T12:00:00.000Z")

describe("the reading of a catalogue", () => {
  it("adds up what its marketplaces list, and remembers which could not be read", () => {
    const pass = startPass(["DE", "FR"], noon)
    const germany = { ...startPart("DE"), read: 7, rejected: 1 }

    const afterGermany = endPart({ ...pass, part: germany }, germany)
    const afterFrance = failPart(afterGermany, startPart("FR"), "Denied.")

    expect(afterFrance).toMatchObject({
      part: null,
      done: ["DE"],
      failed: [{ marketplace_id: "FR", error: "Denied." }],
      read: 7,
      rejected: 1,
    })
  })

  it("begins a marketplace anew without the page or the report that led nowhere, and counts that", () => {
    const part = {
      ...startPart("DE"),
      read: 500,
      tries: 2,
      way: {
        by: "report" as const,
        report_id: "1",
        asked_at: noon.toISOString(),
        answered_at: noon.toISOString(),
        document_id: "2",
      },
    }

    expect(restartPart(part)).toEqual({
      ...startPart("DE"),
      tries: 2,
      restarts: 1,
    })
  })

  it("is due at once for a marketplace that was never tried, unless one is under way", () => {
    const read = { ...neverRead, covers: ["DE"] }

    expect(hasNewcomer(neverRead, ["DE"])).toBe(true)
    expect(hasNewcomer(read, ["DE"])).toBe(false)
    expect(hasNewcomer(read, ["DE", "FR"])).toBe(true)
    expect(
      hasNewcomer({ ...read, pass: startPass(["DE"], noon) }, ["DE", "FR"])
    ).toBe(false)
  })
})
