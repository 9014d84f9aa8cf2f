import type { ItemSearchResults } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { ListingSearch } from "../store/search-listings"
import { searchListings } from "../store/search-listings"
import type { SimulatedListing } from "../world/listing"
import { listingDatasets, showListing } from "../world/show-listing"
import { readMarketplaceIds, throwIfForeign } from "./listing-query"
import { QueryReader } from "./query-reader"
import { seal, unseal } from "../sealed"

/** Further than this nobody can page, however many there are. */
const MOST_PAGED = 1000

const parameters = [
  "marketplaceIds",
  "issueLocale",
  "includedData",
  "identifiers",
  "identifiersType",
  "withStatus",
  "sortBy",
  "sortOrder",
  "pageSize",
  "pageToken",
]

const sortColumns = ["sku", "createdDate", "lastUpdatedDate"] as const

type Place = {
  sellerId: string
  fingerprint: string
  after: NonNullable<ListingSearch["after"]>
  seen: number
}

export const searchListingsItems: AmazonRoute = {
  operation: "searchListingsItems",
  method: "GET",
  path: "/listings/2021-08-01/items/{sellerId}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<ItemSearchResults> {
    throwIfForeign(call)
    const query = new QueryReader(call.query)
    query.throwIfUnknown(parameters)
    const marketplaceIds = readMarketplaceIds(query, call.seller)
    const included = query.listOf("includedData", listingDatasets)
    const pageSize = query.whole("pageSize", 1, 20, 10)
    const { sellerId } = call.seller
    const search = readSearch(query, sellerId, marketplaceIds)
    const fingerprint = query.fingerprint(["pageToken"])
    const place = openPlace(query.text("pageToken"), sellerId, fingerprint)

    const seen = place?.seen ?? 0
    const { listings, count } = await searchListings(amazon.listings.store, {
      ...search,
      after: place?.after ?? null,
      limit: Math.min(pageSize, MOST_PAGED - seen),
    })
    const last = listings.at(-1)
    const soFar = seen + listings.length
    const hasMore = last && soFar < Math.min(count, MOST_PAGED)
    return {
      numberOfResults: count,
      items: listings.map((listing) =>
        showListing(
          listing,
          marketplaceIds,
          new Set(included.length > 0 ? included : ["summaries"])
        )
      ),
      ...(hasMore && {
        pagination: {
          nextToken: seal({
            sellerId,
            fingerprint,
            after: placeOf(last, search.sortBy),
            seen: soFar,
          } satisfies Place),
        },
      }),
    }
  },
}

function readSearch(
  query: QueryReader,
  sellerId: string,
  marketplaceIds: string[]
): Omit<ListingSearch, "after" | "limit"> {
  const skus = query.list("identifiers")
  const [type] = query.listOf("identifiersType", ["SKU"])
  if (skus.length > 0 !== (type !== undefined)) {
    throw invalidInput(
      "'identifiers' and 'identifiersType' are given together or not at all."
    )
  }
  if (skus.length > 20) {
    throw invalidInput(
      `identifiers has ${skus.length} values; at most 20 are allowed.`
    )
  }
  const [sortBy] = query.listOf("sortBy", sortColumns)
  const [sortOrder] = query.listOf("sortOrder", ["ASC", "DESC"] as const)
  const status = query.listOf("withStatus", ["BUYABLE", "DISCOVERABLE"])
  return {
    sellerId,
    marketplaceIds,
    skus: type ? skus : null,
    onlyBuyable: status.length > 0 && !status.includes("DISCOVERABLE"),
    sortBy: sortBy ?? "lastUpdatedDate",
    sortOrder: sortOrder ?? "DESC",
  }
}

const placeOf = (
  { sku, createdTime, lastUpdatedTime }: SimulatedListing,
  sortBy: ListingSearch["sortBy"]
): Place["after"] => ({
  sku,
  value: { sku, createdDate: createdTime, lastUpdatedDate: lastUpdatedTime }[
    sortBy
  ],
})

function openPlace(
  token: string | null,
  sellerId: string,
  fingerprint: string
): Place | null {
  if (token === null) {
    return null
  }
  const place = unseal(token) as Place | null
  if (place?.sellerId !== sellerId || place.fingerprint !== fingerprint) {
    throw invalidInput(
      "The pageToken is invalid, or the other parameters differ from those that produced it."
    )
  }
  return place
}
