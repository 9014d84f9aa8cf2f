// Why was each unit oversold? Of each product the last units to be promised are the oversold
// ones. For each of them this tells what the seller could not know when it was sold, or could
// not yet have told Amazon. What is left over had no such excuse.

import { productsOf, stands, visitsOf } from "./history"
import type { History, Visit } from "./history"
import { ProductStory, type Excuse } from "./product-story"

export const causes = [
  "unread_at_storefront",
  "number_under_way",
  "given_back_unread",
  "canceled_unread",
  "unexplained",
] as const
export type Cause = (typeof causes)[number]

export type Causes = Record<Cause, number>

export function causesOf(history: History): Causes {
  const found = productsOf(history).flatMap((product) =>
    oversoldOf(history, product)
  )
  return Object.fromEntries(
    causes.map((cause) => [cause, found.filter((one) => one === cause).length])
  ) as Causes
}

/** One for each unit that was oversold. */
function oversoldOf(history: History, product: number): Cause[] {
  const { unitsEach } = history.scenario
  const story = new ProductStory(history, product)
  const served = visitsOf(history, product).filter(({ isServed }) => isServed)
  const found: Cause[] = []
  let promised = 0
  served.forEach((visit, index) => {
    if (!stands(visit)) {
      return
    }
    for (let unit = 1; unit <= visit.units; unit++) {
      promised += 1
      if (promised > unitsEach) {
        found.push(causeOf(story, served.slice(0, index), visit, unit))
      }
    }
  })
  return found
}

/** With all that is excused, was there a unit to sell? The first excuse that suffices counts. */
function causeOf(
  story: ProductStory,
  before: Visit[],
  { channel, at }: Visit,
  unit: number
): Cause {
  const excuses: Excuse[] =
    channel === "storefront"
      ? story.excusesOfStorefront(before, at)
      : story.excusesOfAmazon(before, at)
  let believed = story.leftAfter(before, at)
  for (const cause of causes) {
    believed += excuses
      .filter((excuse) => excuse.cause === cause)
      .reduce((sum, { units }) => sum + units, 0)
    if (believed >= unit) {
      return cause
    }
  }
  return "unexplained"
}
