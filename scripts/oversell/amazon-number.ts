// The number that Amazon shows for one product, by the same rules as the simulated Amazon: it
// falls with every order and rises with a cancellation, and a number that was sent overwrites it
// a while later. Each played sale proves that the two are the same (replay.ts).

import type { Moment } from "./scenario"

interface UnderWay {
  quantity: number
  inForceAt: Moment
}

export class AmazonNumber {
  private underWay: UnderWay[] = []
  private returns: { units: number; at: Moment }[] = []

  constructor(public shown: number) {}

  /** All or nothing, of what is shown. */
  sell(units: number, willReturnAt: Moment | null): boolean {
    if (units > this.shown) {
      return false
    }
    this.shown -= units
    if (willReturnAt !== null) {
      this.returns.push({ units, at: willReturnAt })
    }
    return true
  }

  take(quantity: number, inForceAt: Moment): void {
    this.underWay.push({ quantity, inForceAt })
  }

  /** What it will show if nobody buys or cancels before all that was sent is in force. */
  get settled(): number {
    return this.underWay.at(-1)?.quantity ?? this.shown
  }

  /** The units of orders that were cancelled on the way. */
  passTo(now: Moment): number {
    const due = [
      ...this.returns
        .filter(({ at }) => at <= now)
        .map(({ units, at }) => ({ at, units, quantity: null })),
      ...this.underWay
        .filter(({ inForceAt }) => inForceAt <= now)
        .map(({ quantity, inForceAt: at }) => ({ at, units: 0, quantity })),
    ].sort((a, b) => a.at - b.at)
    for (const { units, quantity } of due) {
      this.shown = quantity ?? this.shown + units
    }
    this.returns = this.returns.filter(({ at }) => at > now)
    this.underWay = this.underWay.filter(({ inForceAt }) => inForceAt > now)
    return due.reduce((sum, { units }) => sum + units, 0)
  }
}
