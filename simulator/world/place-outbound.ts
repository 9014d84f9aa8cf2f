// From a seller's wish to a Multi-Channel order that Amazon has not looked at yet.

import type { OutboundWish, SimulatedOutboundOrder } from "./outbound"

export function newOutbound(
  wish: OutboundWish,
  sellerId: string,
  serial: number,
  time: string
): SimulatedOutboundOrder {
  return {
    ...wish,
    sellerId,
    serial,
    status: "New",
    receivedAt: time,
    statusAt: time,
    since: time,
    changedAt: time,
    waitsUntil: null,
    lines: wish.lines.map((line) => ({
      ...line,
      reserved: 0,
      shipped: 0,
      cancelled: 0,
      unfulfillable: 0,
    })),
    shipments: [],
    returns: [],
    authorizations: [],
    amazonOrderId: null,
    dueAt: time,
  }
}
