import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { marketplacesOf } from "../world/marketplaces"
import { QueryReader } from "./query-reader"

/** Unlike the orders of 2026-01-01, this answer sits in a `payload`. */
export const getMarketplaceParticipations: AmazonRoute = {
  operation: "getMarketplaceParticipations",
  method: "GET",
  path: "/sellers/v1/marketplaceParticipations",

  async answer({ seller, query }: AmazonCall): Promise<object> {
    new QueryReader(query).throwIfUnknown([])
    return {
      payload: marketplacesOf(seller).map((marketplace) => ({
        marketplace: {
          id: marketplace.id,
          name: marketplace.name,
          countryCode: marketplace.countryCode,
          defaultCurrencyCode: marketplace.currency,
          defaultLanguageCode: marketplace.language,
          domainName: marketplace.domain,
        },
        participation: { isParticipating: true, hasSuspendedListings: false },
        storeName: seller.storeName,
      })),
    }
  },
}
