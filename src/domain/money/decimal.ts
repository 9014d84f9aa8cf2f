// Sums of money that are exact. Amounts travel as decimal text; floats never touch them.

import { BigNumber } from "bignumber.js"
import { assertInvariant } from "../errors"
import type { Decimal } from "../order/snapshot"

// Enough digits that a tax rate computed from two amounts gives back the amount to far below
// a cent (medusa stores 20 significant digits).
const Exact = BigNumber.clone({ DECIMAL_PLACES: 30, EXPONENTIAL_AT: 1e9 })

const pattern = /^-?\d+(\.\d+)?$/

/** Whether a text is a plain decimal number: "19.99", "-3", "1200"; no exponent, no spaces. */
export const isDecimal = (text: string): boolean => pattern.test(text)

/** Parses a decimal text. Throws an InvariantError for anything else. */
export function exact(value: Decimal): BigNumber {
  assertInvariant(isDecimal(value), `'${value}' is not a decimal number.`)
  return new Exact(value)
}

/** The exact sum, without trailing zeros: addDecimals("1.10", "0.20") is "1.3". */
export const addDecimals = (...values: Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(exact(value)), new Exact(0)).toFixed()

export const subtractDecimals = (from: Decimal, value: Decimal): Decimal =>
  exact(from).minus(exact(value)).toFixed()

/** The amount without its sign. Amazon does not document the sign of discounts. */
export const magnitude = (value: Decimal): Decimal =>
  exact(value).abs().toFixed()

export const isZero = (value: Decimal): boolean => exact(value).isZero()

export const isNegative = (value: Decimal): boolean =>
  exact(value).isLessThan(0)

export const equalDecimals = (a: Decimal, b: Decimal): boolean =>
  exact(a).isEqualTo(exact(b))

/** `amount / divisor` to 30 decimal places. Throws on division by zero. */
export function divideDecimals(amount: Decimal, divisor: Decimal): Decimal {
  assertInvariant(!isZero(divisor), `Cannot divide ${amount} by zero.`)
  return exact(amount).dividedBy(exact(divisor)).toFixed()
}

/**
 * The rate, in percent, at which `tax` is the tax on `net`. Amazon states tax amounts and
 * never a rate, Medusa stores rates and computes amounts; this turns one into the other.
 * No tax on nothing is 0 %.
 */
export function taxRate(tax: Decimal, net: Decimal): Decimal {
  if (isZero(tax)) {
    return "0"
  }
  return exact(divideDecimals(tax, net)).times(100).toFixed()
}
