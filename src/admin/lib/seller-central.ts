// Where a seller finds at Amazon what we show. The hosts are those of src/sp-api/seller-central.ts,
// which a page cannot import.

const hosts: Record<string, string> = {
  US: "sellercentral.amazon.com",
  CA: "sellercentral.amazon.ca",
  MX: "sellercentral.amazon.com.mx",
  BR: "sellercentral.amazon.com.br",
  NL: "sellercentral.amazon.nl",
  BE: "sellercentral.amazon.com.be",
  IE: "sellercentral.amazon.ie",
  SE: "sellercentral.amazon.se",
  PL: "sellercentral.amazon.pl",
  JP: "sellercentral.amazon.co.jp",
  AU: "sellercentral.amazon.com.au",
  SG: "sellercentral.amazon.sg",
  IN: "sellercentral.amazon.in",
  AE: "sellercentral.amazon.ae",
  SA: "sellercentral.amazon.sa",
  EG: "sellercentral.amazon.eg",
  TR: "sellercentral.amazon.com.tr",
  ZA: "sellercentral.amazon.co.za",
}

/** The five oldest of Europe share one. */
const hostOf = (countryCode: string): string =>
  hosts[countryCode] ?? "sellercentral-europe.amazon.com"

export const sellerCentralOrderUrl = (
  amazonOrderId: string,
  countryCode: string
): string =>
  `https://${hostOf(countryCode)}/orders-v3/order/${encodeURIComponent(amazonOrderId)}`

const hostOfRegion = {
  eu: "sellercentral-europe.amazon.com",
  na: "sellercentral.amazon.com",
  fe: "sellercentral.amazon.co.jp",
}

/** Where a seller's own apps and their credentials are. */
export const developAppsUrl = (region: keyof typeof hostOfRegion): string =>
  `https://${hostOfRegion[region]}/sellingpartner/developerconsole`
