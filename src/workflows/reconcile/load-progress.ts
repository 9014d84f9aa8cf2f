// How far the shop itself has got with the orders that are complete: what it has fulfilled
// has left the shelf, and core has taken it off the reservations; what it has cancelled holds
// nothing any more.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimedOrder } from "../../modules/amazon/store/claims"
import { orderModule, unitsOf } from "./order-module"

export interface Progress {
  /** Units fulfilled, by line item id. */
  fulfilled: ReadonlyMap<string, number>
  /** Medusa orders (by id) that somebody has cancelled in the shop. */
  canceled: ReadonlySet<string>
}

/** Placeholders can be neither fulfilled nor cancelled, so they are not asked for. */
export async function loadProgress(
  container: MedusaContainer,
  claims: ClaimedOrder[]
): Promise<Progress> {
  const ids = claims.flatMap(({ phase, medusa_order_id: id }) =>
    phase === "completed" && id !== null ? [id] : []
  )
  const orders =
    ids.length === 0
      ? []
      : await orderModule(container).listOrders(
          { id: ids },
          { select: ["id", "status"], relations: ["items"] }
        )
  return {
    fulfilled: new Map(
      orders.flatMap((order) =>
        (order.items ?? []).map(
          (item) => [item.id, unitsOf(item.detail?.fulfilled_quantity)] as const
        )
      )
    ),
    canceled: new Set(
      orders.filter(({ status }) => status === "canceled").map(({ id }) => id)
    ),
  }
}
