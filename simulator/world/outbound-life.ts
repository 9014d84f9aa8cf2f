// What happens to a Multi-Channel order by itself, when, and what a seller may still do to it.
// Pure, but for the shelf.

import type { OutboundSettings } from "../control-outbound"
import type { FbaShelf } from "./fba-stock"
import { IllegalActError } from "./lifecycle"
import type { SimulatedOutboundOrder } from "./outbound"
import { isCancelable, NOWHERE, parcelsOf, waiting } from "./outbound"
import {
  nextParcelMove,
  moveParcels,
  plannedShipment,
  shipParcels,
} from "./outbound-parcels"
import type { Passing } from "./outbound-status"
import { settle, throwIfFinal, to } from "./outbound-status"
import { lose, reserve, unreserve, withLines } from "./outbound-stock"

type Order = SimulatedOutboundOrder

const HOUR = 3_600_000
const DAY = 24 * HOUR
const LONGEST_HOLD_MS = 14 * DAY
const LONGEST_WAIT_MS = DAY
/** How often a FillAll order looks for what it misses. */
const LOOK_AGAIN_MS = HOUR

const later = (time: string, ms: number): number => Date.parse(time) + ms
const iso = (ms: number): string => new Date(ms).toISOString()

/** When something happens to it by itself. */
export function dueOf(order: Order, settings: OutboundSettings): string | null {
  const moments = [
    ownMoment(order, settings),
    nextParcelMove(order, settings.deliverMs),
  ].filter((at) => at !== null)
  return moments.length > 0 ? iso(Math.min(...moments)) : null
}

function ownMoment(order: Order, settings: OutboundSettings): number | null {
  switch (order.status) {
    case "New":
      return later(order.statusAt, settings.receiveMs)
    case "Received":
      return order.isHeld
        ? later(order.receivedAt, LONGEST_HOLD_MS)
        : later(order.since, settings.planMs)
    case "Planning":
      return later(order.statusAt, settings.processMs)
    case "Processing":
      return order.lines.some(({ reserved }) => reserved > 0)
        ? later(order.since, settings.shipMs)
        : Math.min(
            later(order.since, LOOK_AGAIN_MS),
            Date.parse(order.waitsUntil ?? order.since)
          )
    default:
      return null
  }
}

/** The one thing that is due at that moment. */
export function step(order: Order, at: string, passing: Passing): Order {
  const own = ownMoment(order, passing.settings)
  return own !== null && own <= Date.parse(at)
    ? ownStep(order, at, passing)
    : moveParcels(order, at, passing.settings.deliverMs)
}

function ownStep(order: Order, at: string, passing: Passing): Order {
  switch (order.status) {
    case "New":
      return receive(order, at, passing)
    case "Received":
      return order.isHeld
        ? cancelAll(order, at, passing.shelf)
        : plan(order, at, passing)
    case "Planning":
      return pick(order, at)
    case "Processing":
      return order.lines.some(({ reserved }) => reserved > 0)
        ? shipParcels(order, at, passing, [{}])
        : lookAgain(order, at, passing)
    default:
      return order
  }
}

/** Only now does Amazon see whether there is such a house. A held order sets its goods aside. */
function receive(order: Order, at: string, passing: Passing): Order {
  if (order.address.postalCode === NOWHERE) {
    return to(order, "Invalid", at)
  }
  const received = to(order, "Received", at)
  return order.isHeld ? setAside(received, at, passing) : received
}

const plan = (order: Order, at: string, passing: Passing): Order =>
  to(setAside(order, at, passing), "Planning", at)

/** Or the end of the order, where its policy does not put up with what is missing. */
function setAside(order: Order, at: string, passing: Passing): Order {
  const reserved = reserve(order, passing.shelf)
  const isMissing = reserved.lines.some((line) => waiting(line) > 0)
  const isNothing = reserved.lines.every((line) => line.reserved === 0)
  const waits = order.policy === "FillAll"
  if (isMissing && !waits && (isNothing || order.policy === "FillOrKill")) {
    const { shortage } = passing.settings
    const end = shortage === "Invalid" ? "Invalid" : "Unfulfillable"
    return giveUp(unreserve(reserved, passing.shelf), end, at)
  }
  if (!isMissing || !waits) {
    return withLines(reserved, (line) => ({
      ...line,
      unfulfillable: line.unfulfillable + waiting(line),
    }))
  }
  return {
    ...reserved,
    waitsUntil: order.waitsUntil ?? iso(later(at, LONGEST_WAIT_MS)),
  }
}

const giveUp = (
  order: Order,
  status: "Invalid" | "Unfulfillable",
  at: string
): Order =>
  to(
    withLines(order, (line) => ({
      ...line,
      unfulfillable: line.unfulfillable + waiting(line),
    })),
    status,
    at
  )

const pick = (order: Order, at: string): Order => {
  const picked = to(order, "Processing", at)
  return { ...picked, shipments: plannedShipment(picked, at) }
}

/** What is missing may have come in meanwhile; after a day nobody waits any more. */
function lookAgain(order: Order, at: string, passing: Passing): Order {
  const found = { ...reserve(order, passing.shelf), since: at }
  if (found.lines.some(({ reserved }) => reserved > 0)) {
    return { ...found, shipments: plannedShipment(found, at) }
  }
  return order.waitsUntil && at < order.waitsUntil
    ? found
    : settle(loseWaiting(found), at)
}

const loseWaiting = (order: Order): Order =>
  withLines(order, (line) => ({
    ...line,
    unfulfillable: line.unfulfillable + waiting(line),
  }))

/** A seller cancels, or nobody released it. The units are free again. */
export function cancelAll(order: Order, at: string, shelf: FbaShelf): Order {
  if (!isCancelable(order.status)) {
    throw new IllegalActError(
      `The fulfillment order '${order.outboundId}' is ${order.status} and cannot be cancelled any more.`
    )
  }
  const free = unreserve(order, shelf)
  return to(
    withLines(free, (line) => ({
      ...line,
      cancelled: line.cancelled + waiting(line),
    })),
    "Cancelled",
    at
  )
}

/** Amazon cannot find the units, whatever the order had been promised. */
export function makeUnfulfillable(
  order: Order,
  at: string,
  shelf: FbaShelf,
  units: ReadonlyMap<string, number>
): Order {
  throwIfFinal(order, "make unfulfillable")
  const lost = lose(order, shelf, units)
  const planned = {
    ...lost,
    shipments: plannedShipment(lost, at),
    changedAt: at,
  }
  return settle(planned, at)
}

export function makeInvalid(order: Order, at: string, shelf: FbaShelf): Order {
  throwIfFinal(order, "make invalid")
  if (parcelsOf(order).length > 0) {
    throw new IllegalActError(
      `Failed to make invalid the outbound order ${order.outboundId}: a part of it has been shipped.`
    )
  }
  return to({ ...unreserve(order, shelf), shipments: [] }, "Invalid", at)
}

/** As far as it must be before its parcels can be packed. */
export function hurry(order: Order, at: string, passing: Passing): Order {
  throwIfFinal(order, "ship")
  if (order.isHeld) {
    throw new IllegalActError(
      `Failed to ship the outbound order ${order.outboundId}: it is on hold.`
    )
  }
  let current = order
  while (isCancelable(current.status)) {
    current = ownStep(current, at, passing)
  }
  return current
}

/** What was held may leave: from now on the clock runs for it. */
export const releaseHold = (order: Order, at: string): Order => ({
  ...order,
  isHeld: false,
  since: at,
  changedAt: at,
})
