// Writes down what the owner says of listings, and has the orders and the offers of those
// listings follow: all of it or nothing.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  changeListings,
  lockForChange,
  type ListingChange,
} from "../../modules/amazon/store/catalogue/change-listings"
import { replayOrders } from "../../modules/amazon/store/catalogue/mappings"
import { mirrorSoon } from "../../modules/amazon/store/fba/settings"
import { emitObserved } from "../observe/emit-observed"
import { wakePublisher } from "../offers/wake-publisher"

/** The ids of those that there are not; then nothing was changed. */
export async function applyChanges(
  container: MedusaContainer,
  changes: ListingChange[]
): Promise<string[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const { missing, orderIds } = await amazon.inTransaction(async (manager) => {
    const known = new Map(
      (
        await lockForChange(
          manager,
          changes.map(({ id }) => id)
        )
      ).map((row) => [row.id, row])
    )
    const missing = changes.filter(({ id }) => !known.has(id))
    if (missing.length > 0) {
      return { missing: missing.map(({ id }) => id), orderIds: [] }
    }
    await changeListings(manager, changes)
    const mapped = changes.flatMap(({ id, variant_id }) => {
      const row = known.get(id)
      return row && variant_id !== undefined ? [row] : []
    })
    await mirrorSoon(
      manager,
      [...new Set(mapped.map((row) => row.account_id))],
      amazon.now()
    )
    return { missing: [], orderIds: await replayOrders(manager, mapped) }
  })
  if (missing.length === 0) {
    await emitObserved(container, orderIds)
    wakePublisher(container)
  }
  return missing
}
