// One word for where an order is, for people and for filters: what Amazon says of it (status)
// and where we are with it (phase), looked up in one table.

import { phases, type Phase } from "./decide"
import { statuses, type Status } from "./status"

/**
 * - `not_imported`: Medusa does not know it: so chosen, not set up, or on its way.
 * - `held`: waits for Amazon's payment check; its units are held back from Amazon only.
 * - `waiting`: waits for Amazon's payment check; it is a placeholder in Medusa.
 * - `completing`: paid; price and address are still to come.
 * - `paid`: complete, nothing has left yet.
 */
export const orderStates = [
  "waiting",
  "held",
  "completing",
  "paid",
  "partially_shipped",
  "shipped",
  "canceled",
  "not_imported",
] as const
export type OrderState = (typeof orderStates)[number]

/** Amazon is still to decide, and something is held for it. */
export const pendingStates: readonly OrderState[] = ["waiting", "held"]

/**
 * To be read aloud: "an order that is ROW at Amazon and COLUMN with us is CELL". Where the two
 * cannot meet (a completed order does not go back to pending), Amazon's word counts.
 */
const table: Readonly<Record<Status, Readonly<Record<Phase, OrderState>>>> = {
  // prettier-ignore
  pending_availability: { none: "not_imported", held: "held",       placeholder: "waiting",    completed: "waiting",           canceled: "canceled" },
  // prettier-ignore
  pending:              { none: "not_imported", held: "held",       placeholder: "waiting",    completed: "waiting",           canceled: "canceled" },
  // prettier-ignore
  unshipped:            { none: "not_imported", held: "completing", placeholder: "completing", completed: "paid",              canceled: "canceled" },
  // prettier-ignore
  partially_shipped:    { none: "not_imported", held: "completing", placeholder: "completing", completed: "partially_shipped", canceled: "canceled" },
  // prettier-ignore
  shipped:              { none: "not_imported", held: "completing", placeholder: "completing", completed: "shipped",           canceled: "canceled" },
  // prettier-ignore
  canceled:             { none: "canceled",     held: "canceled",   placeholder: "canceled",   completed: "canceled",          canceled: "canceled" },
  // prettier-ignore
  unfulfillable:        { none: "canceled",     held: "canceled",   placeholder: "canceled",   completed: "canceled",          canceled: "canceled" },
}

export const orderStateOf = (status: Status, phase: Phase): OrderState =>
  table[status][phase]

/** Which pairs to look for. One entry per status, so that a filter stays short. */
export const whereState = (
  wanted: readonly OrderState[]
): { status: Status; phase: Phase[] }[] =>
  statuses.flatMap((status) => {
    const phase = phases.filter((one) => wanted.includes(table[status][one]))
    return phase.length > 0 ? [{ status, phase }] : []
  })
