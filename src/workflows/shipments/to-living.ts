// A fulfilment of Medusa's as mending sees it: how many units of which lines it has, and what the
// order has counted of it.

import { fulfilledUnits } from "../../domain/shipment/fulfilled-units"
import type {
  LineQuantity,
  LivingFulfillment,
} from "../../domain/shipment/mend"
import { sumOf } from "../../domain/stock/quantity"
import { unitsOf } from "../reconcile/order-module"

export interface ReadFulfillment {
  id: string
  shipped_at: Date | string | null
  delivered_at: Date | string | null
  canceled_at: Date | string | null
  items: {
    line_item_id: string
    inventory_item_id: string | null
    quantity: unknown
  }[]
}

export interface ReadLine {
  id: string
  quantity: number
  detail: Record<`${"fulfilled" | "shipped" | "delivered"}_quantity`, number>
  variant?: {
    inventory_items?: {
      inventory_item_id: string
      required_quantity: number
    }[]
  } | null
}

/** The quantities of each time that the order has counted it. */
export type CountsOf = (
  action: string,
  fulfillmentId: string,
  line: string
) => number[]

export function toLiving(
  one: ReadFulfillment,
  lines: readonly ReadLine[],
  { isLinked, countsOf }: { isLinked: boolean; countsOf: CountsOf }
): LivingFulfillment {
  const units = unitsIn(one, lines, countsOf)
  const sum = (action: string, line: string) =>
    sumOf(countsOf(action, one.id, line))
  const given = (line: string) => sum("CANCEL_ITEM_FULFILLMENT", line)
  const counts = (action: string, back: (line: string) => number = () => 0) =>
    units.every(
      ({ lineItemId: line, quantity }) =>
        sum(action, line) - back(line) >= quantity
    )
  const isFulfilled = counts("FULFILL_ITEM", given)
  return {
    id: one.id,
    units,
    isLinked,
    isShipped: one.shipped_at !== null,
    isDelivered: one.delivered_at !== null,
    counted: {
      fulfilled: isFulfilled,
      shipped: counts("SHIP_ITEM"),
      delivered: counts("DELIVER_ITEM"),
    },
    isGivenBack:
      !isFulfilled && units.some(({ lineItemId: line }) => given(line) > 0),
  }
}

/**
 * As the order has counted it, if it ever has: its items are parts, and a kit may be made of others
 * by now, or be gone. Told by what it is made of now, a sound fulfilment would look uncounted.
 */
function unitsIn(
  { id, items }: ReadFulfillment,
  lines: readonly ReadLine[],
  countsOf: CountsOf
): LineQuantity[] {
  const counted = lines.flatMap(({ id: lineItemId }) => {
    const quantity = Math.max(0, ...countsOf("FULFILL_ITEM", id, lineItemId))
    return quantity > 0 ? [{ lineItemId, quantity }] : []
  })
  return counted.length > 0 ? counted : unitsNow(items, lines)
}

const unitsNow = (
  items: ReadFulfillment["items"],
  lines: readonly ReadLine[]
): LineQuantity[] =>
  fulfilledUnits(
    items.map((item) => ({ ...item, quantity: Number(item.quantity) })),
    lines.map((line) => ({
      line_item_id: line.id,
      order_item_id: line.id,
      quantity: unitsOf(line.quantity),
      required: new Map(
        (line.variant?.inventory_items ?? []).map((part) => [
          part.inventory_item_id,
          Number(part.required_quantity),
        ])
      ),
    }))
  ).map(({ orderItemId, quantity }) => ({ lineItemId: orderItemId, quantity }))
