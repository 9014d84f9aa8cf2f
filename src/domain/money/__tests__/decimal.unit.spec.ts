import fc from "fast-check"
import { InvariantError } from "../../errors"
import {
  addDecimals,
  divideDecimals,
  equalDecimals,
  exact,
  isDecimal,
  isNegative,
  isZero,
  magnitude,
  subtractDecimals,
  taxRate,
} from "../decimal"

it.each(["19.99", "-3", "1200", "0", "0.000000001"])(
  "%s is an amount",
  (text) => {
    expect(isDecimal(text)).toBe(true)
  }
)

it.each(["", " 1", "1e3", ".5", "1.", "1,50", "NaN", "0x10", "--1", "1\n"])(
  "%j is not an amount, and is refused",
  (text) => {
    expect(isDecimal(text)).toBe(false)
    expect(() => exact(text)).toThrow(InvariantError)
  }
)

it("Ten cents and twenty cents are thirty cents", () => {
  expect(addDecimals("0.10", "0.20")).toBe("0.3")
})

it("Nothing added up is nothing", () => {
  expect(addDecimals()).toBe("0")
})

it("Large amounts do not turn into exponents", () => {
  expect(addDecimals("1000000000000000000000", "0.01")).toBe(
    "1000000000000000000000.01"
  )
})

it("A discount is an amount, whichever sign Amazon gives it", () => {
  expect([magnitude("-2.50"), magnitude("2.50")]).toEqual(["2.5", "2.5"])
})

it("Amounts are compared by value", () => {
  expect(equalDecimals("1.50", "1.5")).toBe(true)
  expect(isZero("0.00")).toBe(true)
  expect(isNegative(subtractDecimals("1", "1.01"))).toBe(true)
})

it("Ten euros divided by three items are three items' price again", () => {
  const each = exact(divideDecimals("10", "3"))

  expect(each.times(3).minus(10).abs().isLessThan("1e-28")).toBe(true)
})

it("Nothing is divided by zero", () => {
  expect(() => divideDecimals("1", "0.00")).toThrow(InvariantError)
})

it("No tax on nothing is a rate of zero", () => {
  expect(taxRate("0.00", "0")).toBe("0")
})

it("3.80 on 20.00 is a rate of 19 %", () => {
  expect(taxRate("3.80", "20.00")).toBe("19")
})

const cents = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((amount) => (amount / 100).toFixed(2))

it("The synthetic rate gives back Amazon's tax to far below a cent", () => {
  fc.assert(
    fc.property(cents, cents, (tax, net) => {
      const computed = exact(net)
        .times(exact(taxRate(tax, net)))
        .dividedBy(100)

      expect(computed.minus(exact(tax)).abs().isLessThan("1e-15")).toBe(true)
    })
  )
})

it("What is added and taken away again leaves the amount as it was", () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(equalDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(
        true
      )
    })
  )
})
