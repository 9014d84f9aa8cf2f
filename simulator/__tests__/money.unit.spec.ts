import {
  divideRounded,
  taxInside,
  taxOnTop,
  toMinor,
  toMoney,
} from "../world/money"

it.each([
  ["19.99", "EUR", 1999],
  ["5", "EUR", 500],
  ["0.1", "USD", 10],
  ["1200", "JPY", 1200],
])("reads %s %s as whole minor units", (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor)
})

it.each([
  [1999, "EUR", "19.99"],
  [5, "EUR", "0.05"],
  [0, "USD", "0.00"],
  [1200, "JPY", "1200"],
  [-150, "EUR", "-1.50"],
])(
  "prints %s minor units of %s with that currency's decimals",
  (minor, currency, amount) => {
    expect(toMoney(minor, currency)).toEqual({ amount, currencyCode: currency })
  }
)

it("refuses a yen with decimals and a euro with three", () => {
  expect(() => toMinor("1.50", "JPY")).toThrow("at most 0 decimals")
  expect(() => toMinor("1.234", "EUR")).toThrow("at most 2 decimals")
  expect(() => toMinor("-1", "EUR")).toThrow("'-1'")
})

it("rounds half a cent up, without floats", () => {
  expect([1, 2, 3].map((cents) => divideRounded(cents, 2))).toEqual([1, 1, 2])
})

it("finds the tax inside a gross price, and puts it on top of a net one", () => {
  expect(taxInside(11900, 1900)).toBe(1900)
  expect(taxOnTop(10000, 825)).toBe(825)
})
