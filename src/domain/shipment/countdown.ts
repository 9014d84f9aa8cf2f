// How long is there to confirm an order, and what has to be done first?

export interface Countdown {
  /** Whole hours, down; below zero when it is late. Null: Amazon has named no date. */
  hours_left: number | null
  is_late: boolean
  /** What comes next: pack it, hand it to the carrier, or have Amazon told. */
  waits_for: "packing" | "hand_over" | "confirmation"
}

export interface AwaitedUnits {
  ordered: number
  /** Fulfilled in Medusa. */
  packed: number
  /** Shipped in Medusa. */
  handed_over: number
}

const hourMs = 60 * 60_000

export function countDown(
  shipBy: string | null,
  units: AwaitedUnits,
  now: Date
): Countdown {
  const leftMs =
    shipBy === null ? null : new Date(shipBy).getTime() - now.getTime()
  return {
    hours_left: leftMs === null ? null : Math.floor(leftMs / hourMs),
    is_late: leftMs !== null && leftMs < 0,
    waits_for:
      units.packed < units.ordered
        ? "packing"
        : units.handed_over < units.ordered
          ? "hand_over"
          : "confirmation",
  }
}
