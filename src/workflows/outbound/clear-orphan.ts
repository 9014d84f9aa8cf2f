// An order at Amazon for which no fulfilment in Medusa stands: the process died before it was
// recorded and nobody pressed again, or it was canceled behind the provider's back.

import type { OutboundNote } from "../../domain/outbound/follow"
import { message, say } from "../../domain/words/say"
import { isOver } from "../../domain/outbound/follow"
import { cancelSurely } from "../../modules/amazon/outbound/cancel-surely"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"
import type { OutboundGateway, OutboundOrder } from "../../sp-api"
import type { Fulfilment } from "./read-fulfilments"

export interface Cleared {
  /** Null: Amazon does not know it. */
  order: OutboundOrder | null
  problems: OutboundNote[]
  isEnded: boolean
  afterMs: number
}

const soonMs = 60_000
const laterMs = 60 * 60_000

export async function clearOrphan(
  gateway: OutboundGateway,
  row: OutboundRow,
  fulfilment: Fulfilment | null
): Promise<Cleared> {
  const { outcome, order } = await cancelSurely(gateway, row.outbound_id)
  switch (outcome) {
    case "canceled":
      return { order, problems: [], isEnded: true, afterMs: laterMs }
    case "undecided":
      return { order, problems: [], isEnded: false, afterMs: soonMs }
    case "too_late":
      return {
        order,
        problems: [
          fulfilment
            ? {
                code: "shipped_though_canceled",
                ...say(message("outbound.shipped_though_canceled")),
              }
            : {
                code: "shipped_unrecorded",
                ...say(message("outbound.shipped_unrecorded")),
              },
        ],
        isEnded: fulfilment !== null && isOver(order.status),
        afterMs: laterMs,
      }
  }
}
