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
  const parameters: unknown[] = []
  const bind = (value: unknown): string => `$${parameters.push(value)}`
  const conditions = [
    `seller_id = ${bind(search.sellerId)}`,
    `marketplace_ids && ${bind(search.marketplaceIds)}::text[]`,
    ...(search.skus ? [`sku = ANY(${bind(search.skus)}::text[])`] : []),
    ...(search.onlyBuyable
      ? ["(quantity > 0 OR fulfilled_by = 'AMAZON')"]
      : []),
  ]
  const matching = conditions.join(" AND ")
  const count = await store.count(matching, [...parameters])

  const beyond = search.sortOrder === "ASC" ? ">" : "<"
  const place = search.after
    ? `AND (${name}, sku) ${beyond} (${bind(search.after.value)}::${type}, ${bind(search.after.sku)})`
    : ""
  const listings = await store.select(
    `WHERE ${matching} ${place}
     ORDER BY ${name} ${search.sortOrder}, sku ${search.sortOrder} LIMIT ${bind(search.limit)}`,
    parameters
  )
  return { listings, count }
}
