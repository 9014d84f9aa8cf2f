// Medusa's own counter: what each level says is reserved, against the reservations there.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { message, say } from "../../domain/words/say"
import type { Difference } from "./differences"

/** Items asked for together; a busy item may have thousands of reservations. */
const itemsPerRead = 200

const script =
  "npx medusa exec ./node_modules/@medusajs/medusa/dist/migration-scripts/reconcile-inventory-reserved-quantity.js"

export async function compareLevels(
  container: MedusaContainer,
  inventoryItemIds: string[]
): Promise<{ levels: number; differences: Difference[] }> {
  const differences: Difference[] = []
  let levels = 0
  for (let at = 0; at < inventoryItemIds.length; at += itemsPerRead) {
    const ids = inventoryItemIds.slice(at, at + itemsPerRead)
    // Read before and after: a level that moves meanwhile says nothing.
    const before = await readCounters(container, ids)
    const sums = await sumReservations(container, ids)
    const after = await readCounters(container, ids)
    for (const [key, level] of after) {
      levels += 1
      const sum = sums.get(key) ?? 0
      if (
        level.reserved !== sum &&
        before.get(key)?.reserved === level.reserved
      ) {
        differences.push(toDifference(level, sum))
      }
    }
  }
  return { levels, differences }
}

interface Counter {
  inventoryItemId: string
  locationId: string
  reserved: number
}

const placeOf = (inventoryItemId: string, locationId: string): string =>
  `${inventoryItemId}/${locationId}`

async function readCounters(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, Counter>> {
  const rows = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    { inventory_item_id: ids },
    {
      select: ["id", "inventory_item_id", "location_id", "reserved_quantity"],
    }
  )
  return new Map(
    rows.map((row) => [
      placeOf(row.inventory_item_id, row.location_id),
      {
        inventoryItemId: row.inventory_item_id,
        locationId: row.location_id,
        reserved: Number(row.reserved_quantity),
      },
    ])
  )
}

async function sumReservations(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, number>> {
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { inventory_item_id: ids },
      { select: ["id", "inventory_item_id", "location_id", "quantity"] }
    )
  const sums = new Map<string, number>()
  for (const { inventory_item_id, location_id, quantity } of rows) {
    const place = placeOf(inventory_item_id, location_id)
    sums.set(place, (sums.get(place) ?? 0) + Number(quantity))
  }
  return sums
}

const toDifference = (level: Counter, sum: number): Difference => ({
  kind: "level",
  amazon_order_id: null,
  inventory_item_id: level.inventoryItemId,
  location_id: level.locationId,
  expected: sum,
  found: level.reserved,
  ...say(
    message("audit.level", {
      found: level.reserved,
      item: level.inventoryItemId,
      location: level.locationId,
      expected: sum,
      script,
    })
  ),
  remedy: "person",
})
