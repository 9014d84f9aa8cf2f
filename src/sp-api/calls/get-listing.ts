// What does Amazon know about this one SKU? Listings Items API 2021-08-01, getListingsItem.

import type { Ask } from "../ask"
import { isUnknownToAmazon } from "../errors/rejected-error"
import type { ListedItem, ListingsGateway } from "../listings-gateway"
import type { Answer, Subject } from "../transport"
import { readAnswerWith, unexpectedShape } from "../wire/answers"
import { assertPathSegment, shown } from "./path-segment"
import { listingParts } from "./search-listings"
import { toListedItem } from "./to-listed-item"

type Query = Parameters<ListingsGateway["getListing"]>[0]

/** Null when Amazon does not know the SKU. */
export async function getListing(
  ask: Ask,
  { sellerId, sku, marketplaceId, withBarcodes }: Query
): Promise<ListedItem | null> {
  const subject = {
    operation: "getListing",
    what: `read the Amazon listing ${shown(sku)}`,
  } as const satisfies Subject
  assertPathSegment(sellerId, subject.what, "a seller")
  assertPathSegment(sku, subject.what, "a SKU")

  try {
    const answer = await ask({
      ...subject,
      request: ({ listings }, options) =>
        listings.getListingsItem(
          {
            sellerId,
            sku,
            marketplaceIds: [marketplaceId],
            includedData: listingParts(withBarcodes),
          },
          options
        ),
    })
    return readListing(answer, subject, sku)
  } catch (error) {
    if (isUnknownToAmazon(error)) {
      return null
    }
    throw error
  }
}

function readListing(answer: Answer, subject: Subject, sku: string) {
  const listing = readAnswerWith(toListedItem, answer, subject)
  // Amazon takes "tea" for "TEA", and answers in the seller's own spelling.
  if (listing.sku.toLowerCase() !== sku.toLowerCase()) {
    throw unexpectedShape(answer, subject, "sku", "it is another listing.")
  }
  return listing
}
