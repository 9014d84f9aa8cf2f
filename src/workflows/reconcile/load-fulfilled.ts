// What Medusa has fulfilled of the orders that it has: those units have left the shelf, and
// core has taken them off their reservations.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimedOrder } from "../../modules/amazon/store/claims"
import { orderModule, unitsOf } from "./order-module"
import type { FulfilledUnits } from "./plan-batch"

/** By line item id. Placeholders cannot be fulfilled, so they are not asked for. */
export async function loadFulfilled(
  container: MedusaContainer,
  claims: ClaimedOrder[]
): Promise<FulfilledUnits> {
  const ids = claims.flatMap(({ phase, medusa_order_id: id }) =>
    phase === "completed" && id !== null ? [id] : []
  )
  if (ids.length === 0) {
    return new Map()
  }
  const orders = await orderModule(container).listOrders(
    { id: ids },
    { select: ["id"], relations: ["items"] }
  )
  return new Map(
    orders.flatMap((order) =>
      (order.items ?? []).map(
        (item) => [item.id, unitsOf(item.detail?.fulfilled_quantity)] as const
      )
    )
  )
}
