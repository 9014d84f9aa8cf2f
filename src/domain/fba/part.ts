// Which inventory item a SKU in Amazon's warehouses is, and why it may be none.

import type { Part, Variant } from "../stock/kit"

export const stockProblems = [
  "unmapped",
  "merchant",
  "variant_gone",
  "uncounted",
  "kit",
  "gone",
] as const
export type StockProblem = (typeof stockProblems)[number]

export interface StockedListing {
  isMapped: boolean
  fulfilledBy: "merchant" | "amazon"
}

export type PartFound =
  { part: Part; problem: null } | { part: null; problem: StockProblem }

/** `variant` is null when there is none of that id any more. */
export function partOf(
  listing: StockedListing | null,
  variant: Variant | null
): PartFound {
  if (!listing?.isMapped) {
    return nowhere("unmapped")
  }
  if (listing.fulfilledBy === "merchant") {
    return nowhere("merchant")
  }
  if (!variant) {
    return nowhere("variant_gone")
  }
  const [part, ...others] = variant.parts
  if (!variant.isManaged || !part) {
    return nowhere("uncounted")
  }
  // Amazon counts whole kits. Put on the shelf of their parts, they could be sold singly.
  return others.length > 0 ? nowhere("kit") : { part, problem: null }
}

const nowhere = (problem: StockProblem): PartFound => ({ part: null, problem })
