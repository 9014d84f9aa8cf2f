// Computes what is marked, a thousand listings at a time.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  findStaleOffers,
  saveOffers,
} from "../../modules/amazon/store/offers/stale"
import { computeOffers } from "./compute-offers"

const atOnce = 1000

/** The number computed. `keep` is called between the batches. */
export async function computeStale(
  container: MedusaContainer,
  accountId: string,
  keep: () => Promise<void>
): Promise<number> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  let computed = 0
  for (let count = atOnce; count === atOnce;) {
    await keep()
    const listings = await amazon.inTransaction((manager) =>
      findStaleOffers(manager, accountId, atOnce)
    )
    const offers = await computeOffers(container, listings)
    if (offers.length > 0) {
      await amazon.inTransaction((manager) =>
        saveOffers(manager, offers, amazon.now())
      )
    }
    count = listings.length
    computed += count
  }
  return computed
}
