// What came of a sale, in units.

import { productsOf, stands, unitsIn, visitsOf } from "./history"
import type { History, Visit } from "./history"
import type { Moment } from "./scenario"

export interface Count {
  /** Promised to buyers beyond what there was. */
  oversold: number
  /** What can be delivered. */
  sold: number
  /** Left on the shelf, although somebody came for them and was sent away. */
  forgone: number
  /** Numbers that Amazon was told. */
  sent: number
  /** Of these, the most in one moment. */
  busiest: number
}

export function countOf(history: History): Count {
  const { unitsEach } = history.scenario
  const counts = productsOf(history).map((product) => {
    const visits = visitsOf(history, product)
    const promised = unitsIn(visits.filter(stands))
    return {
      oversold: Math.max(promised - unitsEach, 0),
      sold: Math.min(promised, unitsEach),
      forgone: Math.min(
        Math.max(unitsEach - takenDuring(history, visits), 0),
        unitsIn(visits.filter(({ isServed }) => !isServed))
      ),
    }
  })
  const sum = (of: keyof (typeof counts)[number]) =>
    counts.reduce((total, count) => total + count[of], 0)
  return {
    oversold: sum("oversold"),
    sold: sum("sold"),
    forgone: sum("forgone"),
    sent: history.sent.length,
    busiest: busiestOf(history),
  }
}

function busiestOf({ sent }: History): number {
  const perMoment = new Map<Moment, number>()
  for (const { at } of sent) {
    perMoment.set(at, (perMoment.get(at) ?? 0) + 1)
  }
  return Math.max(0, ...perMoment.values())
}

/** What was gone when the last buyer left: what is cancelled later, nobody could have sold. */
const takenDuring = ({ scenario }: History, visits: Visit[]): number =>
  unitsIn(
    visits.filter(
      ({ isServed, channel, at, cancelsAfter }) =>
        isServed &&
        (channel === "storefront" ||
          cancelsAfter === null ||
          at + cancelsAfter >= scenario.saleSeconds)
    )
  )
