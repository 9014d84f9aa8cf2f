// Medusa's side of the audit, read through its modules in bulk.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Part } from "../../domain/stock/kit"

/** By line item id, then by inventory item: units that Medusa reserves. */
export type ReservedByLine = Map<string, Map<string, number>>

export async function readReservations(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<{ byLine: ReservedByLine; count: number }> {
  const byLine: ReservedByLine = new Map()
  if (lineItemIds.length === 0) {
    return { byLine, count: 0 }
  }
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { line_item_id: lineItemIds },
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

/** By order id; an order that does not exist is not in it. */
export async function readOrderStatuses(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, string>> {
  if (orderIds.length === 0) {
    return new Map()
  }
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: orderIds }, { select: ["id", "status"] })
  return new Map(orders.map(({ id, status }) => [id, status]))
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
