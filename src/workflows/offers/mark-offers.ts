// Something that offers depend on has changed in the shop: marks the listings that it concerns,
// and has the publisher look at them.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  markOffers,
  type StaleOffers,
} from "../../modules/amazon/store/offers/mark"
import { listFbaLocationIds } from "../accounts/marketplace-defaults"
import { loadKits, variantsMadeOf } from "./load-kits"
import { wakePublisher } from "./wake-publisher"

export async function markStale(
  container: MedusaContainer,
  stale: StaleOffers
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marked = await amazon.inTransaction((manager) =>
    markOffers(manager, stale)
  )
  if (marked > 0) {
    wakePublisher(container)
  }
}

/** The stock at these inventory levels has changed, or what is reserved of it. */
export async function markLevels(
  container: MedusaContainer,
  levelIds: string[]
): Promise<void> {
  await markStale(container, {
    variant_ids: await variantsMadeOf(
      container,
      await itemsStockedAt(container, levelIds)
    ),
  })
}

/**
 * The inventory items of these levels, without what lies in Amazon's warehouses: no offer counts
 * it and no order of the shop's own is reserved there, while a mirror run moves thousands of it.
 */
export async function itemsStockedAt(
  container: MedusaContainer,
  levelIds: string[]
): Promise<string[]> {
  const fba = await listFbaLocationIds(container)
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    { id: levelIds },
    // One that was deleted has an item still.
    { select: ["inventory_item_id", "location_id"], withDeleted: true }
  )
  return [
    ...new Set(
      levels
        .filter(({ location_id: id }) => !fba.includes(id))
        .map(({ inventory_item_id: id }) => id)
    ),
  ]
}

/** Units of these variants are held or given back; what shares a part with them follows. */
export async function markKin(
  container: MedusaContainer,
  variantIds: string[]
): Promise<void> {
  const kits = await loadKits(container, variantIds)
  const kin = await variantsMadeOf(container, [
    ...new Set(
      [...kits.values()].flatMap(({ parts }) =>
        parts.map(({ inventoryItemId }) => inventoryItemId)
      )
    ),
  ])
  await markStale(container, {
    variant_ids: [...new Set([...variantIds, ...kin])],
  })
}
