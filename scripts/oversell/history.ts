// What happened in one sale, whoever sold: the common ground of all that is counted.

import type { Buyer, Moment, Scenario } from "./scenario"

export interface Visit extends Buyer {
  /** He got all that he wanted; otherwise nothing. */
  isServed: boolean
}

/** A number that Amazon was told. */
export interface Sent {
  product: number
  quantity: number
  /** After all that buyers did in that moment. */
  at: Moment
  /** Before anything that buyers do in that moment. */
  inForceAt: Moment
}

export interface History {
  scenario: Scenario
  delaySeconds: number
  /** In the order in which they came. */
  visits: Visit[]
  /** In the order in which Amazon took them. */
  sent: Sent[]
  /** When Amazon's orders were read: after what buyers did in that moment. */
  readings: Moment[]
}

export const canceledAt = ({ at, cancelsAfter }: Buyer): Moment | null =>
  cancelsAfter === null ? null : at + cancelsAfter

/** An order at Amazon that stands at the end. */
export const stands = (visit: Visit): boolean =>
  visit.isServed && (visit.channel === "storefront" || !visit.cancelsAfter)

export const unitsIn = (visits: readonly Buyer[]): number =>
  visits.reduce((sum, { units }) => sum + units, 0)

export const visitsOf = (history: History, product: number): Visit[] =>
  history.visits.filter((visit) => visit.product === product)

export const sentOf = (history: History, product: number): Sent[] =>
  history.sent.filter((sent) => sent.product === product)

export const productsOf = ({ scenario }: History): number[] =>
  Array.from({ length: scenario.products }, (_, product) => product)
