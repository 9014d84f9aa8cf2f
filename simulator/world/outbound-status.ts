// How a Multi-Channel order comes from one status to the next, and when it has ended.

import type { OutboundSettings } from "../control-outbound"
import type { FbaShelf } from "./fba-stock"
import { IllegalActError } from "./lifecycle"
import type { OutboundStatus, SimulatedOutboundOrder } from "./outbound"
import { isFinal, waiting } from "./outbound"

type Order = SimulatedOutboundOrder

/** What a step of an order needs to know of the world around it. */
export type Passing = { shelf: FbaShelf; settings: OutboundSettings }

/** An order that has ended meanwhile stays ended. */
export const to = (order: Order, status: OutboundStatus, at: string): Order =>
  isFinal(order.status)
    ? order
    : { ...order, status, statusAt: at, since: at, changedAt: at }

/** The end of an order of which nothing is left to be done. */
export function settle(order: Order, at: string): Order {
  const isOpen = order.lines.some(
    (line) => line.reserved > 0 || waiting(line) > 0
  )
  if (isOpen) {
    return order
  }
  const shipped = order.lines.reduce((sum, line) => sum + line.shipped, 0)
  const ordered = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  if (shipped === 0) {
    return to(order, "Unfulfillable", at)
  }
  return to(order, shipped === ordered ? "Complete" : "CompletePartialled", at)
}

export function throwIfFinal(order: Order, act: string): void {
  if (isFinal(order.status)) {
    throw new IllegalActError(
      `Failed to ${act} the outbound order ${order.outboundId}: it is ${order.status}.`
    )
  }
}
