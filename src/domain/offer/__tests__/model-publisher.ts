// Our side of one SKU: what the shop has read of Amazon's orders, what it remembers of its
// sends and looks, and what it is told to send. The planner is passed in, to compare some.

import { planSend, type SendPlan, type SendState } from "../plan-send"
import { unitsOf, type AmazonOrder, type Moment } from "./model-number"

export type Planner = (state: SendState) => SendPlan

/** The last number that was sent, or found at Amazon. */
interface Base {
  quantity: number
  from: number | null
  at: Moment
  unseen: number
}

interface Look {
  shown: number
  at: Moment
}

/** A patch that has not taken effect by then never will. */
export const settleSeconds = 15 * 60

/** What was bought while a send was on its way may have been put up again by it. */
const boughtAfter = ({ quantity, from, at }: Base): Moment =>
  quantity === from ? at : at + settleSeconds

/** Sends what is desired whenever it differs from what was sent last. */
export const naivePlanner: Planner = ({ desired, shown, last }) =>
  desired === last?.quantity
    ? { act: "in_step", shown: desired, unseen: 0 }
    : {
        act: "send",
        quantity: desired,
        unseen: 0,
        isRaise: desired > (shown ?? 0),
      }

export class Publisher {
  readUntil: Moment = 0
  private base: Base | null = null
  private reckoned: Look | null = null
  /** Waits until every order up to it has been read. */
  private look: Look | null = null

  constructor(
    private readonly orders: readonly AmazonOrder[],
    readonly plan: Planner = planSend
  ) {}

  /** What the shop knows to be sold at Amazon. */
  knownUnits(): number {
    return unitsOf(this.known())
  }

  stateAt(now: Moment, desired: number, shown: number | null): SendState {
    if (shown !== null) {
      this.lookAt(shown, now)
    }
    const { base, reckoned } = this
    return {
      desired,
      shown,
      last: base && {
        quantity: base.quantity,
        from: base.from,
        at: String(base.at),
        unseen: base.unseen,
        isSettled: this.isSettled(base, now),
      },
      soldSince: base
        ? this.soldSince(base.at, shown === null ? base.at : boughtAfter(base))
        : 0,
      reckoned: reckoned && {
        shown: reckoned.shown,
        soldSince: this.soldSince(reckoned.at),
      },
      isIntakeCurrent: this.hasRead(base?.at ?? 0),
      peak: null,
      jumpFactor: null,
      confirmed: null,
    }
  }

  /** Before Amazon is called: whether its answer comes back must not matter. */
  note(base: Base): void {
    this.base = base
    this.reckoned = null
    this.look = null
  }

  hasRead(moment: Moment): boolean {
    return this.readUntil >= moment
  }

  private lookAt(shown: number, now: Moment): void {
    if (!this.base) {
      this.note({ quantity: shown, from: shown, at: now, unseen: 0 })
    } else if (this.isSettled(this.base, now)) {
      if (this.look && this.hasRead(this.look.at)) {
        this.reckoned = this.look
        this.look = null
      }
      // A look that nobody has read up to yet must not be pushed out by the next.
      this.look ??= { shown, at: now }
    }
  }

  private isSettled({ quantity, from, at }: Base, now: Moment): boolean {
    return quantity === from || now > at + settleSeconds
  }

  private known(): AmazonOrder[] {
    return this.orders.filter(
      (order) => this.hasRead(order.purchasedAt) && !this.isKnownCanceled(order)
    )
  }

  private isKnownCanceled({ canceledAt }: AmazonOrder): boolean {
    return canceledAt !== null && this.hasRead(canceledAt)
  }

  private soldSince(moment: Moment, boughtAfter = moment): number {
    const sold = this.known().filter(
      ({ purchasedAt }) => purchasedAt > boughtAfter
    )
    const canceled = this.orders.filter(
      (order) =>
        this.isKnownCanceled(order) &&
        order.purchasedAt <= moment &&
        (order.canceledAt ?? 0) > moment
    )
    return unitsOf(sold) - unitsOf(canceled)
  }
}
