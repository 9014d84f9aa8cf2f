// Takes units off a shelf's count exactly once, however often it is tried: the level itself
// remembers what was taken, in the same row and so in the same moment as the lower number.

import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"

export interface Lowering {
  key: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

const memory = "amazon_written_off"
/** A key is looked for only until its decision has come to its end. */
const remembered = 20

/**
 * Under the lock that core's steps take when they change the level (the id of the item), because
 * no workflow of core's lowers a number by so many and writes down that it did.
 */
export async function lowerOnce(
  container: MedusaContainer,
  lowering: Lowering
): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(lowering.inventory_item_id, () => lower(container, lowering))
}

async function lower(
  container: MedusaContainer,
  { key, inventory_item_id, location_id, quantity }: Lowering
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const [level] = await inventory.listInventoryLevels({
    inventory_item_id,
    location_id,
  })
  if (!level) {
    return
  }
  const metadata = level.metadata ?? {}
  const keys = Array.isArray(metadata[memory])
    ? (metadata[memory] as string[])
    : []
  if (keys.includes(key)) {
    return
  }
  const left = MathBN.sub(level.stocked_quantity, quantity)
  const change: Parameters<typeof inventory.updateInventoryLevels>[0] & {
    metadata: object
  } = {
    inventory_item_id,
    location_id,
    // Somebody may have counted the shelf meanwhile, and found nothing.
    stocked_quantity: MathBN.gt(left, 0) ? left.toNumber() : 0,
    metadata: { ...metadata, [memory]: [...keys, key].slice(-remembered) },
  }
  await inventory.updateInventoryLevels(change)
}
