// Sees to it that every order of the batch that should be in Medusa is there, once, with the
// lines that Amazon names.

import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { describe, toLineItem, toPlaceholder } from "./order-content"
import { orderModule, unitsOf, type OrderModule } from "./order-module"
import { hasOrder, shownLines, type OrderWork } from "./work"

/** Orders that were there before, as they were, by id. New ones are not among them. */
export type FoundOrders = ReadonlyMap<string, OrderDTO>

export interface PlacedOrders {
  found: FoundOrders
  /** Orders to which the host has given a number of its own (custom_display_id). */
  ownNumbers: ReadonlySet<string>
}

export async function placeOrders(
  container: MedusaContainer,
  works: OrderWork[]
): Promise<PlacedOrders> {
  const orders = orderModule(container)
  const wanted = works.filter(hasOrder)
  if (wanted.length === 0) {
    return { found: new Map(), ownNumbers: new Set() }
  }
  const found = await readOrders(orders, wanted)
  const missing = wanted.filter(({ orderId }) => !found.has(orderId))
  const created =
    missing.length > 0
      ? await orders.createOrders(missing.map(toPlaceholder))
      : []
  await alignLines(
    orders,
    wanted.filter(({ orderId }) => found.has(orderId)),
    found
  )
  const numbered = [...created, ...found.values()].filter(
    ({ custom_display_id: number }) => number
  )
  return { found, ownNumbers: new Set(numbered.map(({ id }) => id)) }
}

/**
 * Most new orders do not exist, so the batch first asks for ids alone (7 ms per 100) and
 * reads only those whole that do.
 */
async function readOrders(
  orders: OrderModule,
  works: OrderWork[]
): Promise<Map<string, OrderDTO>> {
  const ids = works.map(({ orderId }) => orderId)
  const known = await orders.listOrders({ id: ids }, { select: ["id"] })
  if (known.length === 0) {
    return new Map()
  }
  const whole = await orders.listOrders(
    { id: known.map(({ id }) => id) },
    {
      select: [
        "id",
        "status",
        "email",
        "version",
        "metadata",
        "custom_display_id",
      ],
      relations: [
        "items",
        "items.tax_lines",
        "items.adjustments",
        "shipping_methods",
        "shipping_address",
        "billing_address",
        "transactions",
      ],
    }
  )
  return new Map(whole.map((order) => [order.id, order]))
}

/**
 * Lines follow Amazon: one that was dropped goes, one that was added comes, a changed
 * quantity changes. An order that has moved on in Medusa (a fulfilment, an edit: version 2
 * and more) has its history in its lines and keeps them.
 */
async function alignLines(
  orders: OrderModule,
  works: OrderWork[],
  found: FoundOrders
): Promise<void> {
  const added: Record<string, unknown>[] = []
  const dropped: string[] = []
  const mapped: { selector: { id: string }; data: Record<string, unknown> }[] =
    []
  for (const work of works) {
    const order = found.get(work.orderId)
    if (!order || isMovedOn(order, work)) {
      continue
    }
    const items = order.items ?? []
    const shown = shownLines(work)
    const isShown = (id: string) =>
      shown.some(({ claim }) => claim.line_item_id === id)
    dropped.push(...items.map(({ id }) => id).filter((id) => !isShown(id)))
    for (const line of shown) {
      const item = items.find(({ id }) => id === line.claim.line_item_id)
      if (!item) {
        added.push({ ...toLineItem(line), order_id: order.id })
        continue
      }
      const isMapped =
        (item.variant_id ?? null) !== (line.variant?.variantId ?? null)
      if (isMapped) {
        mapped.push({ selector: { id: item.id }, data: describe(line) })
      }
      if (unitsOf(item.quantity) !== line.plan.quantity) {
        await orders.updateOrderItem([
          {
            selector: { order_id: order.id, item_id: item.id },
            data: { quantity: line.plan.quantity },
          },
        ])
      }
    }
  }
  if (dropped.length > 0) {
    await orders.deleteOrderLineItems(dropped)
  }
  if (added.length > 0) {
    await orders.createOrderLineItems(added)
  }
  if (mapped.length > 0) {
    await orders.updateOrderLineItems(mapped)
  }
}

export const isMovedOn = (order: OrderDTO, work: OrderWork): boolean =>
  work.plan.act === "follow" && unitsOf(order.version) > 1
