// Cancels a fulfilment at Amazon, as long as Amazon lets us. Medusa gives the units back to the
// shelf only if this returns.

import { isOver } from "../../domain/outbound/follow"
import { cancelSurely } from "../../modules/amazon/outbound/cancel-surely"
import {
  findOutbound,
  noteCancelAsked,
  noteEnded,
  noteNotCanceled,
} from "../../modules/amazon/store/outbound/rows"
import { isSpApiError, isUnexpectedShapeError } from "../../sp-api"
import { askingMs } from "./asking"
import { notAllowed, whyOf } from "./refusals"
import { gatewayOf } from "./source"
import type { Surroundings } from "./surroundings"

/** Amazon may carry out a moment later what it has not confirmed. */
const lookAfterMs = 60_000

export async function cancelAtAmazon(
  surroundings: Surroundings,
  data: Record<string, unknown>
): Promise<Record<string, unknown>> {
  const { amazon } = surroundings
  const { outbound_id: outboundId, fulfillment_id: fulfillmentId } = data
  if (typeof outboundId !== "string") {
    // A return, or a parcel that Amazon sent without us: there is nothing to cancel.
    return {}
  }
  const row = await amazon.inTransaction((manager) =>
    findOutbound(manager, outboundId)
  )
  if (!row || row.state === "ended" || row.fulfillment_id !== fulfillmentId) {
    return {}
  }
  // Amazon has ended it without goods, and the plugin brings Medusa in line. Not so what is
  // complete: it has left, whether its parcel is known or not.
  if (isOver(row.status) && row.status !== "complete" && !row.packages) {
    return {}
  }
  const failed = `Failed to cancel ${outboundId} of order ${row.medusa_order_id} at Amazon`
  const now = amazon.now()
  await amazon.inTransaction((manager) =>
    noteCancelAsked(manager, outboundId, {
      now,
      until: new Date(now.getTime() + askingMs),
    })
  )
  const gateway = await gatewayOf(surroundings, row)
  const { outcome, order } = await cancelSurely(gateway, outboundId).catch(
    async (error: unknown) => {
      await letFollow(amazon, outboundId, lookAfterMs)
      throw isSpApiError(error) || isUnexpectedShapeError(error)
        ? notAllowed(
            `${failed}: ${whyOf(error)}. If Amazon cancels it after all, the fulfilment is canceled by itself.`
          )
        : error
    }
  )
  switch (outcome) {
    case "canceled":
      await amazon.inTransaction((manager) =>
        noteEnded(manager, outboundId, {
          status: order?.status ?? null,
          error: null,
          now: amazon.now(),
        })
      )
      return {}
    case "too_late":
      await letFollow(amazon, outboundId, 0)
      throw notAllowed(
        `${failed}: Amazon has begun to pack it. Let it arrive, and take it back as a return.`
      )
    case "undecided":
      await letFollow(amazon, outboundId, lookAfterMs)
      throw notAllowed(
        `${failed}: Amazon was asked to and has not done it yet. Look again in a minute: once Amazon has, the fulfilment is canceled by itself.`
      )
  }
}

/** Staff who try again and again must not keep the job from seeing that it has left. */
const letFollow = (
  amazon: Surroundings["amazon"],
  outboundId: string,
  afterMs: number
): Promise<unknown> =>
  amazon.inTransaction((manager) =>
    noteNotCanceled(
      manager,
      outboundId,
      new Date(amazon.now().getTime() + afterMs)
    )
  )
