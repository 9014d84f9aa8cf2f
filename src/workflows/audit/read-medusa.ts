// Medusa's side of the audit, read through its modules in bulk.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { phases } from "../../domain/order/decide"
import type { Part } from "../../domain/stock/kit"
import { medusaLineItemId } from "../../modules/amazon/ids"
import type { AuditedOrder } from "../../modules/amazon/store/audit"
import { allowedStatuses } from "./compare-orders"

/** By line item id, then by inventory item: units that Medusa reserves. */
export type ReservedByLine = Map<string, Map<string, number>>

/**
 * Every reservation for a line of an Amazon order begins like this. Operators work in this
 * filter as in every other one; its type does not know it.
 */
const ownLines = {
  $like: `${medusaLineItemId("", "").slice(0, -1)}%`,
} as unknown as string

/**
 * Of some lines, or of all. All of them are one scan for what exists: at 100,000 orders that
 * is ten times faster than asking for each of their lines.
 */
export async function readReservations(
  container: MedusaContainer,
  lineItemIds?: string[]
): Promise<{ byLine: ReservedByLine; count: number }> {
  const byLine: ReservedByLine = new Map()
  if (lineItemIds?.length === 0) {
    return { byLine, count: 0 }
  }
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { line_item_id: lineItemIds ?? ownLines },
      { select: ["id", "line_item_id", "inventory_item_id", "quantity"] }
    )
  for (const { line_item_id, inventory_item_id, quantity } of rows) {
    const items = byLine.get(line_item_id ?? "") ?? new Map<string, number>()
    byLine.set(line_item_id ?? "", items)
    items.set(
      inventory_item_id,
      (items.get(inventory_item_id) ?? 0) + Number(quantity)
    )
  }
  return { byLine, count: rows.length }
}

/**
 * By order id; an order that does not exist is not in it. First only counts those that are as
 * they should be: usually that is all of them, and none needs to be loaded.
 */
export async function readOrderStatuses(
  container: MedusaContainer,
  page: AuditedOrder[]
): Promise<Map<string, string>> {
  const orders = container.resolve(Modules.ORDER)
  const expected = groupByStatuses(page)
  const ids = expected.flatMap(({ id }) => id)
  if (ids.length === 0) {
    return new Map()
  }
  const [, asExpected] = await orders.listAndCountOrders(
    { $or: expected },
    { select: ["id"], take: 1 }
  )
  if (asExpected === ids.length) {
    return new Map(
      expected.flatMap(({ id, status }) =>
        id.map((one) => [one, status[0] ?? ""] as const)
      )
    )
  }
  const found = await orders.listOrders(
    { id: ids },
    { select: ["id", "status"] }
  )
  return new Map(found.map(({ id, status }) => [id, status]))
}

function groupByStatuses(page: AuditedOrder[]) {
  return phases.flatMap((phase) => {
    const status = allowedStatuses[phase]
    const id = page.flatMap((order) =>
      order.phase === phase ? (order.medusa_order_id ?? []) : []
    )
    return status && id.length > 0 ? [{ id, status }] : []
  })
}

interface VariantRow {
  id: string
  manage_inventory: boolean
  inventory_items?: ({
    inventory_item_id: string
    required_quantity: number
  } | null)[]
}

/** Adds the parts of variants that `known` lacks. A variant that is gone is made of nothing. */
export async function readParts(
  container: MedusaContainer,
  variantIds: Iterable<string>,
  known: Map<string, Part[]>
): Promise<void> {
  const missing = [...new Set(variantIds)].filter((id) => !known.has(id))
  if (missing.length === 0) {
    return
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "variants",
      fields: [
        "id",
        "manage_inventory",
        "inventory_items.inventory_item_id",
        "inventory_items.required_quantity",
      ],
      filters: { id: missing },
    })
  missing.forEach((id) => known.set(id, []))
  for (const row of data as unknown as VariantRow[]) {
    const items = row.manage_inventory ? (row.inventory_items ?? []) : []
    known.set(
      row.id,
      items.flatMap((item) =>
        item
          ? [
              {
                inventoryItemId: item.inventory_item_id,
                required: item.required_quantity,
              },
            ]
          : []
      )
    )
  }
}
