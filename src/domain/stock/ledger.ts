// The hold ledger: every unit held for an Amazon order line, moved or given back, in order.
// All sums come from here. A line's balance is what Medusa reserves for it (import), or what
// the offer on Amazon is lowered by (reserve).

import { assertInvariant } from "../errors"
import { checkQuantity } from "./quantity"

export const movementKinds = ["reserve", "release", "transfer", "ship"] as const
export type MovementKind = (typeof movementKinds)[number]

/** Who keeps the units back: Medusa's reservation, or only the offer we send to Amazon. */
export type HoldPlace = "medusa" | "offer"

export interface Movement {
  kind: MovementKind
  /** Units moved; always positive. The kind says in which direction. */
  quantity: number
  cause: string
}

/** A transfer moves a hold from the offer into Medusa: the sum stays as it is. */
const direction: Record<MovementKind, 1 | 0 | -1> = {
  reserve: 1,
  release: -1,
  transfer: 0,
  ship: -1,
}

/** Units held after all movements. Throws when more was given back than was ever held. */
export function balanceOf(movements: readonly Movement[]): number {
  let balance = 0
  for (const { kind, quantity } of movements) {
    balance += direction[kind] * checkQuantity(quantity, `a ${kind} movement`)
    assertInvariant(
      balance >= 0,
      `A ${kind} of ${quantity} leaves ${balance} units held: more was given back than held.`
    )
  }
  return balance
}

export interface Hold {
  units: number
  place: HoldPlace | null
}

export const nothingHeld: Hold = { units: 0, place: null }

/**
 * The movements that lead from one hold to another. Of a smaller hold, `shipped` units left
 * the house; the rest went back on the shelf.
 */
export function movementsBetween(
  from: Hold,
  to: Hold,
  cause: string,
  shipped = 0
): Movement[] {
  const less = Math.max(from.units - to.units, 0)
  assertInvariant(
    checkQuantity(shipped, "shipped units") <= less,
    `Cannot ship ${shipped} of a hold that gets smaller by ${less}.`
  )
  const kept = Math.min(from.units, to.units)
  const isMoved = kept > 0 && from.place !== to.place
  const movements: Movement[] = [
    { kind: "transfer", quantity: isMoved ? kept : 0, cause },
    { kind: "reserve", quantity: Math.max(to.units - from.units, 0), cause },
    { kind: "ship", quantity: shipped, cause },
    { kind: "release", quantity: less - shipped, cause },
  ]
  return movements.filter(({ quantity }) => quantity > 0)
}
