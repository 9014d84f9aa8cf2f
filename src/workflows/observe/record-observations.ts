import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingMarks } from "../../domain/listing/match"
import type { Observation } from "../../domain/order/snapshot"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { markLooks } from "../../modules/amazon/store/offers/mark"
import { wakePublisher } from "../offers/wake-publisher"
import type { Intake } from "../../modules/amazon/store/observations"
import { findMatches, rulesOf } from "../listings/match/match-listings"

/**
 * Writes down what Amazon said of some orders: the one way in for every source. The ids
 * (ours) of those about which there is news.
 */
export async function recordObservations(
  container: MedusaContainer,
  accountId: string,
  source: string,
  observations: Observation[]
): Promise<string[]> {
  if (observations.length === 0) {
    return []
  }
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const ids = await amazon.recordObservations({
    accountId,
    source,
    now: amazon.now(),
    matchBySku: await matchNewSkus(container, accountId, observations),
    orders: observations.map(({ snapshot, personal }) => ({
      snapshot,
      sealedPersonal:
        personal && snapshot.channel === "amazon"
          ? amazon.sealPersonal(snapshot.amazonOrderId, personal)
          : null,
    })),
  })
  await followOrders(container, ids)
  return ids
}

/** With each order Amazon's own number has moved, whatever becomes of the order here. */
async function followOrders(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marked =
    ids.length === 0
      ? 0
      : await amazon.inTransaction((manager) => markLooks(manager, ids))
  if (marked > 0) {
    wakePublisher(container)
  }
}

/** SKUs that Amazon names for the first time are looked for among the shop's own. */
async function matchNewSkus(
  container: MedusaContainer,
  accountId: string,
  observations: Observation[]
): Promise<Intake["matchBySku"]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marks = new Map<string, ListingMarks>()
  for (const line of observations.flatMap(({ snapshot }) => snapshot.lines)) {
    if (line.sku !== null) {
      // An order names no barcodes; the reading of the listings does.
      marks.set(line.sku, { sku: line.sku, asin: line.asin, barcodes: [] })
    }
  }
  const known = await amazon.listAmazonListings(
    { account_id: accountId, sku: [...marks.keys()] },
    { select: ["sku"] }
  )
  known.forEach(({ sku }) => marks.delete(sku))
  if (marks.size === 0) {
    return {}
  }
  const [account] = await amazon.listAmazonAccounts(
    { id: accountId },
    { select: ["match_by"] }
  )
  const found = await findMatches(
    container,
    [...marks.values()],
    rulesOf(account ?? { match_by: null })
  )
  return Object.fromEntries(
    found.map(({ listing, variantId, by }) => [listing.sku, { variantId, by }])
  )
}
