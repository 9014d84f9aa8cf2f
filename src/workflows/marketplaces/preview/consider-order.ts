// One order of a preview: what the switch does about it, and what its lines will hold.

import { isCounted } from "../../../domain/stock/kit"
import type { Phase } from "../../../domain/order/decide"
import type { Problem } from "../../../modules/amazon/store/outcomes"
import { foreseeHolds, type ForeseenLine } from "./foresee-holds"
import type { Shelves } from "./shelves"
import { isMove, switchActOf, type SwitchAct } from "./switch-acts"
import { unitsOfAct } from "./totals"
import type { ConsideredOrder } from "./walk-orders"

export interface OrderMove {
  id: string
  act: SwitchAct
  lines: ForeseenLine[]
  /** What the planner found wrong with the order. */
  problems: Problem[]
}

/** Takes what it holds off the shelves, so that the next order finds them as they will be. */
export function considerOrder(
  { order, now, then }: ConsideredOrder,
  locationIds: string[],
  shelves: Shelves
): OrderMove {
  const act = switchActOf(order.phase, { now: now.plan, then: then.plan })
  const lines = foreseeHolds(then, locationIds, shelves.levelsOf)
  for (const { line, before, after, shortage, isChanged } of lines) {
    const { variant, claim, plan } = line
    const isMissed = isMove(act) && shortage === "not_stocked"
    if (variant && isCounted(variant) && (isChanged || isMissed)) {
      const wantedBy = plan.hold.units > 0 ? claim.sku : null
      shelves.move({ wantedBy, variant, before, after })
    }
  }
  return { id: order.id, act, lines, problems: then.problems }
}

/** As the list of orders shows it. */
export interface PreviewedMove {
  id: string
  amazon_order_id: string
  act: SwitchAct
  units: number
  purchased_at: string
  phase: Phase
  phase_after: Phase
  /** What will be wrong with it then. */
  problems: string[]
}

export const toPreviewedMove = (
  { order, then }: ConsideredOrder,
  { act, lines, problems }: OrderMove
): PreviewedMove => ({
  id: order.id,
  amazon_order_id: order.amazon_order_id,
  act,
  units: unitsOfAct(act, lines),
  purchased_at: order.snapshot.purchasedAt,
  phase: order.phase,
  phase_after: then.plan.phase,
  problems: [
    ...problems.map(({ code }) => code),
    ...lines.flatMap(({ shortage }) => shortage ?? []),
  ],
})
