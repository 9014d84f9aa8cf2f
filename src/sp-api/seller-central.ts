// Where does a seller consent? In the Seller Central of one of his marketplaces; the consent holds
// for all of that region.
//
// Hosts: "Seller Central URLs" of the SP-API Developer Guide; what it leaves out (IE, SA, AE, ZA)
// from the addresses that Amazon uses today. Parameters: its "Website authorization workflow".

import type { Region } from "./endpoints"
import { findMarketplace, marketplaces } from "./marketplaces"

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

export interface LoginRequest {
  applicationId: string
  /** Where Amazon wants the browser back. */
  callbackUri: string
  /** Besides Amazon's own hosts, such as the simulator's. */
  origin?: string
}

/**
 * Amazon may send a seller who consents over the app's login address first: from its Appstore, and
 * for an app in draft also from the consent page (seen in amzn/selling-partner-api-docs#1726 and
 * selling-partner-api-models#4119). Which region is that? Null if the address to go back to is not
 * Amazon's page for this app: it comes out of a link that anybody may have written.
 */
export function regionOfLogin(request: LoginRequest): Region | null {
  const { applicationId, callbackUri, origin } = request
  const url = URL.canParse(callbackUri) ? new URL(callbackUri) : null
  if (url?.pathname !== `/apps/authorize/confirm/${applicationId}`) {
    return null
  }
  if (origin && url.origin === new URL(origin).origin) {
    return "eu"
  }
  return url.protocol === "https:" ? (regionOfHost.get(url.host) ?? null) : null
}

const regionOfHost = new Map<string, Region>([
  ...marketplaces
    .filter(({ channel }) => channel === "amazon")
    .flatMap(({ name, region }): [string, Region][] => {
      const domain = name.toLowerCase()
      return [
        [domain, region],
        [`sellercentral.${domain}`, region],
      ]
    }),
  [new URL(europe).host, "eu"],
])

export interface LoginAnswer {
  callbackUri: string
  /** Amazon's own, as it came. */
  amazonState: string
  state: string
  redirectUrl?: string
  isDraft?: boolean
}

/** Back to Amazon, which then sends the browser on with the code. */
export function confirmUrl(answer: LoginAnswer): string {
  const { callbackUri, amazonState, state, redirectUrl, isDraft } = answer
  const url = new URL(callbackUri)
  url.searchParams.set("amazon_state", amazonState)
  url.searchParams.set("state", state)
  if (redirectUrl) {
    url.searchParams.set("redirect_uri", redirectUrl)
  }
  if (isDraft) {
    url.searchParams.set("version", "beta")
  }
  return url.toString()
}
