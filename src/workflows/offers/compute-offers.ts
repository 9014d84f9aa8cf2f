// How many units Amazon is to show of each listing, by what lies on the shelves now.

import type { MedusaContainer } from "@medusajs/framework/types"
import { InvariantError } from "../../domain/errors"
import {
  lowestOffer,
  offerOf,
  without,
  type Offer,
} from "../../domain/offer/offer"
import { rulesOf } from "../../domain/offer/rules"
import type { Variant } from "../../domain/stock/kit"
import type {
  ComputedOffer,
  OfferedListing,
  OfferedMarketplace,
} from "../../modules/amazon/store/offers/stale"
import { loadKits } from "./load-kits"
import { readShelves, type Shelves } from "./read-shelves"

export async function computeOffers(
  container: MedusaContainer,
  listings: OfferedListing[]
): Promise<ComputedOffer[]> {
  const kits = await loadKits(
    container,
    listings.flatMap(({ variant_id: id }) => (id === null ? [] : [id]))
  )
  const shelves = await readShelves(container, kits.values())
  return listings.map((listing) => {
    const kit = listing.variant_id ? kits.get(listing.variant_id) : undefined
    const { marketplaceId, offer } = lowestOffer(
      listing.marketplaces.map((marketplace) => ({
        marketplaceId: marketplace.marketplace_id,
        offer: offerIn(marketplace, listing, kit ?? null, shelves),
      }))
    )
    return {
      id: listing.id,
      revision: listing.revision,
      quantity: offer.quantity,
      explanation: { ...offer, marketplace_id: marketplaceId },
    }
  })
}

function offerIn(
  marketplace: OfferedMarketplace,
  listing: OfferedListing,
  kit: Variant | null,
  shelves: Shelves
): Offer {
  try {
    return offerFor(marketplace, listing, kit, shelves)
  } catch (error) {
    if (!(error instanceof InvariantError)) {
      throw error
    }
    // One listing whose stock makes no sense must not keep the others from being sent.
    return without("not_computed")
  }
}

const offerFor = (
  marketplace: OfferedMarketplace,
  listing: OfferedListing,
  kit: Variant | null,
  shelves: Shelves
) =>
  offerOf({
    fulfilledBy: listing.fulfilled_by,
    isMapped: listing.variant_id !== null,
    variant: kit && {
      isManaged: kit.isManaged,
      parts: kit.parts.map((part) =>
        shelves.stockOf(part, marketplace.location_ids)
      ),
    },
    rules: rulesOf(listing.account, marketplace, listing),
  })
