// Has Amazon really canceled an order of ours? Its answer to the request says only that it was
// heard; the order itself says what became of it.

import { setTimeout as sleep } from "node:timers/promises"
import { isOver, isWithoutGoods } from "../../../domain/outbound/follow"
import {
  isSpApiError,
  type OutboundGateway,
  type OutboundOrder,
} from "../../../sp-api"

export type Cancellation =
  /** Nothing of it will leave; null: Amazon does not know it at all. */
  | { outcome: "canceled"; order: OutboundOrder | null }
  /** Amazon packs it, or it has left. */
  | { outcome: "too_late"; order: OutboundOrder }
  /** Amazon was asked, and has not done it yet. */
  | { outcome: "undecided"; order: OutboundOrder }

/** The newer version of the API cancels a moment after it has answered. */
const looks = 3
const lookEveryMs = 700

/** Throws what the gateway throws, when Amazon can be asked nothing. */
export async function cancelSurely(
  gateway: OutboundGateway,
  outboundId: string
): Promise<Cancellation> {
  const before = await gateway.getOutbound(outboundId)
  if (!before || isWithoutGoods(before)) {
    return { outcome: "canceled", order: before }
  }
  if (isOver(before.status)) {
    return { outcome: "too_late", order: before }
  }
  let isRefused = false
  try {
    await gateway.cancelOutbound(outboundId)
  } catch (error) {
    // Refused, or the answer was lost: the order will tell.
    if (
      !isSpApiError(error) ||
      (error.retry === "later" && !error.mayHaveArrived)
    ) {
      throw error
    }
    isRefused = error.retry === "never"
  }
  for (let look = 1; ; look++) {
    const order = await gateway.getOutbound(outboundId)
    if (!order || isWithoutGoods(order)) {
      return { outcome: "canceled", order }
    }
    if (isRefused || !order.isCancelable) {
      return { outcome: "too_late", order }
    }
    if (look === looks) {
      return { outcome: "undecided", order }
    }
    await sleep(lookEveryMs)
  }
}
