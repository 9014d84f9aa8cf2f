// Cancels a fulfilment at Amazon, as long as Amazon lets us. Medusa gives the units back to the
// shelf only if this returns.

import { isOver } from "../../domain/outbound/follow"
import { cancelSurely } from "../../modules/amazon/outbound/cancel-surely"
import {
  findOutbound,
  noteCancelAsked,
  noteEnded,
} from "../../modules/amazon/store/outbound/rows"
import { isSpApiError, isUnexpectedShapeError } from "../../sp-api"
import { askingMs } from "./asking"
import { notAllowed, whyOf } from "./refusals"
import { gatewayOf } from "./source"
import type { Surroundings } from "./surroundings"

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
  // Amazon has ended it without goods, and the plugin brings Medusa in line.
  if (isOver(row.status) && !row.packages) {
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
    (error: unknown) => {
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
      throw notAllowed(
        `${failed}: Amazon has begun to pack it. Let it arrive, and take it back as a return.`
      )
    case "undecided":
      throw notAllowed(
        `${failed}: Amazon was asked to and has not done it yet. Look again in a minute: once Amazon has, the fulfilment is canceled by itself.`
      )
  }
}
