// What an order will hold once its plan is carried out: hold-stock.ts on paper, with the same
// rule for where units are reserved, and with shelves that are emptied order by order.

import type { Hold } from "../../../domain/stock/ledger"
import { nothingHeld } from "../../../domain/stock/ledger"
import {
  placeUnits,
  takeFrom,
  type Level,
} from "../../../domain/stock/reservations"
import { hasOrder, type LineWork, type OrderWork } from "../../reconcile/work"

export type Shortage = "oversold" | "not_stocked"

export interface ForeseenLine {
  line: LineWork
  before: Hold
  after: Hold
  shortage: Shortage | null
  isChanged: boolean
}

/** Of one inventory item, at the marketplace's locations. Changed by what is placed there. */
export type LevelsOf = (inventoryItemId: string) => Level[]

export const foreseeHolds = (
  work: OrderWork,
  locationIds: readonly string[],
  levelsOf: LevelsOf
): ForeseenLine[] =>
  work.lines.map((line) => {
    const { held_quantity: units, held_in: place } = line.claim
    const { after, shortage } = hasOrder(work)
      ? reserve(work, line, locationIds, levelsOf)
      : { after: line.plan.hold, shortage: null }
    return {
      line,
      before: { units, place },
      after,
      shortage,
      isChanged: units !== after.units || place !== after.place,
    }
  })

/**
 * A reservation that exists stays where it is, and as short as it was found; only what has no
 * place yet is given one.
 */
function reserve(
  work: OrderWork,
  { claim, plan, variant }: LineWork,
  locationIds: readonly string[],
  levelsOf: LevelsOf
): Pick<ForeseenLine, "after" | "shortage"> {
  if (!variant || plan.hold.units === 0) {
    return { after: plan.hold, shortage: null }
  }
  if (claim.held_in === "medusa" && claim.held_quantity > 0) {
    const isShort = (work.claim.problems ?? []).some(
      ({ code, order_item_id: id }) =>
        code === "oversold" && id === claim.order_item_id
    )
    return { after: plan.hold, shortage: isShort ? "oversold" : null }
  }
  const levels = variant.parts.flatMap(({ inventoryItemId }) =>
    levelsOf(inventoryItemId)
  )
  const placing = placeUnits(plan.hold.units, variant, locationIds, levels)
  if (!placing.ok) {
    return { after: nothingHeld, shortage: "not_stocked" }
  }
  takeFrom(levels, placing.wanted)
  return {
    after: plan.hold,
    shortage: placing.isOversold ? "oversold" : null,
  }
}
