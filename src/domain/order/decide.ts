// What must change in Medusa because of what Amazon said. Level-triggered: it looks at where
// the order is and where it should be, never at how it got there, so running it again after a
// crash, a repeat or a mode switch is always safe.

import { assertInvariant } from "../errors"
import type { Hold } from "../stock/ledger"
import { nothingHeld } from "../stock/ledger"
import { leftOf } from "../stock/quantity"
import type { OrderPolicy } from "./policy"
import type { LineSnapshot, OrderSnapshot } from "./snapshot"
import { isAwaitingPayment, isDead } from "./status"

/**
 * Where we are with an order.
 *
 * - `none`: we know of it; Medusa does not.
 * - `held`: its units are held back from Amazon's offer only (mode reserve).
 * - `placeholder`: it is a Medusa order that waits for Amazon; its units are reserved.
 * - `completed`: it is a complete Medusa order.
 * - `canceled`: it was one of these, and Amazon cancelled it.
 */
export const phases = [
  "none",
  "held",
  "placeholder",
  "completed",
  "canceled",
] as const
export type Phase = (typeof phases)[number]

/** Where an order should be. `details` is where it should be as soon as we have read it all. */
export type Goal =
  "nothing" | "hold" | "placeholder" | "details" | "completed" | "gone"

export type Act =
  | "leave"
  | "hold"
  | "release"
  | "place"
  | "revise"
  | "read"
  | "import"
  | "complete"
  | "follow"
  | "cancel_placeholder"
  | "cancel_order"
  | "close"

/**
 * The rule, to be read aloud: "when the order is ROW and should be COLUMN, we CELL".
 * `close` makes sure that nothing is held any more: a worker that had lost its turn may have
 * written something after the cancellation.
 *
 * A placeholder stays one until Amazon decides, also when the owner switches the mode
 * (docs/decisions/0006): nothing that staff can see vanishes because of a setting.
 */
export const acts: Readonly<Record<Phase, Readonly<Record<Goal, Act>>>> = {
  // prettier-ignore
  none:        { nothing: "leave",   hold: "hold",   placeholder: "place",  details: "read",  completed: "import",   gone: "leave" },
  // prettier-ignore
  held:        { nothing: "release", hold: "hold",   placeholder: "place",  details: "read",  completed: "import",   gone: "release" },
  // prettier-ignore
  placeholder: { nothing: "revise",  hold: "revise", placeholder: "revise", details: "read",  completed: "complete", gone: "cancel_placeholder" },
  // prettier-ignore
  completed:   { nothing: "leave",   hold: "leave",  placeholder: "leave",  details: "leave", completed: "follow",   gone: "cancel_order" },
  // prettier-ignore
  canceled:    { nothing: "leave",   hold: "leave",  placeholder: "leave",  details: "leave", completed: "leave",    gone: "close" },
}

/** Where an act leaves the order. `read` leaves it where it was. */
export const phaseAfter = (phase: Phase, act: Act): Phase => {
  switch (act) {
    case "leave":
    case "read":
    case "revise":
    case "follow":
    case "close":
      return phase
    case "hold":
      return "held"
    case "release":
      return "none"
    case "place":
      return "placeholder"
    case "import":
    case "complete":
      return "completed"
    case "cancel_placeholder":
    case "cancel_order":
      return "canceled"
  }
}

export interface KnownLine {
  orderItemId: string
  hold: Hold
  /** Units of this line that we last acted upon. */
  appliedQuantity: number
  /** Whether the ledger has ever held a unit of this line. */
  wasHeld: boolean
  /** Units of this line that Medusa has fulfilled. */
  fulfilledQuantity: number
  /** False where nothing can or must be held: an unknown SKU, one that nobody counts, an order that the shop itself has cancelled. */
  canHold: boolean
}

export interface KnownOrder {
  phase: Phase
  lines: KnownLine[]
}

export interface LinePlan {
  orderItemId: string
  /** Units the Medusa order line shows. */
  quantity: number
  hold: Hold
  /** Of the units that are no longer held: those that Medusa has shipped meanwhile. */
  shipped: number
  cause: string
}

export interface Plan {
  act: Act
  phase: Phase
  lines: LinePlan[]
}

/** Where the order should be, whatever we have done about it so far. */
export function goalOf(
  phase: Phase,
  snapshot: OrderSnapshot,
  policy: OrderPolicy
): Goal {
  // One of the shop's own Multi-Channel orders coming back: importing it would double it.
  if (snapshot.channel === "non_amazon") {
    return "nothing"
  }
  if (isDead(snapshot.status)) {
    return "gone"
  }
  // What has begun is brought to its end, whatever became of the settings.
  if (phase === "none" && !policy.isSetUp) {
    return "nothing"
  }
  if (snapshot.fulfilledBy === "amazon" && isAwaitingPayment(snapshot.status)) {
    return "nothing"
  }
  if (snapshot.fulfilledBy === "amazon" && policy.fbaOrders === "ignore") {
    return "nothing"
  }
  if (!isAwaitingPayment(snapshot.status)) {
    return isComplete(snapshot) ? "completed" : "details"
  }
  const waits =
    snapshot.status === "pending_availability" && policy.preorders === "wait"
  if (waits || policy.pendingMode === "off") {
    return "nothing"
  }
  return policy.pendingMode === "import" ? "placeholder" : "hold"
}

/** Everything about a paid order is known, so that it can be completed. */
export const isComplete = (snapshot: OrderSnapshot): boolean =>
  !isAwaitingPayment(snapshot.status) &&
  snapshot.coverage === "full" &&
  (snapshot.replacementFor !== null ||
    snapshot.lines.every((line) => line.money !== null || line.quantity === 0))

/** (what we know, what Amazon said, what the owner wants) → what must change. */
export function decide(
  known: KnownOrder,
  snapshot: OrderSnapshot,
  policy: OrderPolicy
): Plan {
  const act = acts[known.phase][goalOf(known.phase, snapshot, policy)]
  const phase = phaseAfter(known.phase, act)
  const ids = new Set(
    [...known.lines, ...snapshot.lines].map((line) => line.orderItemId)
  )
  const lines = [...ids].map((orderItemId) =>
    planLine(
      act,
      known.lines.find((line) => line.orderItemId === orderItemId),
      snapshot.lines.find((line) => line.orderItemId === orderItemId),
      snapshot,
      orderItemId
    )
  )
  return { act, phase, lines }
}

function planLine(
  act: Act,
  known: KnownLine | undefined,
  line: LineSnapshot | undefined,
  snapshot: OrderSnapshot,
  orderItemId: string
): LinePlan {
  assertInvariant(
    known !== undefined || line !== undefined,
    `Order item ${orderItemId} is neither known nor in the snapshot.`
  )
  // Amazon no longer names a line that it dropped.
  const quantity = line?.quantity ?? 0
  const current = known?.hold ?? nothingHeld
  const own = { orderItemId, quantity }
  if (act === "leave" || act === "read") {
    return { ...own, hold: current, shipped: 0, cause: "unchanged" }
  }
  if (act === "release" || isCancel(act)) {
    const shipped = shippedMeanwhile(known, 0)
    return { ...own, hold: nothingHeld, shipped, cause: causeOfEnd(snapshot) }
  }
  const units = unitsToHold(known, line, snapshot)
  return {
    ...own,
    hold: { units, place: placeOf(act, units) },
    shipped: shippedMeanwhile(known, units),
    cause: quantity === 0 ? "dropped" : causeOf(act, known, snapshot),
  }
}

/**
 * Units that must be kept back: what is ordered and has not left the house. A line that Amazon
 * calls shipped before we ever held it left without us. One that is shipped in part is held
 * until Medusa has fulfilled it: how much of it left before us, a later look could not tell.
 */
function unitsToHold(
  known: KnownLine | undefined,
  line: LineSnapshot | undefined,
  snapshot: OrderSnapshot
): number {
  if (!line || !known?.canHold || snapshot.fulfilledBy === "amazon") {
    return 0
  }
  const isGone =
    snapshot.status === "shipped" || line.shippedQuantity >= line.quantity
  const leftWithoutUs = !known.wasHeld && isGone
  return leftWithoutUs ? 0 : leftOf(line.quantity, known.fulfilledQuantity)
}

const isCancel = (act: Act): boolean =>
  act === "cancel_placeholder" || act === "cancel_order" || act === "close"

const placeOf = (act: Act, units: number): Hold["place"] => {
  if (units === 0) {
    return null
  }
  return act === "hold" ? "offer" : "medusa"
}

/**
 * Units that left the house since the ledger was last written: what Medusa has fulfilled,
 * less what the ledger knows to be gone.
 */
function shippedMeanwhile(known: KnownLine | undefined, units: number): number {
  if (!known) {
    return 0
  }
  const before = leftOf(known.appliedQuantity, known.hold.units)
  return Math.min(
    leftOf(known.fulfilledQuantity, before),
    leftOf(known.hold.units, units)
  )
}

const causeOfEnd = (snapshot: OrderSnapshot): string =>
  isDead(snapshot.status) ? "canceled" : "mode"

/** Why units move: what the ledger, and so the order's timeline, says about it. */
function causeOf(
  act: Act,
  known: KnownLine | undefined,
  snapshot: OrderSnapshot
): string {
  if (!known?.wasHeld) {
    return isAwaitingPayment(snapshot.status) ? "pending" : "paid"
  }
  switch (act) {
    case "place":
      return "mode"
    case "import":
    case "complete":
      return "paid"
    default:
      return "changed"
  }
}
