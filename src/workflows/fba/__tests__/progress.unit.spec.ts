import {
  afterReading,
  backOff,
  neverRead,
  nextReading,
  type FbaProgress,
} from "../progress"

const germany = "A1PA6795UKMFR9"
const noon = new Date("2026-03-01T12:00:00.000Z")
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const read: FbaProgress = {
  ...neverRead,
  marketplace_id: germany,
  read_until: noon.toISOString(),
  full_at: noon.toISOString(),
}

describe("the next reading of Amazon's warehouses", () => {
  it("is one of everything when there was none before", () => {
    expect(nextReading(neverRead, germany, noon).changedSince).toBeNull()
  })

  it("asks for what has changed since half an hour before the last one", () => {
    const { changedSince } = nextReading(read, germany, later(1))

    expect(changedSince).toBe("2026-03-01T11:30:00.000Z")
  })

  it("is one of everything once a day", () => {
    const evening = { ...read, read_until: later(23).toISOString() }

    expect(nextReading(evening, germany, later(24)).changedSince).toBeNull()
  })

  it("is one of everything when the owner has chosen another marketplace", () => {
    expect(
      nextReading(read, "A13V1IB3VIYZZH", later(1)).changedSince
    ).toBeNull()
  })

  it("begins where the last one began, not where it ended", () => {
    const named = { read: 3, rejected: [] }
    const changes = nextReading(read, germany, later(1))

    const after = afterReading(read, germany, changes, named)

    expect(after).toEqual({
      ...read,
      read: 3,
      read_until: later(1).toISOString(),
    })
  })

  it("is tried again after 1, 2 and 4 minutes, and in the end every hour", () => {
    expect([1, 2, 3, 20].map((failures) => backOff(failures))).toEqual([
      60_000, 120_000, 240_000, 3_600_000,
    ])
  })
})
