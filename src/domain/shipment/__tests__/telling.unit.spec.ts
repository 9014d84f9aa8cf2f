import fc from "fast-check"
import { afterwards, type Telling } from "../telling"
import { aRow, faults, ModelAmazon, work, type Fault } from "./model-outbox"

const aTelling = (telling: Partial<Telling> = {}): Telling => ({
  state: "due",
  attempts: 0,
  looks: 0,
  rounds: 0,
  is_unsure: false,
  refusal: null,
  ...telling,
})

const looked = (
  sight: "shown" | "different" | "missing",
  isCounted = false
) => ({ type: "looked" as const, sight, isCounted })

const minutes = (ms: number | null): number | null => ms && ms / 60_000

/** Looks again and again, with the same result; minutes until something else comes of it. */
function lookOn(
  telling: Telling,
  sight: "different" | "missing",
  isCounted = false
) {
  let told = afterwards(telling, { type: "told" })
  let waited = 0
  while (told.state === "told") {
    waited += told.waitMs ?? 0
    told = afterwards({ ...told, state: "told" }, looked(sight, isCounted))
  }
  return { ...told, waited: minutes(waited) }
}

it("what Amazon has taken is looked at two minutes later", () => {
  const told = afterwards(aTelling({ attempts: 3 }), { type: "told" })

  expect(told).toMatchObject({ state: "told", attempts: 0, rounds: 1 })
  expect(minutes(told.waitMs)).toBe(2)
})

it("what Amazon shows is confirmed, and nothing more is done", () => {
  expect(
    afterwards(aTelling({ state: "told" }), looked("shown"))
  ).toMatchObject({ state: "confirmed", waitMs: null, error: null })
})

it("what Amazon has taken and does not show within half an hour is told again", () => {
  expect(lookOn(aTelling(), "missing")).toMatchObject({
    state: "due",
    waited: 30,
    waitMs: 0,
  })
})

it("after three times, a person has to look at it", () => {
  expect(lookOn(aTelling({ rounds: 2 }), "missing")).toMatchObject({
    state: "refused",
    error: expect.stringContaining("does not show it"),
  })
  expect(lookOn(aTelling({ rounds: 2 }), "different")).toMatchObject({
    state: "refused",
    error: expect.stringContaining("another tracking number"),
  })
})

it("units that Amazon counts as shipped are not told again, whether or not it lists the parcel", () => {
  expect(lookOn(aTelling(), "missing", true)).toMatchObject({
    state: "confirmed",
    note: expect.stringContaining("does not list the parcel"),
  })
})

it("what Amazon refuses waits for the owner, with Amazon's reason", () => {
  expect(
    afterwards(aTelling(), {
      type: "refused",
      sentence: "Amazon says no.",
      isShipped: false,
    })
  ).toMatchObject({ state: "refused", error: "Amazon says no.", waitMs: null })
})

it("what Amazon refuses as shipped already is looked for before anybody is troubled", () => {
  const told = afterwards(aTelling(), {
    type: "refused",
    sentence: "Amazon says no.",
    isShipped: true,
  })

  expect(told).toMatchObject({ state: "told", waitMs: 0, error: null })
  expect(afterwards({ ...told, state: "told" }, looked("shown"))).toMatchObject(
    { state: "confirmed", error: null }
  )
})

it("what Amazon refuses as shipped already, and never shows, is refused with its reason", () => {
  let told = afterwards(aTelling(), {
    type: "refused",
    sentence: "Amazon says no.",
    isShipped: true,
  })
  while (told.state === "told") {
    told = afterwards({ ...told, state: "told" }, looked("missing", true))
  }

  expect(told).toMatchObject({ state: "refused", error: "Amazon says no." })
})

it("an Amazon that is away is tried for ever, at least every half hour", () => {
  const waits = Array.from({ length: 50 }, (_, attempts) => {
    const told = afterwards(aTelling({ attempts }), {
      type: "failed",
      sentence: "Away.",
      mayHaveArrived: false,
    })
    return told.state === "due" ? minutes(told.waitMs) : null
  })

  expect(waits.slice(0, 4)).toEqual([0.5, 1, 2, 4])
  expect(new Set(waits.slice(6))).toEqual(new Set([30]))
})

it("only a call that may have arrived is looked for before the next one", () => {
  const unsure = (mayHaveArrived: boolean) =>
    afterwards(aTelling(), { type: "failed", sentence: "", mayHaveArrived })
      .is_unsure

  expect([unsure(true), unsure(false)]).toEqual([true, false])
})

it("whatever breaks off, is lost, refused or swallowed: each package ends at Amazon once, or refused with a reason", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 60 }),
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.nat({ max: 1 }), { maxLength: 60 }),
      (misfortunes, lag, turns) => {
        const amazon = new ModelAmazon(2, lag)
        const rows = [aRow("1000000001"), aRow("1000000002")]
        misfortunes.forEach((fault, index) => {
          const row = rows[turns[index] ?? 0]
          if (row) {
            work(amazon, row, fault)
          }
        })
        for (let more = 0; more < 60; more += 1) {
          rows.forEach((row) => work(amazon, row, "none"))
        }

        for (const { state, error, package_reference: reference } of rows) {
          expect(["confirmed", "refused"]).toContain(state)
          expect(state === "refused").toBe(error !== null)
          expect(state === "confirmed" && !amazon.packages.has(reference)).toBe(
            false
          )
        }
        expect(amazon.packages.size).toBeLessThanOrEqual(2)
      }
    ),
    { numRuns: 500 }
  )
})

it("without a refusal, and with fewer than three confirmations swallowed, every package is confirmed", () => {
  const harmless = faults.filter(
    (fault) => fault !== "refused" && fault !== "swallowed"
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Fault>(...harmless), { maxLength: 60 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 2 }),
      (misfortunes, lag, swallowed) => {
        const amazon = new ModelAmazon(1, lag)
        const row = aRow("1000000001")
        for (let one = 0; one < swallowed; one += 1) {
          work(amazon, row, "swallowed")
          while (row.state === "told") {
            work(amazon, row, "none")
          }
        }
        misfortunes.forEach((fault) => work(amazon, row, fault))
        for (let more = 0; more < 60; more += 1) {
          work(amazon, row, "none")
        }

        expect(row.state).toBe("confirmed")
        expect([...amazon.packages.keys()]).toEqual(["1000000001"])
      }
    ),
    { numRuns: 500 }
  )
})
