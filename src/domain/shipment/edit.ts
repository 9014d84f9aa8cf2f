// May the owner have a package as he wants it? One sentence per mistake, with the field in it.

import { sumOf } from "../stock/quantity"
import type { ShippedItem } from "./plan-packages"

/** A line of the order, and what its other packages hold of it. */
export interface PackableLine {
  order_item_id: string
  sku: string | null
  quantity: number
  inOtherPackages: number
}

/** Null: nothing is wrong with them. */
export function problemWithItems(
  items: readonly ShippedItem[],
  lines: readonly PackableLine[]
): string | null {
  if (items.length === 0) {
    return "items: a package holds one unit at least."
  }
  for (const [index, item] of items.entries()) {
    const problem = problemWithItem(item, lines)
    if (problem !== null) {
      return `items[${index}].${problem}`
    }
  }
  const ids = items.map((item) => item.order_item_id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  return twice === undefined
    ? null
    : `items: ${twice} is named twice. Add its units up.`
}

function problemWithItem(
  { order_item_id: id, quantity, transparency_codes: codes = [] }: ShippedItem,
  lines: readonly PackableLine[]
): string | null {
  const line = lines.find((one) => one.order_item_id === id)
  if (!line) {
    return `order_item_id: the order has no item ${id}. It has ${lines.map((one) => one.order_item_id).join(", ")}.`
  }
  const left = line.quantity - line.inOtherPackages
  if (quantity > left) {
    return `quantity: ${quantity} of ${line.sku ?? id} are too many. ${line.quantity} are ordered, and ${line.inOtherPackages} are in other packages.`
  }
  if (codes.length > 0 && codes.length !== quantity) {
    return `transparency_codes: ${codes.length} for ${quantity} units. Give one for each unit, or none.`
  }
  return null
}

/** Units of an order item in some packages. */
export const unitsIn = (
  packages: readonly { items: readonly ShippedItem[] }[],
  orderItemId: string
): number =>
  sumOf(
    packages.flatMap(({ items }) =>
      items
        .filter((item) => item.order_item_id === orderItemId)
        .map(({ quantity }) => quantity)
    )
  )
