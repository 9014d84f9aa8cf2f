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
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    { id: levelIds },
    // One that was deleted has an item still.
    { select: ["inventory_item_id"], withDeleted: true }
  )
  await markStale(container, {
    variant_ids: await variantsMadeOf(container, [
      ...new Set(levels.map(({ inventory_item_id: id }) => id)),
    ]),
  })
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
