// Money as Amazon prints it: decimal strings outside, whole minor units inside.
// Floats never touch an amount.

export type Money = { amount: string; currencyCode: string }

const decimalsOf: Record<string, number> = { JPY: 0 }

export const decimals = (currency: string): number => decimalsOf[currency] ?? 2

/** "19.99" EUR → 1999; "1200" JPY → 1200. Refuses more decimals than the currency has. */
export function toMinor(amount: string, currency: string): number {
  const places = decimals(currency)
  const match = /^(\d+)(?:\.(\d+))?$/.exec(amount)
  const fraction = match?.[2] ?? ""
  if (!match || fraction.length > places) {
    throw new Error(
      `Failed to read the amount '${amount}': ${currency} needs a decimal string with at most ${places} decimals.`
    )
  }
  return Number(`${match[1]}${fraction.padEnd(places, "0")}`)
}

export function toMoney(minor: number, currency: string): Money {
  const places = decimals(currency)
  const digits = String(Math.abs(minor)).padStart(places + 1, "0")
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places)
  const sign = minor < 0 ? "-" : ""
  return {
    amount: places === 0 ? `${sign}${whole}` : `${sign}${whole}.${fraction}`,
    currencyCode: currency,
  }
}

/** Half up, in integers: (3, 2) → 2, (1, 2) → 1. */
export const divideRounded = (numerator: number, divisor: number): number =>
  Math.floor((2 * numerator + divisor) / (2 * divisor))

/** The tax that is already inside an amount. The rate is in basis points: 1900 = 19 %. */
export const taxInside = (gross: number, basisPoints: number): number =>
  divideRounded(gross * basisPoints, 10_000 + basisPoints)

/** The tax that comes on top of an amount. */
export const taxOnTop = (net: number, basisPoints: number): number =>
  divideRounded(net * basisPoints, 10_000)
