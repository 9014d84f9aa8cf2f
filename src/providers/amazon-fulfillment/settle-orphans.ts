// Before an order is shipped: is it at Amazon already? The process may have died after Amazon took
// it and before Medusa recorded the fulfilment. Shipping it again would send the goods twice.

import { isWithoutGoods } from "../../domain/outbound/follow"
import { cancelSurely } from "../../modules/amazon/outbound/cancel-surely"
import {
  adoptOutbound,
  listLiveOutbounds,
  noteEnded,
  type OutboundRow,
} from "../../modules/amazon/store/outbound/rows"
import { isSpApiError, isUnexpectedShapeError } from "../../sp-api"
import { askingMs, beingAsked, noteTaken } from "./asking"
import { readRegistered } from "./read-order"
import { notAllowed, whyOf } from "./refusals"
import type { Wanted } from "./request"
import { gatewayOf } from "./source"
import type { Surroundings } from "./surroundings"

export type Settled =
  /** Amazon ships the same to the same place: the new fulfilment stands for it. */
  | { isShipped: true; adopted: OutboundRow }
  /** Ask Amazon; under the id of the adopted one, if there is one, so that only one can arrive. */
  | { isShipped: false; adopted: OutboundRow | null; known: string[] }

export async function settleOrphans(
  surroundings: Surroundings,
  wanted: Wanted,
  lease: string
): Promise<Settled> {
  const { amazon } = surroundings
  const live = await amazon.inTransaction((manager) =>
    listLiveOutbounds(manager, wanted.medusaOrderId)
  )
  const registered = await readRegistered(
    surroundings,
    live.map(({ fulfillment_id: id }) => id)
  )
  const orphans = live.filter((row) => !registered.has(row.fulfillment_id))
  if (orphans.some((row) => isBusy(row, amazon.now()))) {
    throw beingAsked(wanted.medusaOrderId)
  }
  let adopted: OutboundRow | null = null
  for (const orphan of orphans) {
    const isSame =
      adopted === null &&
      orphan.fingerprint === wanted.fingerprint &&
      orphan.account_id === wanted.source.accountId &&
      orphan.api_version === surroundings.options.api_version
    if (!isSame) {
      await clearAway(surroundings, orphan)
      continue
    }
    await adopt(surroundings, orphan, { wanted, lease })
    const order = await look(surroundings, orphan)
    if (order && !isWithoutGoods(order)) {
      await noteTaken(surroundings, wanted, orphan.outbound_id)
      return { isShipped: true, adopted: orphan }
    }
    if (order) {
      await end(surroundings, orphan, order.status)
    } else {
      adopted = orphan
    }
  }
  return { isShipped: false, adopted, known: live.map(({ id }) => id) }
}

/** Somebody asks Amazon right now; or has asked, and Medusa is about to record it. */
const isBusy = (row: OutboundRow, now: Date): boolean =>
  row.lease_until !== null && new Date(row.lease_until) > now

async function adopt(
  { amazon }: Surroundings,
  orphan: OutboundRow,
  { wanted, lease }: { wanted: Wanted; lease: string }
): Promise<void> {
  const now = amazon.now()
  const isAdopted = await amazon.inTransaction((manager) =>
    adoptOutbound(manager, orphan, {
      fulfillmentId: wanted.fulfillmentId,
      lease,
      leaseUntil: new Date(now.getTime() + askingMs),
      now,
    })
  )
  if (!isAdopted) {
    throw beingAsked(wanted.medusaOrderId)
  }
}

async function look(surroundings: Surroundings, orphan: OutboundRow) {
  const gateway = await gatewayOf(surroundings, orphan)
  return gateway.getOutbound(orphan.outbound_id).catch((error: unknown) => {
    throw unknown(orphan, error)
  })
}

/** It is not what is wanted now: other goods, or another address. */
async function clearAway(
  surroundings: Surroundings,
  orphan: OutboundRow
): Promise<void> {
  const gateway = await gatewayOf(surroundings, orphan)
  const { outcome, order } = await cancelSurely(
    gateway,
    orphan.outbound_id
  ).catch((error: unknown) => {
    throw unknown(orphan, error)
  })
  if (outcome !== "canceled") {
    throw notAllowed(
      `Failed to let Amazon ship order ${orphan.medusa_order_id}: an earlier request of it (${orphan.outbound_id}) is at Amazon, which ${outcome === "too_late" ? "ships it already" : "has not canceled it yet"}. Look at it under Amazon's outbound orders before you send anything else.`
    )
  }
  await end(surroundings, orphan, order?.status ?? null)
}

const end = (
  { amazon }: Surroundings,
  orphan: OutboundRow,
  status: string | null
) =>
  amazon.inTransaction((manager) =>
    noteEnded(manager, orphan.outbound_id, {
      status,
      error: null,
      now: amazon.now(),
    })
  )

function unknown(orphan: OutboundRow, error: unknown): unknown {
  return isSpApiError(error) || isUnexpectedShapeError(error)
    ? notAllowed(
        `Failed to let Amazon ship order ${orphan.medusa_order_id}: whether an earlier request of it (${orphan.outbound_id}) is at Amazon could not be found out: ${whyOf(error)}. Try again in a few minutes.`
      )
    : error
}
