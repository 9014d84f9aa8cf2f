// How many units Amazon is to show for a SKU, and how that number comes about. It is computed
// from what is there now, never from the number before it.

import { assertInvariant } from "../errors"
import type { Fulfiller } from "../order/snapshot"
import { checkQuantity } from "../stock/quantity"
import type { OfferRules } from "./rules"

/** Amazon's quantities are 32-bit integers, and so are ours. */
export const mostUnits = 2_000_000_000

/** One part of a variant, summed over the marketplace's locations. Fractions floored. */
export interface PartStock {
  inventoryItemId: string
  /** In one unit of the variant. Above 0; a fraction where it is measured, not counted. */
  required: number
  /** Below 0 where more left the house than was ever counted: Medusa allows that. */
  stocked: number
  /** All of Medusa's reservations. */
  reserved: number
  /** Units of this inventory item that pending orders hold in mode reserve. */
  held: number
}

export type Reason =
  | "stock"
  | "paused"
  | "not_offered"
  | "fulfilled_by_amazon"
  | "not_mapped"
  | "variant_gone"
  | "not_counted"
  | "not_computed"

export type StepName =
  "stocked" | "reserved" | "held" | "kit" | "buffer" | "share" | "cap" | "floor"

export interface Step {
  name: StepName
  /** Units, save for `kit` (parts per unit) and `share` (percent). */
  by: number
  leaves: number
}

export interface Offer {
  /** Null: nothing is sent. */
  quantity: number | null
  reason: Reason
  /** In order; `stocked` to `held` are of the scarcest part. Empty when nothing is counted. */
  steps: Step[]
  /** The inventory item that sets the limit; null when nothing is counted. */
  scarcestPart: string | null
}

export interface Offered {
  fulfilledBy: Fulfiller
  isMapped: boolean
  /** Null: it is mapped to one that no longer exists. */
  variant: { isManaged: boolean; parts: PartStock[] } | null
  rules: OfferRules
}

/** The number for one SKU by the rules of one marketplace. */
export function offerOf({
  fulfilledBy,
  isMapped,
  variant,
  rules,
}: Offered): Offer {
  // A quantity would turn the offer into one that the shop ships.
  if (fulfilledBy === "amazon") {
    return without("fulfilled_by_amazon")
  }
  if (rules.offering === "none") {
    return without("not_offered")
  }
  // Before the mapping: a pause is the owner's brake, and must work for every SKU.
  if (rules.offering === "zero") {
    return { ...without("paused"), quantity: 0 }
  }
  if (!isMapped) {
    return without("not_mapped")
  }
  if (!variant) {
    return without("variant_gone")
  }
  const scarcest = variant.isManaged ? scarcestOf(variant.parts) : null
  if (!scarcest) {
    const { cap } = rules
    return {
      ...without("not_counted"),
      quantity: cap === null ? null : checkQuantity(cap, "the cap"),
    }
  }
  const steps = stepsOf(scarcest, rules)
  return {
    quantity: checkQuantity(leftAfter(steps), "an offer"),
    reason: "stock",
    steps,
    scarcestPart: scarcest.inventoryItemId,
  }
}

/** Nothing is sent, and why. */
export const without = (reason: Reason): Offer => ({
  quantity: null,
  reason,
  steps: [],
  scarcestPart: null,
})

const availableOf = ({ stocked, reserved, held }: PartStock): number =>
  stocked - reserved - held

/** Whole units of the variant that the part allows; below 0 when it is oversold. */
const unitsOf = (part: PartStock): number =>
  Math.floor(availableOf(part) / part.required)

/** The first of the parts that allow the fewest units; null when there are none. */
const scarcestOf = (parts: readonly PartStock[]): PartStock | null =>
  parts
    .map(checked)
    .reduce<PartStock | null>(
      (scarcest, part) =>
        scarcest && unitsOf(scarcest) <= unitsOf(part) ? scarcest : part,
      null
    )

function checked(part: PartStock): PartStock {
  const where = `inventory item ${part.inventoryItemId}`
  assertInvariant(
    Number.isSafeInteger(part.stocked),
    `Stock '${part.stocked}' of ${where}: expected a whole number.`
  )
  assertInvariant(
    part.required > 0,
    `A variant needs '${part.required}' of ${where}: expected more than 0.`
  )
  checkQuantity(part.reserved, `the reservations of ${where}`)
  checkQuantity(part.held, `the holds of ${where}`)
  return part
}

const leftAfter = (steps: readonly Step[]): number => steps.at(-1)?.leaves ?? 0

function stepsOf(part: PartStock, rules: OfferRules): Step[] {
  const { stocked, reserved, held, required } = part
  const buffer = checkQuantity(rules.buffer, "the buffer")
  const share = checkShare(rules.share)
  const steps: Step[] = [{ name: "stocked", by: stocked, leaves: stocked }]
  const step = (name: StepName, by: number, leave: (left: number) => number) =>
    steps.push({ name, by, leaves: leave(leftAfter(steps)) })

  if (reserved > 0) {
    step("reserved", reserved, (left) => left - reserved)
  }
  if (held > 0) {
    step("held", held, (left) => left - held)
  }
  if (required !== 1) {
    step("kit", required, (left) => Math.floor(left / required))
  }
  if (buffer > 0) {
    step("buffer", buffer, (left) => left - buffer)
  }
  if (share < 100 && leftAfter(steps) > 0) {
    step("share", share, (left) => Math.floor((left * share) / 100))
  }
  const cap = checkQuantity(rules.cap ?? mostUnits, "the cap")
  if (leftAfter(steps) > cap) {
    step("cap", cap, () => cap)
  }
  if (leftAfter(steps) < 0) {
    step("floor", 0, () => 0)
  }
  return steps
}

function checkShare(share: number): number {
  assertInvariant(
    Number.isSafeInteger(share) && share >= 1 && share <= 100,
    `Share '${share}': expected a whole number of percent, 1 to 100.`
  )
  return share
}

export interface MarketplaceOffer {
  marketplaceId: string
  offer: Offer
}

export interface LowestOffer {
  /** Whose rules set the number; null when none wants one sent. */
  marketplaceId: string | null
  offer: Offer
}

/**
 * One number goes out for all marketplaces of a SKU: the lowest that any of them allows. When
 * none wants one sent, the first of them says why.
 */
export function lowestOffer(offers: readonly MarketplaceOffer[]): LowestOffer {
  const lowest = offers.reduce<MarketplaceOffer | null>(
    (found, next) =>
      next.offer.quantity !== null &&
      next.offer.quantity < (found?.offer.quantity ?? Infinity)
        ? next
        : found,
    null
  )
  return (
    lowest ?? {
      marketplaceId: null,
      offer: offers[0]?.offer ?? without("not_offered"),
    }
  )
}
