// Customers' orders that Amazon ships itself move what lies in its warehouses, in the same breath.

import type { FbaShelf, FbaStock } from "../world/fba-stock"
import {
  changedAt,
  fbaSkusMoved,
  isInWarehouse,
  moveFbaStock,
} from "../world/fba-stock"
import { listingKey } from "../world/listing"
import type { SimulatedOrder } from "../world/order"
import type { OrderChange } from "../world/order-stock"
import { lockFbaShelf, saveFbaStock } from "./fba-store"
import type { Queryable } from "./listing-store"

/** The orders as they are to be saved. Costs nothing where no order is Amazon's to ship. */
export async function takeFbaStock(
  transaction: Queryable,
  changes: readonly OrderChange[]
): Promise<SimulatedOrder[]> {
  const shelf = await lockFbaShelf(transaction, changes.flatMap(fbaSkusMoved))
  if (shelf.size === 0) {
    return changes.map(({ after }) => after)
  }
  const before = copyOf(shelf)
  const orders = changes.map((change) =>
    moveFbaStock(shelf, change, (line) =>
      listingKey({ sellerId: change.after.sellerId, sku: line.sku })
    )
  )
  const times = changes.map(({ after }) => after.lastUpdatedTime)
  await saveMoved(transaction, before, shelf, times.sort().at(-1) ?? "")
  return orders
}

/** False when the warehouse has too few of something that the order wants. */
export async function isInStock(
  transaction: Queryable,
  order: SimulatedOrder
): Promise<boolean> {
  const moved = fbaSkusMoved({ before: null, after: order })
  const wanted = new Map<string, number>()
  for (const { sku, quantityOrdered } of moved.length > 0 ? order.lines : []) {
    const key = listingKey({ sellerId: order.sellerId, sku })
    wanted.set(key, (wanted.get(key) ?? 0) + quantityOrdered)
  }
  return isInWarehouse(await lockFbaShelf(transaction, moved), wanted)
}

export const copyOf = (shelf: FbaShelf): Map<string, FbaStock> =>
  new Map([...shelf].map(([key, stock]) => [key, { ...stock }]))

/** Only what is not as it was. */
export async function saveMoved(
  transaction: Queryable,
  before: ReadonlyMap<string, FbaStock>,
  shelf: FbaShelf,
  at: string
): Promise<void> {
  const moved = [...shelf].flatMap(([key, stock]) => {
    const old = before.get(key)
    const isSame = old && JSON.stringify(old) === JSON.stringify(stock)
    return isSame
      ? []
      : [{ ...stock, lastUpdatedTime: old ? changedAt(old, stock, at) : at }]
  })
  await saveFbaStock(transaction, moved, at)
}
