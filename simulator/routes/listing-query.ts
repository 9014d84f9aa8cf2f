// What all operations on listings have in common: whose listings, and in which marketplaces.

import type { AmazonCall } from "../amazon-route"
import { accessDenied, invalidInput } from "../amazon-route"
import type { Seller } from "../world/marketplaces"
import { marketplacesOf } from "../world/marketplaces"
import type { QueryReader } from "./query-reader"

/** The seller in the path must be the one who signed in. */
export function throwIfForeign({ path, seller }: AmazonCall): void {
  if (path["sellerId"] !== seller.sellerId) {
    throw accessDenied(
      `The access token does not speak for '${path["sellerId"] ?? ""}'.`
    )
  }
}

export function readMarketplaceIds(
  query: QueryReader,
  seller: Seller
): string[] {
  const ids = query.list("marketplaceIds")
  if (ids.length === 0) {
    throw invalidInput("The query parameter 'marketplaceIds' is missing.")
  }
  throwIfElsewhere(ids, seller)
  return ids
}

/** Also of another region of the same seller: a token is worth something in one region only. */
export function throwIfElsewhere(ids: readonly string[], seller: Seller): void {
  const own = marketplacesOf(seller).map(({ id }) => id)
  const foreign = ids.find((id) => !own.includes(id))
  if (foreign) {
    throw accessDenied(
      `The seller does not take part in the marketplace '${foreign}'.`
    )
  }
}
