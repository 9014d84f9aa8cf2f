import type { Item } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { AmazonRefusal } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { listingDatasets, showListing } from "../world/show-listing"
import { readMarketplaceIds, throwIfForeign } from "./listing-query"
import { QueryReader } from "./query-reader"

/** The only way to a SKU with a comma: a list cannot name it. */
export const getListingsItem: AmazonRoute = {
  operation: "getListingsItem",
  method: "GET",
  path: "/listings/2021-08-01/items/{sellerId}/{sku}",

  async answer(call: AmazonCall, amazon: SimulatedAmazon): Promise<Item> {
    throwIfForeign(call)
    const query = new QueryReader(call.query)
    query.throwIfUnknown(["marketplaceIds", "issueLocale", "includedData"])
    const marketplaceIds = readMarketplaceIds(query, call.seller)
    const asked = query.listOf("includedData", listingDatasets)

    const sku = call.path["sku"] ?? ""
    const found = await amazon.listings.store.find(sku, call.seller.sellerId)
    const isListed = found?.marketplaceIds.some((id) =>
      marketplaceIds.includes(id)
    )
    if (!found || !isListed) {
      throw new AmazonRefusal(
        404,
        "NOT_FOUND",
        `SKU '${sku}' not found in marketplace ${marketplaceIds.join(", ")}`
      )
    }
    return showListing(
      found,
      marketplaceIds,
      new Set(asked.length > 0 ? asked : ["summaries"])
    )
  },
}
