// Many counts as the one answer that a person looks at.

import type {
  HeldUnits,
  OrderCount,
  WaitingOrder,
} from "../../modules/amazon/store/reports"
import { phases } from "../../domain/order/decide"
import { pendingStates, whereState } from "../../domain/order/state"
import { statuses } from "../../domain/order/status"
import { sumOf } from "../../domain/stock/quantity"

export interface Summary {
  orders: number
  by_phase: Record<string, number>
  by_status: Record<string, number>
  /** Reserved in Medusa, and kept back from Amazon's offer only. */
  units_held: { medusa: number; offer: number }
  /** What waits for Amazon's payment check, and is a placeholder or held. */
  pending: { orders: number; units: number }
  with_error: number
  with_problem: number
  oldest_pending: WaitingOrder | null
}

const pendingPairs = whereState(pendingStates)

const isPending = ({ phase, status }: OrderCount): boolean =>
  pendingPairs.some(
    (pair) => pair.status === status && pair.phase.some((one) => one === phase)
  )

export function summaryOf(
  counts: OrderCount[],
  held: HeldUnits[],
  oldest: WaitingOrder | null
): Summary {
  const sumBy = (words: readonly string[], column: "phase" | "status") =>
    Object.fromEntries(
      words.map((word) => [
        word,
        sumOf(
          counts.filter((one) => one[column] === word).map((one) => one.orders)
        ),
      ])
    )
  const unitsIn = (place: "medusa" | "offer") =>
    held.find(({ held_in }) => held_in === place)?.units ?? 0
  return {
    orders: sumOf(counts.map((one) => one.orders)),
    by_phase: sumBy(phases, "phase"),
    by_status: sumBy(statuses, "status"),
    units_held: { medusa: unitsIn("medusa"), offer: unitsIn("offer") },
    pending: {
      orders: sumOf(counts.filter(isPending).map((one) => one.orders)),
      units: sumOf(held.map((one) => one.pending_units)),
    },
    with_error: sumOf(counts.map((one) => one.with_error)),
    with_problem: sumOf(counts.map((one) => one.with_problem)),
    oldest_pending: oldest,
  }
}
