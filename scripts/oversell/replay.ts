// Plays Amazon's part of a sale once more in memory, from what was sent and who came: the same
// buyers must get what they got. So the arithmetic in this folder is about that Amazon, and the
// bounds that it yields are bounds for it.

import { AmazonNumber } from "./amazon-number"
import { canceledAt, productsOf, sentOf, visitsOf } from "./history"
import type { History, Visit } from "./history"

/** Buyers at Amazon who fare differently in memory. */
export const differencesOf = (history: History): Visit[] =>
  productsOf(history).flatMap((product) => {
    const number = new AmazonNumber(history.scenario.unitsEach)
    const sent = sentOf(history, product)
    let taken = 0
    return visitsOf(history, product)
      .filter(({ channel }) => channel === "amazon")
      .filter((visit) => {
        const before = sent.filter(({ at }) => at < visit.at)
        before
          .slice(taken)
          .forEach(({ quantity, inForceAt }) =>
            number.take(quantity, inForceAt)
          )
        taken = before.length
        number.passTo(visit.at)
        return number.sell(visit.units, canceledAt(visit)) !== visit.isServed
      })
  })
