// The same sale in the hands of a seller who knows more than anybody can: the bound for
// everybody else who offers all that he has left.

import { AmazonNumber } from "./amazon-number"
import { canceledAt } from "./history"
import type { History, Sent, Visit } from "./history"
import { cancellationReadAt, firstReadAt } from "./reading"
import { readingsOf, scheduleOf } from "./scenario"
import type { Buyer, Moment, Scenario } from "./scenario"

/**
 * `everything`: of each sale and cancellation, on either side, in the moment of it. `reads`: so
 * does whoever sends the numbers, but the storefront hears of Amazon's orders only when they
 * are read, as any shop does.
 */
export type Knowledge = "everything" | "reads"

export function playKnowing(
  scenario: Scenario,
  delaySeconds: number,
  knowledge: Knowledge
): History {
  const readings = readingsOf(scenario)
  const shelves = Array.from(
    { length: scenario.products },
    () => new Shelf(scenario, readings, knowledge)
  )
  const visits: Visit[] = []
  const sent: Sent[] = []
  for (const { now, buyers } of scheduleOf(scenario)) {
    shelves.forEach((shelf) => shelf.passTo(now))
    for (const buyer of buyers) {
      const isServed = shelves[buyer.product]?.serve(buyer) ?? false
      visits.push({ ...buyer, isServed })
    }
    shelves.forEach((shelf, product) => {
      const quantity = shelf.numberToSend()
      if (quantity !== null) {
        const inForceAt = now + delaySeconds
        shelf.amazon.take(quantity, inForceAt)
        sent.push({ product, quantity, at: now, inForceAt })
      }
    })
  }
  return { scenario, delaySeconds, visits, sent, readings }
}

class Shelf {
  readonly amazon: AmazonNumber
  private readonly orders: Buyer[] = []
  private soldHere = 0
  /** Below 0 once it is oversold. */
  private left: number

  constructor(
    private readonly scenario: Scenario,
    private readonly readings: readonly Moment[],
    private readonly knowledge: Knowledge
  ) {
    this.left = scenario.unitsEach
    this.amazon = new AmazonNumber(scenario.unitsEach)
  }

  passTo(now: Moment): void {
    this.left += this.amazon.passTo(now)
  }

  serve(buyer: Buyer): boolean {
    const { units, at } = buyer
    if (buyer.channel === "storefront") {
      if (units > this.availableAt(at)) {
        return false
      }
      this.soldHere += units
    } else {
      if (!this.amazon.sell(units, canceledAt(buyer))) {
        return false
      }
      this.orders.push(buyer)
    }
    this.left -= units
    return true
  }

  numberToSend(): number | null {
    const wanted = Math.max(this.left, 0)
    return this.amazon.settled === wanted ? null : wanted
  }

  /** What the storefront may sell. */
  private availableAt(now: Moment): number {
    if (this.knowledge === "everything") {
      return this.left
    }
    const { lagSeconds, unitsEach } = this.scenario
    const known = this.orders.filter(
      (order) =>
        firstReadAt(order, this.readings, lagSeconds) < now &&
        cancellationReadAt(order, this.readings, lagSeconds) >= now
    )
    const reserved = known.reduce((sum, { units }) => sum + units, 0)
    return unitsEach - this.soldHere - reserved
  }
}
