// What lies on the shelves and what is spoken for, as one picture: holds and levels are read
// in several queries, between which a hold may become a reservation.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PartStock } from "../../domain/offer/offer"
import type { Part, Variant } from "../../domain/stock/kit"
import { unitsOf } from "../reconcile/order-module"
import { readHeld, type HeldPart } from "./read-held"

interface Shelf {
  locationId: string
  stocked: number
  reserved: number
}

export interface Shelves {
  /** Summed over these locations. */
  stockOf(part: Part, locationIds: readonly string[]): PartStock
}

/** A hold that changes again and again is counted as high as it was seen. */
const mostReadings = 3

export async function readShelves(
  container: MedusaContainer,
  variants: Iterable<Variant>
): Promise<Shelves> {
  const items = new Set(
    [...variants].flatMap(({ parts }) =>
      parts.map(({ inventoryItemId }) => inventoryItemId)
    )
  )
  // Holds first, levels after: a hold that becomes a reservation in between is then counted
  // twice, never not at all. Reading the holds again tells whether that happened.
  let held = await readHeld(container, items)
  for (let reading = 1; ; reading++) {
    const shelves = await readLevels(container, [...items])
    const again = await readHeld(container, items)
    if (isSame(held, again)) {
      return shelvesOf(shelves, held)
    }
    if (reading === mostReadings) {
      return shelvesOf(shelves, highestOf([...held, ...again]))
    }
    held = again
  }
}

function highestOf(parts: HeldPart[]): HeldPart[] {
  const byKey = new Map<string, HeldPart>()
  for (const part of parts) {
    const known = byKey.get(part.lineKey)
    if (!known || known.quantity < part.quantity) {
      byKey.set(part.lineKey, part)
    }
  }
  return [...byKey.values()]
}

const isSame = (a: HeldPart[], b: HeldPart[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

async function readLevels(
  container: MedusaContainer,
  inventoryItemIds: string[]
): Promise<Map<string, Shelf[]>> {
  const byItem = new Map<string, Shelf[]>()
  if (inventoryItemIds.length === 0) {
    return byItem
  }
  const rows = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    { inventory_item_id: inventoryItemIds },
    {
      select: [
        "inventory_item_id",
        "location_id",
        "stocked_quantity",
        "reserved_quantity",
      ],
    }
  )
  for (const row of rows) {
    const shelves = byItem.get(row.inventory_item_id) ?? []
    shelves.push({
      locationId: row.location_id,
      stocked: Math.floor(unitsOf(row.stocked_quantity)),
      reserved: Math.ceil(unitsOf(row.reserved_quantity)),
    })
    byItem.set(row.inventory_item_id, shelves)
  }
  return byItem
}

function shelvesOf(byItem: Map<string, Shelf[]>, held: HeldPart[]): Shelves {
  const heldByItem = new Map<string, HeldPart[]>()
  for (const part of held) {
    const parts = heldByItem.get(part.inventoryItemId) ?? []
    parts.push(part)
    heldByItem.set(part.inventoryItemId, parts)
  }
  return {
    stockOf: ({ inventoryItemId, required }, locationIds) => {
      const here = (byItem.get(inventoryItemId) ?? []).filter(
        ({ locationId }) => locationIds.includes(locationId)
      )
      const sum = (of: "stocked" | "reserved") =>
        here.reduce((total, shelf) => total + shelf[of], 0)
      return {
        inventoryItemId,
        required,
        stocked: Math.max(sum("stocked"), 0),
        reserved: Math.max(sum("reserved"), 0),
        held: (heldByItem.get(inventoryItemId) ?? [])
          .filter((part) => mayComeFrom(part, locationIds))
          .reduce((total, { quantity }) => total + quantity, 0),
      }
    },
  }
}

/** An order may take its units from any location of its marketplace: one in common is enough. */
const mayComeFrom = (part: HeldPart, locationIds: readonly string[]): boolean =>
  part.locationIds.length === 0 ||
  part.locationIds.some((id) => locationIds.includes(id))
