// The story of one product, line by line, for whoever wants to know why it was oversold.

import { AmazonNumber } from "./amazon-number"
import { causesOf, type Cause } from "./causes"
import { canceledAt, productsOf, sentOf, visitsOf } from "./history"
import type { History } from "./history"
import type { Moment } from "./scenario"

/** The one with the fewest events in which a unit was oversold for that cause. */
export function shortestWith(
  histories: History[],
  cause: Cause
): string[] | null {
  const stories = histories
    .flatMap((history) =>
      productsOf(history)
        .filter((product) => causesOf(only(history, product))[cause] > 0)
        .map((product) => storyOf(history, product))
    )
    .sort((a, b) => a.length - b.length)
  return stories[0] ?? null
}

const only = (history: History, product: number): History => ({
  ...history,
  visits: visitsOf(history, product),
  sent: sentOf(history, product),
})

interface Happening {
  at: Moment
  /** Within a moment: Amazon's own doing first, then buyers, then whoever answers. */
  rank: number
  what: string
  left: number
  act: (number: AmazonNumber) => void
}

function storyOf(history: History, product: number): string[] {
  const { seed, unitsEach } = history.scenario
  const number = new AmazonNumber(unitsEach)
  let left = unitsEach
  const lines = happeningsOf(history, product).map((one) => {
    number.passTo(one.at)
    one.act(number)
    left += one.left
    return `${String(one.at).padStart(6)} s  ${one.what.padEnd(38)} Amazon shows ${String(number.shown).padStart(2)}, left ${left}`
  })
  return [`Seed ${seed}, product ${product}:`, ...lines]
}

function happeningsOf(history: History, product: number): Happening[] {
  const rest = () => undefined
  const visits = visitsOf(history, product).filter(({ isServed }) => isServed)
  return [
    ...visits.map((visit): Happening => {
      const isAmazon = visit.channel === "amazon"
      return {
        at: visit.at,
        rank: 2,
        what: `${isAmazon ? "Amazon" : "the storefront"} sells ${visit.units}`,
        left: -visit.units,
        act: (number) =>
          isAmazon && number.sell(visit.units, canceledAt(visit)),
      }
    }),
    ...visits.flatMap((visit): Happening[] => {
      const at = visit.channel === "amazon" ? canceledAt(visit) : null
      const { units } = visit
      const what = `Amazon's order of ${visit.at} s (${units}) is cancelled`
      return at === null ? [] : [{ at, rank: 0, what, left: units, act: rest }]
    }),
    ...history.readings.map((at) => ({
      at,
      rank: 3,
      what: `orders are read up to ${at - history.scenario.lagSeconds} s`,
      left: 0,
      act: rest,
    })),
    ...sentOf(history, product).flatMap(({ at, inForceAt, quantity }) => [
      {
        at,
        rank: 4,
        what: `Amazon is told ${quantity}`,
        left: 0,
        act: (number: AmazonNumber) => number.take(quantity, inForceAt),
      },
      {
        at: inForceAt,
        rank: 1,
        what: `${quantity} is in force`,
        left: 0,
        act: rest,
      },
    ]),
  ].sort((a, b) => a.at - b.at || a.rank - b.rank)
}
