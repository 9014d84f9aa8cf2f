// Amazon, as far as the property tests need it: orders that live, and what is said of them.

import type { OrderSnapshot } from "../order/snapshot"
import { isFinal } from "../order/status"
import { aLine, anOrder, someMoney } from "./makers"

export type Step =
  | "pay"
  | "cancel"
  | "drop line"
  | "zero line"
  | "reduce line"
  | "add line"
  | "ship one"

export const steps: readonly Step[] = [
  "pay",
  "cancel",
  "drop line",
  "zero line",
  "reduce line",
  "add line",
  "ship one",
]

/** Orders of every kind: two for the shop, one for a bundle, one that Amazon ships itself. */
const kinds = [
  { skus: ["TEA", "GIFT"], fulfilledBy: "merchant" },
  { skus: ["GIFT", "MYSTERY"], fulfilledBy: "merchant" },
  { skus: ["TEA"], fulfilledBy: "merchant" },
  { skus: ["TEA"], fulfilledBy: "amazon" },
] as const

export const orderIds = kinds.map((_, index) => `028-${index}`)

const secondsAfter = (seconds: number): string =>
  new Date(Date.UTC(2026, 2, 1) + seconds * 1000).toISOString()

export class Amazon {
  private seconds = 0
  readonly truths = new Map<string, OrderSnapshot>()
  /** Everything that was ever said, in full and in messages: the post may bring it any time. */
  readonly said: OrderSnapshot[] = []

  place(id: string): void {
    const kind = kinds[orderIds.indexOf(id)]
    if (!kind || this.truths.has(id)) {
      return
    }
    this.say(
      anOrder({
        amazonOrderId: id,
        fulfilledBy: kind.fulfilledBy,
        lines: kind.skus.map((sku, index) =>
          aLine({ orderItemId: String(index), sku, quantity: 3 - index })
        ),
      })
    )
  }

  /** One step in the life of an order, where Amazon allows it. */
  step(id: string, step: Step): void {
    const truth = this.truths.get(id)
    const next = truth && after(truth, step)
    if (next) {
      this.say(next)
    }
  }

  /** The seller tells Amazon of a parcel: what Medusa has fulfilled is shipped. */
  confirm(id: string, fulfilled: ReadonlyMap<string, number>): void {
    const truth = this.truths.get(id)
    if (truth) {
      this.say(
        shipped(truth, (line) =>
          Math.min(fulfilled.get(line.orderItemId) ?? 0, line.quantity)
        )
      )
    }
  }

  private say(truth: OrderSnapshot): void {
    this.seconds += 1
    const now = {
      ...truth,
      updatedAt: secondsAfter(this.seconds),
      lines: truth.lines.map((line) => ({
        ...line,
        money: truth.status === "pending" ? null : someMoney(),
      })),
    }
    this.truths.set(truth.amazonOrderId, now)
    this.said.push(now, messageOf(now, truth.lines.length), messageOf(now, 1))
  }
}

/** What a notification says: no money, and perhaps one line only. */
const messageOf = (truth: OrderSnapshot, lines: number): OrderSnapshot => ({
  ...truth,
  coverage: "partial",
  lines: truth.lines
    .slice(0, lines)
    .map((line) => ({ ...line, title: null, asin: null, money: null })),
})

const isOpen = ({ status }: OrderSnapshot): boolean => !isFinal(status)

function after(truth: OrderSnapshot, step: Step): OrderSnapshot | null {
  const { status, lines } = truth
  const [first, ...others] = lines
  switch (step) {
    case "pay":
      return status === "pending" ? { ...truth, status: "unshipped" } : null
    case "cancel":
      return isOpen(truth)
        ? {
            ...truth,
            status: "canceled",
            lines: lines.map((line) => ({ ...line, quantity: 0 })),
          }
        : null
    case "drop line":
      return isOpen(truth) && others.length > 0
        ? { ...truth, lines: others }
        : null
    case "zero line":
    case "reduce line":
      return isOpen(truth) && first && first.quantity > first.shippedQuantity
        ? {
            ...truth,
            lines: [
              {
                ...first,
                quantity: step === "zero line" ? 0 : first.quantity - 1,
              },
              ...others,
            ],
          }
        : null
    case "add line":
      return status === "pending" && lines.length < 3
        ? {
            ...truth,
            lines: [...lines, aLine({ orderItemId: "9", quantity: 1 })],
          }
        : null
    case "ship one":
      return isOpen(truth) && status !== "pending"
        ? shipped(truth, (line) => Math.min(line.quantity, 1))
        : null
  }
}

function shipped(
  truth: OrderSnapshot,
  quantityOf: (line: OrderSnapshot["lines"][number]) => number
): OrderSnapshot {
  const lines = truth.lines.map((line) => ({
    ...line,
    shippedQuantity: Math.max(line.shippedQuantity, quantityOf(line)),
  }))
  const isAll = lines.every((line) => line.shippedQuantity >= line.quantity)
  return { ...truth, status: isAll ? "shipped" : "partially_shipped", lines }
}
