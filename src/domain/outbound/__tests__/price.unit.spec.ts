import fc from "fast-check"
import { priceOf, type PriceTerms } from "../price"
import { aQuote } from "./makers"

const terms = (own: Partial<PriceTerms> = {}): PriceTerms => ({
  currency: "eur",
  surcharge: "0",
  markupPercent: "0",
  titles: new Map([["1", "Green tea"]]),
  ...own,
})

const price = (...args: Parameters<typeof priceOf>) => {
  const found = priceOf(...args)
  return found.ok ? found.amount : found.sentence
}

it("The customer pays Amazon's fee", () => {
  expect(price("standard", [aQuote()], terms())).toBe("5.45")
})

it("The shop adds percent first and its surcharge then, to the cent", () => {
  expect(
    price(
      "standard",
      [aQuote()],
      terms({ markupPercent: "10", surcharge: "0.5" })
    )
  ).toBe("6.5")
})

it("A discount makes shipping free at most", () => {
  expect(price("standard", [aQuote()], terms({ surcharge: "-9" }))).toBe("0")
})

it("Yen have no decimals", () => {
  expect(
    price(
      "standard",
      [aQuote({ fee: { amount: "434", currency: "JPY" } })],
      terms({ currency: "jpy", markupPercent: "10" })
    )
  ).toBe("477")
})

it.each([
  [
    "a speed that Amazon does not name",
    [aQuote()],
    "priority",
    /does not deliver there with priority/,
  ],
  [
    "an item that Amazon lacks",
    [
      aQuote({
        isFulfillable: false,
        problems: [{ message: "none left", itemId: "1" }],
      }),
    ],
    "standard",
    /cannot ship "Green tea"/,
  ],
  [
    "a place that Amazon does not go to",
    [
      aQuote({
        isFulfillable: false,
        problems: [{ message: "DeliverySLAUnavailable", itemId: null }],
      }),
    ],
    "standard",
    /cannot ship it there with standard speed \(DeliverySLAUnavailable\)/,
  ],
  ["no fee", [aQuote({ fee: null })], "standard", /names no fee/],
  [
    "a fee in another currency",
    [aQuote({ fee: { amount: "5", currency: "GBP" } })],
    "standard",
    /fee is in GBP, and the cart in EUR/,
  ],
] as const)("Refuses %s in a sentence", (_, quotes, speed, sentence) => {
  expect(price(speed, quotes, terms())).toMatch(sentence)
})

it("Never asks a customer for less than nothing, nor for parts of a cent", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: -5_000, max: 5_000 }),
      fc.integer({ min: -100, max: 300 }),
      (cents, surcharge, markup) => {
        const amount = price(
          "standard",
          [
            aQuote({
              fee: { amount: (cents / 100).toFixed(2), currency: "EUR" },
            }),
          ],
          terms({
            surcharge: (surcharge / 100).toFixed(2),
            markupPercent: String(markup),
          })
        )

        expect(amount).toMatch(/^\d+(\.\d{1,2})?$/)
      }
    )
  )
})
