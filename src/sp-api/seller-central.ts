// Where does a seller consent? In the Seller Central of one of his marketplaces; the consent holds
// for all of that region.
//
// Hosts: "Seller Central URLs" of the SP-API Developer Guide; what it leaves out (IE, SA, AE, ZA)
// from the addresses that Amazon uses today. Parameters: its "Website authorization workflow".

import type { Region } from "./endpoints"
import { findMarketplace } from "./marketplaces"

const europe = "https://sellercentral-europe.amazon.com"

/** For a seller who has not said where he sells. */
const ofRegion: Readonly<Record<Region, string>> = {
  na: "https://sellercentral.amazon.com",
  eu: europe,
  fe: "https://sellercentral.amazon.co.jp",
}

/** By country; the five oldest of Europe share one. */
const ofCountry: Readonly<Record<string, string>> = {
  US: "https://sellercentral.amazon.com",
  CA: "https://sellercentral.amazon.ca",
  MX: "https://sellercentral.amazon.com.mx",
  BR: "https://sellercentral.amazon.com.br",
  GB: europe,
  DE: europe,
  FR: europe,
  IT: europe,
  ES: europe,
  NL: "https://sellercentral.amazon.nl",
  BE: "https://sellercentral.amazon.com.be",
  IE: "https://sellercentral.amazon.ie",
  SE: "https://sellercentral.amazon.se",
  PL: "https://sellercentral.amazon.pl",
  TR: "https://sellercentral.amazon.com.tr",
  SA: "https://sellercentral.amazon.sa",
  AE: "https://sellercentral.amazon.ae",
  EG: "https://sellercentral.amazon.eg",
  IN: "https://sellercentral.amazon.in",
  ZA: "https://sellercentral.amazon.co.za",
  JP: "https://sellercentral.amazon.co.jp",
  AU: "https://sellercentral.amazon.com.au",
  SG: "https://sellercentral.amazon.sg",
}

export interface ConsentRequest {
  applicationId: string
  state: string
  region: Region
  /** Whose Seller Central; without it the region's largest. */
  marketplaceId?: string
  /** One of the app's registered addresses. @default the first of them */
  redirectUrl?: string
  /** An app that is not published yet: without this Amazon answers MD1000. */
  isDraft?: boolean
  /** Instead of Seller Central, such as the simulator's. */
  origin?: string
}

/** The page on which the seller lets the app in. */
export function consentUrl(request: ConsentRequest): string {
  const { applicationId, state, redirectUrl, isDraft } = request
  const url = new URL("/apps/authorize/consent", originOf(request))
  url.searchParams.set("application_id", applicationId)
  url.searchParams.set("state", state)
  if (redirectUrl) {
    url.searchParams.set("redirect_uri", redirectUrl)
  }
  if (isDraft) {
    url.searchParams.set("version", "beta")
  }
  return url.toString()
}

function originOf({ origin, region, marketplaceId }: ConsentRequest): string {
  const country = marketplaceId && findMarketplace(marketplaceId)?.country
  return origin ?? (country && ofCountry[country]) ?? ofRegion[region]
}
