// What Medusa has reserved, and what lies where, in the words of the domain.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Level, Reservation } from "../../domain/stock/reservations"
import { unitsOf } from "./order-module"

/** By line item. */
export async function readReservations(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Map<string, Reservation[]>> {
  const byLine = new Map<string, Reservation[]>()
  if (lineItemIds.length === 0) {
    return byLine
  }
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: lineItemIds })
  for (const row of rows) {
    const lineItemId = row.line_item_id ?? ""
    byLine.set(lineItemId, [
      ...(byLine.get(lineItemId) ?? []),
      {
        id: row.id,
        inventoryItemId: row.inventory_item_id,
        locationId: row.location_id,
        quantity: unitsOf(row.quantity),
      },
    ])
  }
  return byLine
}

export async function readLevels(
  container: MedusaContainer,
  inventoryItemIds: string[],
  locationIds: string[]
): Promise<Level[]> {
  if (inventoryItemIds.length === 0 || locationIds.length === 0) {
    return []
  }
  const rows = await container.resolve(Modules.INVENTORY).listInventoryLevels({
    inventory_item_id: inventoryItemIds,
    location_id: locationIds,
  })
  return rows.map((row) => ({
    inventoryItemId: row.inventory_item_id,
    locationId: row.location_id,
    available: unitsOf(row.stocked_quantity) - unitsOf(row.reserved_quantity),
  }))
}
