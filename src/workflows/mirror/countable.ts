// Which of an order's fulfilments may be booked as shipped? Medusa ships no more units than it counts
// as fulfilled. What has no room in its counts was left behind where Medusa died over it, and is not
// the mirror's: it is counted or canceled by those who mend such things.

import type { OrderDTO } from "@medusajs/framework/types"
import { leftOf } from "../../domain/stock/quantity"
import { unitsOf } from "../reconcile/order-module"
import type { LineQuantity } from "./booking"
import type { FoundFulfillment } from "./load-shipped"

type Counted = Pick<FoundFulfillment, "id" | "shipped_at" | "unshipped">

/** By line item: units that are fulfilled and not shipped, as the order counts them. */
export const unshippedUnits = ({
  items,
}: Pick<OrderDTO, "items">): Map<string, number> =>
  new Map(
    (items ?? []).map(({ id, detail }) => [
      id,
      leftOf(
        unitsOf(detail?.fulfilled_quantity),
        unitsOf(detail?.shipped_quantity)
      ),
    ])
  )

/** Takes the units, where there are so many. */
export function takeUnits(
  left: Map<string, number>,
  units: readonly LineQuantity[]
): boolean {
  const isEnough = units.every(
    ({ line_item_id: id, quantity }) => (left.get(id) ?? 0) >= quantity
  )
  if (isEnough) {
    for (const { line_item_id: id, quantity } of units) {
      left.set(id, (left.get(id) ?? 0) - quantity)
    }
  }
  return isEnough
}

/** Without those that wait for a carrier and that the order has no units for. */
export function countable<Found extends Counted>(
  order: Pick<OrderDTO, "items">,
  fulfillments: readonly Found[]
): Found[] {
  const left = unshippedUnits(order)
  return fulfillments.filter(
    (one) =>
      one.shipped_at !== null ||
      (one.unshipped.length > 0 && takeUnits(left, one.unshipped))
  )
}
