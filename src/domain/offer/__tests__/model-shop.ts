// One SKU that sells at the storefront and on Amazon at once, second by second. Amazon applies
// patches late, orders are read late, looks fail, and sends come to nothing.

import type { SendPlan, SendState } from "../plan-send"
import { AmazonNumber, type Moment } from "./model-number"
import { Publisher, type Planner } from "./model-publisher"

interface Attempt {
  /** False: Amazon did not say what it shows. */
  isShown: boolean
  delaySeconds: number
  /** Amazon took it, answered, and never applied it. */
  isDropped: boolean
}

export type Happening =
  | { type: "order"; units: number }
  | { type: "cancel"; which: number; isRestored: boolean }
  | { type: "sell"; units: number }
  | { type: "restock"; units: number }
  | { type: "lose"; units: number }
  | { type: "edit at Amazon"; quantity: number }
  | { type: "read"; lagSeconds: number }
  | ({ type: "publish" } & Attempt)

/** `after`: seconds since the happening before; at least 1. */
export type Timed = Happening & { after: number }

export type Watch = (state: SendState, plan: SendPlan) => void

export class Shop {
  readonly amazon: AmazonNumber
  /** Units sold on Amazon beyond what there was, at the moment of each sale. */
  oversold = 0
  sends = 0
  private now: Moment = 0
  private soldHere = 0
  private readonly publisher: Publisher

  constructor(
    private stocked: number,
    shown: number,
    planner?: Planner
  ) {
    this.amazon = new AmazonNumber(shown)
    this.publisher = new Publisher(this.amazon.orders, planner)
  }

  /** What the shop believes to be left. */
  desired(): number {
    return Math.max(
      this.stocked - this.soldHere - this.publisher.knownUnits(),
      0
    )
  }

  /** What is really left; below 0 once it is oversold. */
  left(): number {
    return this.stocked - this.soldHere - this.amazon.liveUnits()
  }

  happen(event: Timed, watch: Watch = () => undefined): void {
    this.now += event.after
    this.amazon.passTo(this.now)
    switch (event.type) {
      case "order":
        this.order(event.units)
        break
      case "cancel":
        this.amazon.cancel(event.which, event.isRestored, this.now)
        break
      case "sell":
        this.soldHere += event.units <= this.desired() ? event.units : 0
        break
      case "restock":
        this.stocked += event.units
        break
      case "lose":
        this.stocked -= Math.min(event.units, this.desired())
        break
      case "edit at Amazon":
        this.amazon.shown = event.quantity
        break
      case "read":
        this.publisher.readUntil = Math.max(
          this.publisher.readUntil,
          this.now - event.lagSeconds
        )
        break
      case "publish":
        this.publish(event, watch)
        break
    }
  }

  private order(units: number): void {
    const left = Math.max(this.left(), 0)
    if (this.amazon.order(units, this.now)) {
      this.oversold += Math.max(units - left, 0)
    }
  }

  private publish(attempt: Attempt, watch: Watch): void {
    const shown = attempt.isShown ? this.amazon.shown : null
    const state = this.publisher.stateAt(this.now, this.desired(), shown)
    const plan = this.publisher.plan(state)
    watch(state, plan)
    if (plan.act === "in_step" && plan.shown === shown) {
      const { unseen } = plan
      this.publisher.note({
        quantity: shown,
        from: shown,
        at: this.now,
        unseen,
      })
    }
    if (plan.act === "send") {
      const { quantity, unseen } = plan
      this.sends += 1
      this.publisher.note({ quantity, from: shown, at: this.now, unseen })
      if (!attempt.isDropped) {
        this.amazon.take(quantity, this.now + attempt.delaySeconds)
      }
    }
  }
}
