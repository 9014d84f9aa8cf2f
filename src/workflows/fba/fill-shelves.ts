// Makes the shelves at an account's location equal to what Amazon has: from whatever they are, so
// that a run that was cut off, or a count by hand, is put right by the next one. All of the
// location is the mirror's: an item there that Amazon does not have is set to 0.

import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { longestLagMs } from "../../domain/fba/shelf"
import {
  listSentUnits,
  saveShelved,
} from "../../modules/amazon/store/fba/shelf"
import { unitsOf } from "../reconcile/order-module"
import { adjustLevelsWorkflow, type LevelAdjustment } from "./adjust-levels"
import type { Goods } from "./goods"
import type { Mirroring } from "./mirroring"

export interface Filled {
  created: number
  changed: number
  /** Left as they were: somebody else worked on them for too long, or has deleted them. */
  failed: number
}

/** As many levels as are read, and created, at once. */
const batch = 500

export async function fillShelves(
  mirroring: Mirroring,
  goods: Goods
): Promise<Filled> {
  const filled: Filled = { created: 0, changed: 0, failed: 0 }
  const seen = new Set<string>()
  let levels: StoredLevel[] = []
  do {
    // Levels before orders: an order that core has taken from a level is then among the orders
    // for certain. The other way round, its units would be put back on the shelf.
    levels = await readLevels(mirroring, levels.at(-1)?.id ?? "")
    await countSent(mirroring, goods)
    // Right before it is written: somebody who has taken over may know newer figures.
    await mirroring.keep()
    await adjust(mirroring, levels, goods, filled)
    levels.forEach((level) => seen.add(level.inventory_item_id))
  } while (levels.length === batch)
  await create(
    mirroring,
    goods,
    goods.inventoryItemIds().filter((id) => !seen.has(id)),
    filled
  )
  await save(mirroring, goods)
  return filled
}

interface StoredLevel {
  id: string
  inventory_item_id: string
  location_id: string
  stocked: number
}

async function readLevels(
  { container, account }: Mirroring,
  afterId: string
): Promise<StoredLevel[]> {
  const rows = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    // Operators work in this filter as in every other one; its type does not know it.
    {
      location_id: account.fba_location_id,
      id: { $gt: afterId } as unknown as string,
    },
    {
      select: ["id", "inventory_item_id", "location_id", "stocked_quantity"],
      order: { id: "ASC" },
      take: batch,
    }
  )
  return rows.map(({ stocked_quantity: stocked, ...row }) => ({
    id: row.id,
    inventory_item_id: row.inventory_item_id,
    location_id: row.location_id,
    stocked: unitsOf(stocked),
  }))
}

async function countSent(
  { amazon, account }: Mirroring,
  goods: Goods
): Promise<void> {
  const since = new Date(amazon.now().getTime() - longestLagMs)
  goods.countSent(
    await amazon.inTransaction((manager) =>
      listSentUnits(manager, account.id, since)
    )
  )
}

async function adjust(
  { container }: Mirroring,
  levels: StoredLevel[],
  goods: Goods,
  filled: Filled
): Promise<void> {
  const adjustments = levels.flatMap(
    ({ stocked, ...level }): LevelAdjustment[] => {
      const adjustment = goods.stockOf(level.inventory_item_id) - stocked
      return adjustment === 0 ? [] : [{ ...level, adjustment }]
    }
  )
  if (adjustments.length === 0) {
    return
  }
  const { result } = await adjustLevelsWorkflow(container).run({
    input: { adjustments },
  })
  filled.changed += result.levels.length
  filled.failed += result.failed.length
}

/** An item of which Amazon has none needs no level to say so. */
async function create(
  mirroring: Mirroring,
  goods: Goods,
  inventoryItemIds: string[],
  filled: Filled
): Promise<void> {
  const missing = inventoryItemIds.filter((id) => goods.stockOf(id) > 0)
  for (let at = 0; at < missing.length; at += batch) {
    await mirroring.keep()
    await createInventoryLevelsWorkflow(mirroring.container).run({
      input: {
        inventory_levels: missing.slice(at, at + batch).map((id) => ({
          inventory_item_id: id,
          location_id: mirroring.account.fba_location_id,
          stocked_quantity: goods.stockOf(id),
        })),
      },
    })
    filled.created += Math.min(batch, missing.length - at)
  }
}

const savedAtOnce = 1000

async function save({ amazon }: Mirroring, goods: Goods): Promise<void> {
  const changes = goods.changes()
  for (let at = 0; at < changes.length; at += savedAtOnce) {
    await amazon.inTransaction((manager) =>
      saveShelved(manager, changes.slice(at, at + savedAtOnce))
    )
  }
}
