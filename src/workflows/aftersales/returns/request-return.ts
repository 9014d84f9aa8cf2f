// Goods that are on their way back, as a return that was requested in Medusa: the warehouse
// receives it there like any other, and the stock rises then.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { spreadReturn } from "../../../domain/aftersales/returns"
import type { ClaimedReturn } from "../../../modules/amazon/store/aftersales/returns"
import {
  findMade,
  markOf,
  returnableOf,
  type ReturnedOrder,
} from "./find-order"

export type Requested =
  | { isMade: true; returnId: string; isNew: boolean }
  | { isMade: false; problem: string }

/**
 * Through the module: core's workflow wants a shipping option for the way back, which is Amazon's
 * business here, and tells `order.return_requested`, upon which shops mail their buyers.
 */
export async function requestReturn(
  container: MedusaContainer,
  { order, lineItemIds, defaultLocationId, amazonOrderId }: ReturnedOrder,
  row: ClaimedReturn
): Promise<Requested> {
  const made = await findMade(container, order.id, row.id)
  if (made) {
    return { isMade: true, returnId: made, isNew: false }
  }
  const ids = lineItemIds(row.sku)
  if (row.sku === null || ids.length === 0) {
    return {
      isMade: false,
      problem: `Amazon order ${amazonOrderId} has no line of the SKU "${row.sku ?? ""}", so nothing of it can come back in Medusa. Receive the goods by hand.`,
    }
  }
  const items = spreadReturn(
    row.quantity,
    ids.map((itemId) => ({ itemId, returnable: returnableOf(order, itemId) }))
  )
  if (!items) {
    return {
      isMade: false,
      problem: `${row.quantity} of "${row.sku}" come back, and Medusa has not shipped as many that are not on their way back already. Book the shipment in Medusa, then book the return again under Amazon › Returns.`,
    }
  }
  const created = await container.resolve(Modules.ORDER).createReturn({
    order_id: order.id,
    location_id: await locationOf(container, order.id, defaultLocationId),
    no_notification: true,
    description: `Amazon return ${row.rma_id ?? row.id}`,
    requested_at: row.requested_at ? new Date(row.requested_at) : undefined,
    items: items.map(({ itemId, quantity }) => ({
      id: itemId,
      quantity,
      note: row.reason ?? undefined,
      metadata: markOf(row.id),
    })),
  })
  return { isMade: true, returnId: created.id, isNew: true }
}

/** Where it was sent from; a return without a location raises no stock when it is received. */
async function locationOf(
  container: MedusaContainer,
  orderId: string,
  otherwise: string | null
): Promise<string | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "fulfillments.location_id", "fulfillments.canceled_at"],
      filters: { id: orderId },
    })
  const [order] = data as unknown as {
    fulfillments?: ({
      location_id: string | null
      canceled_at: Date | null
    } | null)[]
  }[]
  const sent = (order?.fulfillments ?? []).find(
    (one) => one?.location_id && !one.canceled_at
  )
  return sent?.location_id ?? otherwise ?? undefined
}
