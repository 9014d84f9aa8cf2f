// Units of stock: whole and never negative. The only place that adds and subtracts them.

import { assertInvariant } from "../errors"

/** Throws an InvariantError that names the place unless `quantity` is a whole number ≥ 0. */
export function checkQuantity(quantity: number, where: string): number {
  assertInvariant(
    Number.isSafeInteger(quantity) && quantity >= 0,
    `Quantity '${quantity}' in ${where}: expected a whole number, 0 or more.`
  )
  return quantity
}

/** `from − taken`, but never below 0: what is left when more is asked for than there is. */
export const leftOf = (from: number, taken: number): number =>
  Math.max(from - taken, 0)

export const sumOf = (quantities: readonly number[]): number =>
  quantities.reduce((sum, quantity) => sum + quantity, 0)
