// Orders and the quantities that Amazon shows change together, or not at all.

import { listingKey } from "../world/listing"
import type { SimulatedOrder } from "../world/order"
import type { OrderChange, Shelf, Shown } from "../world/order-stock"
import { isOnShelf, moveStock, skusMoved } from "../world/order-stock"
import type { Queryable } from "./listing-store"

/** The orders as they are to be saved. Costs one look where none of the SKUs is listed. */
export async function takeStock(
  transaction: Queryable,
  changes: readonly OrderChange[]
): Promise<SimulatedOrder[]> {
  return move(transaction, await lockShelf(transaction, changes), changes)
}

/** Null when Amazon does not show enough for a buyer to order this. */
export async function takeIfShown(
  transaction: Queryable,
  order: SimulatedOrder
): Promise<SimulatedOrder | null> {
  const changes = [{ before: null, after: order }]
  const shelf = await lockShelf(transaction, changes)
  if (!isOnShelf(shelf, order)) {
    return null
  }
  const [taken] = await move(transaction, shelf, changes)
  return taken ?? null
}

async function lockShelf(
  transaction: Queryable,
  changes: readonly OrderChange[]
): Promise<Shelf> {
  const skus = changes.flatMap(skusMoved)
  if (skus.length === 0) {
    return new Map()
  }
  const rows = await transaction.query<Shown[]>(
    `SELECT seller_id AS "sellerId", sku, quantity, marketplace_ids AS "marketplaceIds"
     FROM simulated_listing
     WHERE (seller_id, sku) IN (SELECT * FROM unnest($1::text[], $2::text[]))
       AND fulfilled_by = 'MERCHANT'
     ORDER BY seller_id, sku FOR UPDATE`,
    [skus.map(({ sellerId }) => sellerId), skus.map(({ sku }) => sku)]
  )
  return new Map(rows.map((row) => [listingKey(row), row]))
}

async function move(
  transaction: Queryable,
  shelf: Shelf,
  changes: readonly OrderChange[]
): Promise<SimulatedOrder[]> {
  const shownBefore = new Map(
    [...shelf].map(([key, { quantity }]) => [key, quantity])
  )
  const orders = changes.map((change) => moveStock(shelf, change))
  const moved = [...shelf.values()].filter(
    (shown) => shown.quantity !== shownBefore.get(listingKey(shown))
  )
  if (moved.length > 0) {
    await transaction.query(
      `UPDATE simulated_listing AS l SET quantity = m.quantity
       FROM unnest($1::text[], $2::text[], $3::int[]) AS m (seller_id, sku, quantity)
       WHERE l.seller_id = m.seller_id AND l.sku = m.sku`,
      [
        moved.map(({ sellerId }) => sellerId),
        moved.map(({ sku }) => sku),
        moved.map(({ quantity }) => quantity),
      ]
    )
  }
  return orders
}
