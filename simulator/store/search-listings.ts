// One page of listings by keyset, and how many there are in all.

import type { SimulatedListing } from "../world/listing"
import type { ListingStore } from "./listing-store"

export type ListingSearch = {
  sellerId: string
  marketplaceIds: readonly string[]
  /** Null: all of them. */
  skus: readonly string[] | null
  onlyBuyable: boolean
  sortBy: "sku" | "createdDate" | "lastUpdatedDate"
  sortOrder: "ASC" | "DESC"
  after: { value: string; sku: string } | null
  limit: number
}

const columns = {
  sku: { name: "sku", type: "text" },
  createdDate: { name: "created_time", type: "timestamptz" },
  lastUpdatedDate: { name: "last_updated_time", type: "timestamptz" },
}

export async function searchListings(
  store: ListingStore,
  search: ListingSearch
): Promise<{ listings: SimulatedListing[]; count: number }> {
  const { name, type } = columns[search.sortBy]
  const matching = `seller_id = $1 AND marketplace_ids && $2::text[]
    AND ($3::text[] IS NULL OR sku = ANY($3::text[]))
    AND (NOT $4::boolean OR quantity > 0 OR fulfilled_by = 'AMAZON')`
  const parameters = [
    search.sellerId,
    search.marketplaceIds,
    search.skus,
    search.onlyBuyable,
  ]
  const beyond = search.sortOrder === "ASC" ? ">" : "<"
  const listings = await store.select(
    `WHERE ${matching} AND ($5::text IS NULL OR (${name}, sku) ${beyond} ($5::${type}, $6))
     ORDER BY ${name} ${search.sortOrder}, sku ${search.sortOrder} LIMIT $7`,
    [
      ...parameters,
      search.after?.value ?? null,
      search.after?.sku ?? null,
      search.limit,
    ]
  )
  return { listings, count: await store.count(matching, parameters) }
}
