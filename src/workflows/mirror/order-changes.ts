// Medusa's order learns of parcels through an order change, as from core's own workflows. It is
// opened first: as long as it is open, core refuses whoever would fulfil or edit the order.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { orderModule } from "../reconcile/order-module"
import type { Booking, LineQuantity } from "./booking"
import { takeUnits, unshippedUnits } from "./countable"
import { fulfilledOf } from "./plan-booking"

export interface OpenedChanges {
  /** Changes (ids) that are still to be confirmed. */
  open: ReadonlySet<string>
  /** Bookings (ids) that do not fit the order any more; their changes are gone again. */
  stale: string[]
}

/** Fails when an order has another change under way: its booking waits until that is through. */
export async function openChanges(
  container: MedusaContainer,
  bookings: Booking[]
): Promise<OpenedChanges> {
  const orders = orderModule(container)
  const found = await readChanges(
    container,
    bookings.map(({ id }) => id)
  )
  const missing = bookings.filter(({ id }) => !found.has(id))
  if (missing.length > 0) {
    await orders.createOrderChange(missing.map(toChange))
  }
  const open = bookings.filter(({ id }) => found.get(id) !== "confirmed")
  const stale = await findStale(container, open)
  if (stale.length > 0) {
    // If it was another worker with the same booking, what it has confirmed stays.
    const now = await readChanges(container, stale)
    await orders.deleteOrderChanges(
      stale.filter((id) => now.get(id) === "pending")
    )
  }
  return {
    open: new Set(open.map(({ id }) => id).filter((id) => !stale.includes(id))),
    stale,
  }
}

/** Whether a booking has begun: from there it can only go on. */
export const hasBegun = async (
  container: MedusaContainer,
  booking: Booking
): Promise<boolean> => (await readChanges(container, [booking.id])).size > 0

/** Of the order changes with these ids: pending, confirmed. */
export async function readChanges(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const changes = await orderModule(container).listOrderChanges(
    { id: ids },
    { select: ["id", "status"] }
  )
  return new Map(changes.map(({ id, status }) => [id, status]))
}

const toChange = ({ id, order_id, create, ship, deliver }: Booking) => ({
  id,
  order_id,
  actions: [
    ...create.flatMap(({ id, lines }) => toActions("FULFILL_ITEM", id, lines)),
    ...ship.flatMap(({ fulfillment_id: id, lines }) =>
      toActions("SHIP_ITEM", id, lines)
    ),
    ...deliver.flatMap(({ fulfillment_id: id, lines }) =>
      toActions("DELIVER_ITEM", id, lines)
    ),
  ],
})

const toActions = (
  action: string,
  fulfillmentId: string,
  lines: LineQuantity[]
) =>
  lines.map(({ line_item_id, quantity }) => ({
    action,
    reference: Modules.FULFILLMENT,
    reference_id: fulfillmentId,
    details: { reference_id: line_item_id, quantity },
  }))

/**
 * Somebody fulfilled something between our look and our change; or the units that we would ship have
 * been shipped by another fulfilment: confirmed, our change would be refused for ever.
 */
async function findStale(
  container: MedusaContainer,
  bookings: Booking[]
): Promise<string[]> {
  if (bookings.length === 0) {
    return []
  }
  const orders = await orderModule(container).listOrders(
    { id: bookings.map(({ order_id: id }) => id) },
    { select: ["id", "version"], relations: ["items"] }
  )
  const now = new Map(
    orders.flatMap(({ items }) =>
      (items ?? []).map((item) => [item.id, fulfilledOf(item)] as const)
    )
  )
  const left = new Map(orders.map((order) => [order.id, unshippedUnits(order)]))
  return bookings
    .filter(
      (booking) =>
        booking.fulfilled.some(
          ({ line_item_id: id, quantity }) => now.get(id) !== quantity
        ) || !isShippable(booking, left.get(booking.order_id))
    )
    .map(({ id }) => id)
}

const isShippable = (
  { create, ship }: Booking,
  left = new Map<string, number>()
): boolean => {
  const created = new Set(create.map(({ id }) => id))
  return ship
    .filter(({ fulfillment_id: id }) => !created.has(id))
    .every(({ lines }) => takeUnits(left, lines))
}
