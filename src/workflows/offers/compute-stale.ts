// Computes what is marked, a thousand listings at a time, and no more at once than takes about
// a second: what is computed is to be sent before the rest.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  findStaleOffers,
  saveOffers,
} from "../../modules/amazon/store/offers/stale"
import { computeOffers } from "./compute-offers"

const batch = 1000
const mostBatches = 5

/** How many were computed, and whether more are marked. `keep` is called before each batch. */
export async function computeStale(
  container: MedusaContainer,
  accountId: string,
  keep: () => Promise<void>
): Promise<{ computed: number; hasMore: boolean }> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  let computed = 0
  for (let count = 0; count < mostBatches; count++) {
    await keep()
    // Before the stock is read: what happens to it meanwhile is not in the number.
    const computedAt = amazon.now()
    const listings = await amazon.inTransaction((manager) =>
      findStaleOffers(manager, accountId, batch)
    )
    const offers = await computeOffers(container, listings)
    if (offers.length > 0) {
      await amazon.inTransaction((manager) =>
        saveOffers(manager, offers, computedAt)
      )
    }
    computed += listings.length
    if (listings.length < batch) {
      return { computed, hasMore: false }
    }
  }
  return { computed, hasMore: true }
}
