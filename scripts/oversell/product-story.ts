// One product in one sale: what was really left at any moment, and how far from it the books of
// the storefront and the number at Amazon may have been without anybody's fault.

import { AmazonNumber } from "./amazon-number"
import type { Cause } from "./causes"
import { canceledAt, sentOf, visitsOf } from "./history"
import type { History, Sent, Visit } from "./history"
import { cancellationReadAt, firstReadAt } from "./reading"
import type { Moment } from "./scenario"

/** So many units too many, for which there was a reason at that moment. */
export interface Excuse {
  cause: Cause
  units: number
}

/** Something that Amazon's number does not contain. */
interface Gap {
  units: number
  /** Null: it was known at once. */
  readAt: Moment | null
  happenedAt: Moment
}

export class ProductStory {
  private readonly sent: Sent[]
  private readonly orders: Visit[]

  constructor(
    private readonly history: History,
    product: number
  ) {
    this.sent = sentOf(history, product)
    this.orders = visitsOf(history, product).filter(
      ({ channel, isServed }) => channel === "amazon" && isServed
    )
  }

  /** Below 0 when it was oversold already. */
  leftAfter(before: Visit[], now: Moment): number {
    return before
      .filter((visit) => !isCanceledBy(visit, now))
      .reduce(
        (left, { units }) => left - units,
        this.history.scenario.unitsEach
      )
  }

  /** Orders that Medusa cannot have reserved, since no list had named them. */
  excusesOfStorefront(before: Visit[], now: Moment): Excuse[] {
    return before
      .filter(
        (visit) =>
          visit.channel === "amazon" &&
          !isCanceledBy(visit, now) &&
          now <= this.readAt(visit)
      )
      .map(({ units }) => ({ cause: "unread_at_storefront", units }))
  }

  /** What Amazon's number cannot have contained when a buyer looked at it. */
  excusesOfAmazon(before: Visit[], now: Moment): Excuse[] {
    const inForce = this.sent.filter(({ inForceAt }) => inForceAt <= now).at(-1)
    return this.gapsOf(before, inForce, now).flatMap((gap) => {
      const cause = this.excuseOf(gap, now)
      return cause ? [{ cause, units: gap.units }] : []
    })
  }

  private gapsOf(
    before: Visit[],
    inForce: Sent | undefined,
    now: Moment
  ): Gap[] {
    const sentAt = inForce?.at ?? -Infinity
    // A number cannot be below 0, however many are missing.
    const missing = -this.leftAfter(
      before.filter(({ at }) => at <= sentAt),
      sentAt
    )
    return [
      { units: Math.max(missing, 0), readAt: null, happenedAt: sentAt },
      ...before.flatMap((visit): Gap[] => {
        const { units, at: happenedAt } = visit
        if (visit.channel === "storefront") {
          return happenedAt > sentAt
            ? [{ units, readAt: null, happenedAt }]
            : []
        }
        return this.wasGivenBack(visit, now)
          ? [{ units, readAt: this.readAt(visit), happenedAt }]
          : []
      }),
    ]
  }

  private excuseOf({ readAt, happenedAt }: Gap, now: Moment): Cause | null {
    const { delaySeconds } = this.history
    if (readAt !== null && now <= readAt) {
      return "given_back_unread"
    }
    const knownAt = readAt ?? happenedAt
    const mendedAt = knownAt + delaySeconds
    if (now < mendedAt) {
      return "number_under_way"
    }
    // Where Amazon showed nothing, there was nothing to lower until it put units up again.
    const wasEmpty = [knownAt, mendedAt].some(
      (moment) => this.shownAfter(moment) === 0
    )
    return wasEmpty && this.hasUnreadReturn(knownAt, now)
      ? "canceled_unread"
      : null
  }

  /** It was sold while a number was on its way, which has undone that since. */
  private wasGivenBack({ at }: Visit, now: Moment): boolean {
    return this.sent.some(
      (sent) => sent.at < at && at < sent.inForceAt && sent.inForceAt <= now
    )
  }

  /** Units were put up again, and that could not be mended yet. */
  private hasUnreadReturn(since: Moment, now: Moment): boolean {
    const { scenario, readings, delaySeconds } = this.history
    return this.orders.some((order) => {
      const canceled = canceledAt(order)
      return (
        canceled !== null &&
        since < canceled &&
        canceled <= now &&
        now <
          cancellationReadAt(order, readings, scenario.lagSeconds) +
            delaySeconds
      )
    })
  }

  /** When nobody else comes in that moment. */
  private shownAfter(moment: Moment): number {
    const number = new AmazonNumber(this.history.scenario.unitsEach)
    this.sent
      .filter(({ at }) => at < moment)
      .forEach(({ quantity, inForceAt }) => number.take(quantity, inForceAt))
    for (const order of this.orders.filter(({ at }) => at <= moment)) {
      number.passTo(order.at)
      number.sell(order.units, canceledAt(order))
    }
    number.passTo(moment)
    return number.shown
  }

  private readAt(visit: Visit): Moment {
    const { scenario, readings } = this.history
    return firstReadAt(visit, readings, scenario.lagSeconds)
  }
}

function isCanceledBy(visit: Visit, now: Moment): boolean {
  const canceled = visit.channel === "amazon" ? canceledAt(visit) : null
  return canceled !== null && canceled <= now
}
