// Which listings does the seller have? One page of Listings Items API 2021-08-01,
// searchListingsItems: at most 20 listings of one marketplace.

import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { ListingPage, ListingQuery } from "../listings-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { listingsAnswer } from "../wire/listings"
import { UnreadableError } from "../wire/unreadable"
import { isSku } from "../wire/values"
import { assertPathSegment, shown } from "./path-segment"
import { toListedItem } from "./to-listed-item"

/** "The number of results that you want to include on each page", `maximum: 20`. */
const listingsPerPage = 20

/** `identifiers`, `maxItems: 20`. */
const mostSkus = 20

const subject = {
  operation: "searchListings",
  what: "search Amazon listings",
} as const satisfies Subject

/** Amazon sends only what is asked for. Attributes are most of a listing, hence the question. */
export const listingParts = (withBarcodes = false) => [
  "summaries" as const,
  "fulfillmentAvailability" as const,
  "productTypes" as const,
  ...(withBarcodes ? ["attributes" as const] : []),
]

export async function searchListings(
  ask: Ask,
  query: ListingQuery
): Promise<ListingPage> {
  const { sellerId, marketplaceId, skus, withBarcodes, pageToken } = query
  assertPathSegment(sellerId, subject.what, "a seller")
  throwIfSkusCannotBeListed(skus)

  const answer = await ask({
    ...subject,
    request: ({ listings }, options) =>
      listings.searchListingsItems(
        {
          sellerId,
          marketplaceIds: [marketplaceId],
          includedData: listingParts(withBarcodes),
          pageSize: listingsPerPage,
          // The default, "lastUpdatedDate", would move a listing to another page with every order.
          sortBy: "createdDate",
          sortOrder: "ASC",
          ...(skus && { identifiers: skus, identifiersType: "SKU" }),
          ...(pageToken && { pageToken }),
        },
        options
      ),
  })

  const page = readAnswer(listingsAnswer, answer, subject)
  return {
    ...readListings(page.items),
    total: page.numberOfResults,
    nextPageToken: page.pagination?.nextToken || null,
  }
}

function throwIfSkusCannotBeListed(skus: ListingQuery["skus"]): void {
  if (!skus) {
    return
  }
  assertInvariant(
    skus.length >= 1 && skus.length <= mostSkus,
    `Failed to ${subject.what}: ${skus.length} SKUs were given. Give 1 to ${mostSkus}, or leave them out to mean all.`
  )
  for (const sku of skus) {
    assertInvariant(
      sku.trim() !== "",
      `Failed to ${subject.what}: one of the SKUs is empty. Leave it out.`
    )
    // "A comma-delimited list of product identifiers": there is no way to escape one.
    assertInvariant(
      !sku.includes(","),
      `Failed to ${subject.what}: the SKU ${shown(sku)} has a comma, which ends a SKU in Amazon's list. Use getListing for it.`
    )
  }
}

function readListings(
  items: unknown[]
): Pick<ListingPage, "listings" | "rejected"> {
  const listings: ListingPage["listings"] = []
  const rejected: ListingPage["rejected"] = []
  for (const raw of items) {
    try {
      listings.push(toListedItem(raw))
    } catch (error) {
      if (!(error instanceof UnreadableError)) {
        throw error
      }
      rejected.push({ sku: skuOf(raw), problem: error.problem })
    }
  }
  return { listings, rejected }
}

function skuOf(raw: unknown): string | null {
  const sku = (raw as { sku?: unknown } | null)?.sku
  return typeof sku === "string" && isSku(sku) ? sku : null
}
