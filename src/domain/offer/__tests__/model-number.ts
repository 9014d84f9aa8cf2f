// Amazon's side of one SKU, as far as quantities go: a number that it lowers with every order
// and raises with a cancellation, and that a patch overwrites some time after it was taken.

/** Seconds since the story began; no two things happen in the same one. */
export type Moment = number

export interface AmazonOrder {
  units: number
  purchasedAt: Moment
  canceledAt: Moment | null
}

interface Patch {
  quantity: number
  takesEffectAt: Moment
}

export class AmazonNumber {
  readonly orders: AmazonOrder[] = []
  private onTheirWay: Patch[] = []

  constructor(public shown: number) {}

  /** Buyers can order only what they are shown. */
  order(units: number, now: Moment): boolean {
    if (units > this.shown) {
      return false
    }
    this.shown -= units
    this.orders.push({ units, purchasedAt: now, canceledAt: null })
    return true
  }

  /** `isRestored` false: cancelled for want of stock, after which Amazon keeps its number. */
  cancel(which: number, isRestored: boolean, now: Moment): void {
    const live = this.orders.filter(({ canceledAt }) => canceledAt === null)
    const order = live[which % Math.max(live.length, 1)]
    if (order) {
      order.canceledAt = now
      this.shown += isRestored ? order.units : 0
    }
  }

  /** Patches of one SKU take effect in the order in which they were taken. */
  take(quantity: number, takesEffectAt: Moment): void {
    const before = this.onTheirWay.at(-1)?.takesEffectAt ?? 0
    this.onTheirWay.push({
      quantity,
      takesEffectAt: Math.max(takesEffectAt, before),
    })
  }

  /** What has become due takes effect, in the midst of whatever else happens. */
  passTo(now: Moment): void {
    for (const { quantity, takesEffectAt } of this.onTheirWay) {
      if (takesEffectAt <= now) {
        this.shown = quantity
      }
    }
    this.onTheirWay = this.onTheirWay.filter(
      ({ takesEffectAt }) => takesEffectAt > now
    )
  }

  liveUnits(): number {
    return unitsOf(this.orders.filter(({ canceledAt }) => canceledAt === null))
  }
}

export const unitsOf = (orders: readonly AmazonOrder[]): number =>
  orders.reduce((sum, { units }) => sum + units, 0)
