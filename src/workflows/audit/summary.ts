// Many counts as the one answer that a person looks at.

import type {
  OrderCount,
  WaitingOrder,
} from "../../modules/amazon/store/reports"
import { phases } from "../../domain/order/decide"
import { statuses } from "../../domain/order/status"
import { sumOf } from "../../domain/stock/quantity"

export interface Summary {
  orders: number
  by_phase: Record<string, number>
  by_status: Record<string, number>
  /** Reserved in Medusa, and kept back from Amazon's offer only. */
  units_held: { medusa: number; offer: number }
  with_error: number
  with_problem: number
  oldest_pending: WaitingOrder | null
}

export function summaryOf(
  counts: OrderCount[],
  held: { held_in: "medusa" | "offer"; units: number }[],
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
    with_error: sumOf(counts.map((one) => one.with_error)),
    with_problem: sumOf(counts.map((one) => one.with_problem)),
    oldest_pending: oldest,
  }
}
