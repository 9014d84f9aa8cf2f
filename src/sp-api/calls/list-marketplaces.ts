// Where does the seller sell? Sellers API v1, getMarketplaceParticipations. There is no
// generated class for this API among our packages, so its path is written here.

import type { Ask } from "../ask"
import type { MarketplaceParticipation } from "../gateway"
import type { Subject } from "../transport"
import { participationsAnswer, readAnswer } from "../wire/answers"

const subject = {
  operation: "listMarketplaces",
  what: "list the seller's Amazon marketplaces",
} as const satisfies Subject

export async function listMarketplaces(
  ask: Ask
): Promise<MarketplaceParticipation[]> {
  const answer = await ask({
    ...subject,
    request: (api, options) =>
      api.get("/sellers/v1/marketplaceParticipations", options),
  })

  const { payload } = readAnswer(participationsAnswer, answer, subject)
  return payload.map(({ marketplace, storeName, participation }) => ({
    marketplaceId: marketplace.id,
    name: marketplace.name ?? marketplace.id,
    country: marketplace.countryCode,
    currency: marketplace.defaultCurrencyCode,
    language: marketplace.defaultLanguageCode ?? "",
    domain: marketplace.domainName ?? "",
    storeName: storeName ?? "",
    isParticipating: participation.isParticipating,
    hasSuspendedListings: participation.hasSuspendedListings,
  }))
}
