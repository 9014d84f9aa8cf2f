import fc from "fast-check"
import { offerings, rulesOf, type OfferSettings } from "../rules"
import { settings } from "./makers"

const nothing = settings()

it("Where nobody has chosen anything, no quantity is sent", () => {
  expect(rulesOf(nothing, nothing, nothing)).toEqual({
    offering: "none",
    buffer: 0,
    share: 100,
    cap: null,
  })
})

it("The listing counts before the marketplace, and that before the account, setting by setting", () => {
  const account = settings({ offering: "stock", buffer: 1, share: 80, cap: 9 })
  const marketplace = settings({ buffer: 2, share: 60 })
  const listing = settings({ buffer: 3 })

  expect(rulesOf(account, marketplace, listing)).toEqual({
    offering: "stock",
    buffer: 3,
    share: 60,
    cap: 9,
  })
})

it("A buffer of 0 is a choice, and overrides the one above", () => {
  const account = settings({ buffer: 5 })

  expect(rulesOf(account, nothing, settings({ buffer: 0 })).buffer).toBe(0)
})

it("A paused marketplace pauses its listings, save for those that say otherwise", () => {
  const account = settings({ offering: "stock" })
  const marketplace = settings({ offering: "zero" })

  expect(rulesOf(account, marketplace, nothing).offering).toBe("zero")
  expect(
    rulesOf(account, marketplace, settings({ offering: "stock" })).offering
  ).toBe("stock")
})

const anySettings: fc.Arbitrary<OfferSettings> = fc.record({
  offering: fc.constantFrom(...offerings, null),
  buffer: fc.option(fc.nat()),
  share: fc.option(fc.integer({ min: 1, max: 100 })),
  cap: fc.option(fc.nat()),
})

it("A layer that says nothing changes nothing, wherever it lies", () => {
  fc.assert(
    fc.property(anySettings, anySettings, (a, b) => {
      const rules = rulesOf(a, b, nothing)

      expect(rulesOf(a, nothing, b)).toEqual(rules)
      expect(rulesOf(nothing, a, b)).toEqual(rules)
    })
  )
})
