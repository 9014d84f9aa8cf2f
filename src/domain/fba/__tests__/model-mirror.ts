// One SKU in Amazon's warehouses and its shelf in Medusa, with everything that may happen between
// them in any order: Amazon's figure lags, a fulfilment is made in two steps, and a mirror run is
// cut into its reads and its write.

import { unitsOnShelf, type AmazonFigure, type SentUnits } from "../shelf"

interface Order extends SentUnits {
  /** Amazon's figure has been lowered for it; null: not yet. */
  countedAt: Date | null
  /** Medusa's core has lowered the shelf and let go of the reservation. */
  isTaken: boolean
}

interface Run {
  figure: AmazonFigure
  stocked: number
  adjustment: number | null
}

const minuteMs = 60_000
const epoch = Date.parse("2026-03-01T12:00:00.000Z")

export class MirrorModel {
  private minute = 0
  /** Units that Amazon's buyers and the shop could really still have. */
  private free: number
  private updatedAt: Date
  private figure: AmazonFigure | null = null
  private run: Run | null = null
  private readonly orders: Order[] = []
  stocked = 0
  /** The figure that the shelf was last made from. */
  shown: AmazonFigure | null = null

  constructor(
    units: number,
    /** The longest that Amazon takes to count an order, in minutes. */
    private readonly longestLag: number
  ) {
    this.free = units
    this.updatedAt = this.now()
  }

  /** What the storefront could sell: a fulfilment that core has not taken yet is still reserved. */
  get available(): number {
    return this.stocked - sum(this.orders.filter((one) => !one.isTaken))
  }

  /** What the storefront may sell at most, by the figure that the shelf was made from. */
  get allowed(): number {
    const { shown } = this
    if (!shown) {
      return 0
    }
    const unknown = this.orders.filter(
      ({ countedAt }) => countedAt === null || countedAt > shown.askedAt
    )
    return shown.fulfillable - sum(unknown)
  }

  wait(minutes: number): void {
    for (let passed = 0; passed < minutes; passed++) {
      this.minute += 1
      const late = this.orders.filter(
        ({ askedAt, countedAt }) =>
          countedAt === null &&
          this.now().getTime() - askedAt.getTime() >= this.longestLag * minuteMs
      )
      late.forEach((order) => this.count(order))
    }
  }

  /** The first half: it is written down, and Amazon has taken it. */
  fulfil(quantity: number): void {
    if (quantity <= Math.min(this.available, this.free)) {
      this.free -= quantity
      this.orders.push({
        quantity,
        askedAt: this.now(),
        countedAt: null,
        isTaken: false,
      })
    }
  }

  /** The second half: core lowers the shelf. */
  takeFromShelf(): void {
    const order = this.orders.find(({ isTaken }) => !isTaken)
    if (order) {
      order.isTaken = true
      this.stocked -= order.quantity
    }
  }

  amazonCounts(): void {
    const order = this.orders.find(({ countedAt }) => countedAt === null)
    if (order) {
      this.count(order)
    }
  }

  amazonSells(quantity: number): void {
    this.free -= Math.min(quantity, this.free)
    this.updatedAt = this.now()
  }

  amazonReceives(quantity: number): void {
    this.free += quantity
    this.updatedAt = this.now()
  }

  read(): void {
    this.figure = {
      fulfillable:
        this.free + sum(this.orders.filter(({ countedAt }) => !countedAt)),
      updatedAt: this.updatedAt,
      askedAt: this.now(),
    }
  }

  readLevel(): void {
    if (this.figure) {
      this.run = {
        figure: this.figure,
        stocked: this.stocked,
        adjustment: null,
      }
    }
  }

  /** After the level: an order that core has taken from it is then among these for certain. */
  readOrders(): void {
    if (this.run) {
      const { figure, stocked } = this.run
      this.run.adjustment = unitsOnShelf(figure, this.orders) - stocked
    }
  }

  write(): void {
    if (this.run?.adjustment != null) {
      this.stocked += this.run.adjustment
      this.shown = this.run.figure
      this.run = null
    }
  }

  mirror(): void {
    this.readLevel()
    this.readOrders()
    this.write()
  }

  private count(order: Order): void {
    order.countedAt = this.now()
    this.updatedAt = this.now()
  }

  private now(): Date {
    return new Date(epoch + this.minute * minuteMs)
  }
}

const sum = (orders: readonly Order[]): number =>
  orders.reduce((total, { quantity }) => total + quantity, 0)
