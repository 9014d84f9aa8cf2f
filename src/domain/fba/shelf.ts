// How many of the units in Amazon's warehouses may lie on the shelf in Medusa. Amazon lowers its
// figure when it has taken up an order of the shop (Multi-Channel Fulfillment), which it says
// late; Medusa lowers the shelf when the fulfilment is made. Whoever put Amazon's figure on the
// shelf in between would sell those units twice.

import { checkQuantity, leftOf, sumOf } from "../stock/quantity"

/** What Amazon says of one SKU. */
export interface AmazonFigure {
  /** Units that it could ship now; what its own buyers have ordered is out of it already. */
  fulfillable: number
  /** When Amazon last changed any of its numbers of the SKU; null: it does not say. */
  updatedAt: Date | null
  /** When it was asked: the figure is not older. */
  askedAt: Date
}

/** Units that Amazon was asked to ship for the shop. */
export interface SentUnits {
  quantity: number
  /** Before Amazon heard of it, and before Medusa lowered its shelf. */
  askedAt: Date
}

/** A change of Amazon's within this time of an order may be another one than that order's. */
export const settleMs = 15 * 60_000
/**
 * Amazon's times are in whole seconds, and its clock is not ours. No more than that: what Amazon
 * changed shortly before an order is not that order.
 */
const clocksDifferMs = 2_000
/** Amazon's reports lag "by hours"; what it does not show after days it will not show. */
export const longestLagMs = 3 * 24 * 60 * 60_000

/**
 * What of the figure is free. An order counts as known to it when both are true: it has had time
 * to be taken up, and Amazon has changed the figure since. That errs towards too few units, which
 * the next figures put right. Not seen: an order that takes Amazon longer than `settleMs`, while
 * the figure changes for another reason meanwhile.
 */
export function unitsOnShelf(
  figure: AmazonFigure,
  sent: readonly SentUnits[]
): number {
  const unknown = sent.filter((units) => !isInFigure(figure, units))
  return leftOf(
    checkQuantity(figure.fulfillable, "Amazon's warehouses"),
    sumOf(unknown.map(({ quantity }) => quantity))
  )
}

function isInFigure(figure: AmazonFigure, sent: SentUnits): boolean {
  const ageMs = figure.askedAt.getTime() - sent.askedAt.getTime()
  if (ageMs < settleMs) {
    return false
  }
  return (
    ageMs >= longestLagMs ||
    figure.updatedAt === null ||
    figure.updatedAt.getTime() >= sent.askedAt.getTime() - clocksDifferMs
  )
}

/** One SKU on the shelf of an inventory item. */
export interface ShelvedUnits {
  units: number
  /** Units of the inventory item in one unit of the SKU. */
  required: number
}

/** Several SKUs may be the same goods: each has its own units at Amazon. */
export const stockOf = (skus: readonly ShelvedUnits[]): number =>
  sumOf(skus.map(({ units, required }) => units * required))
