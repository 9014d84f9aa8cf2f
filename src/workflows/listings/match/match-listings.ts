// Maps listings that nobody has mapped yet, by the rules that the owner of their account has
// chosen. A choice of the owner's is never touched.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  matchListing,
  type ListingMarks,
  type MatchRule,
} from "../../../domain/listing/match"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  replayOrders,
  writeMatches,
} from "../../../modules/amazon/store/catalogue/mappings"
import type { UnmappedListing } from "../../../modules/amazon/store/catalogue/write-listings"
import { emitObserved } from "../../observe/emit-observed"
import { wakePublisher } from "../../offers/wake-publisher"
import { loadCandidates } from "./load-candidates"

export interface Found<Listing> {
  listing: Listing
  variantId: string
  by: MatchRule
}

/** The account's rules, in order. Nobody has chosen any: equal SKUs. */
export const rulesOf = (account: { match_by: unknown }): MatchRule[] =>
  (account.match_by as MatchRule[] | null) ?? ["sku"]

/** What several variants could claim is left to the owner. */
export async function findMatches<Listing extends ListingMarks>(
  container: MedusaContainer,
  listings: readonly Listing[],
  rules: readonly MatchRule[]
): Promise<Found<Listing>[]> {
  if (listings.length === 0) {
    return []
  }
  const candidatesOf = await loadCandidates(container, listings, rules)
  return listings.flatMap((listing) => {
    const { variantId, by } = matchListing(
      listing,
      candidatesOf(listing),
      rules
    )
    return variantId && by ? [{ listing, variantId, by }] : []
  })
}

/** Their orders and offers follow. The ids of those that were mapped. */
export async function matchListings(
  container: MedusaContainer,
  listings: readonly UnmappedListing[],
  rules: readonly MatchRule[]
): Promise<string[]> {
  const found = await findMatches(container, listings, rules)
  if (found.length === 0) {
    return []
  }
  const { mapped, orderIds } = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .inTransaction(async (manager) => {
      const mapped = await writeMatches(
        manager,
        found.map(({ listing, variantId, by }) => ({
          id: listing.id,
          variant_id: variantId,
          mapped_by: by,
        }))
      )
      return { mapped, orderIds: await replayOrders(manager, mapped) }
    })
  await emitObserved(container, orderIds)
  wakePublisher(container)
  return mapped.map(({ id }) => id)
}
