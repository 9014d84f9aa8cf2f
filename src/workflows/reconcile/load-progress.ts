// How far the shop itself has got with the orders that are complete: what it has fulfilled
// has left the shelf, and core has taken it off the reservations; what it has cancelled holds
// nothing any more.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Phase } from "../../domain/order/decide"
import type { ClaimedOrder } from "../../modules/amazon/store/claims"
import { orderModule, unitsOf } from "./order-module"

export interface Progress {
  /** Units fulfilled, by line item id. */
  fulfilled: ReadonlyMap<string, number>
  /** Medusa orders (by id) that somebody has cancelled in the shop. */
  canceled: ReadonlySet<string>
  /** Medusa orders (by id) that an earlier attempt has made without living to record it. */
  begun: ReadonlySet<string>
}

/** Placeholders can be neither fulfilled nor cancelled, so they are not asked for. */
export async function loadProgress(
  container: MedusaContainer,
  claims: ClaimedOrder[]
): Promise<Progress> {
  const idsIn = (phases: Phase[]) =>
    claims.flatMap(({ phase, medusa_order_id: id }) =>
      phases.includes(phase) && id !== null ? [id] : []
    )
  const ids = idsIn(["completed"])
  const noted = idsIn(["none", "held"])
  const begun =
    noted.length === 0
      ? []
      : await orderModule(container).listOrders(
          { id: noted },
          { select: ["id"] }
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
    begun: new Set(begun.map(({ id }) => id)),
    canceled: new Set(
      orders.filter(({ status }) => status === "canceled").map(({ id }) => id)
    ),
  }
}
