// The marketplaces this simulator knows, and who sells where.

export type CountryKey = "DE" | "FR" | "IT" | "ES" | "UK" | "US" | "CA" | "JP"

export type Marketplace = {
  key: CountryKey
  id: string
  name: string
  domain: string
  countryCode: string
  currency: string
  language: string
  /** Prices shown to buyers contain the tax (EU, UK, JP) or do not (US, CA). */
  taxInclusive: boolean
  /** In basis points: 1900 = 19 %. */
  taxRate: number
  /** Amazon collects and remits the tax itself. */
  facilitator: boolean
  orderPrefix: string
  /** Multi-channel orders carry a marketplace id of their own. */
  nonAmazonId: string | null
}

const row = (
  key: CountryKey,
  id: string,
  domain: string,
  currency: string,
  language: string,
  taxRate: number,
  orderPrefix: string,
  nonAmazonId: string | null
): Marketplace => ({
  key,
  id,
  name: `Amazon.${domain.replace(/^www\.amazon\./, "")}`,
  domain,
  countryCode: key === "UK" ? "GB" : key,
  currency,
  language,
  taxInclusive: key !== "US" && key !== "CA",
  taxRate,
  facilitator: key === "US" || key === "CA",
  orderPrefix,
  nonAmazonId,
})

export const marketplaces: readonly Marketplace[] = [
  row(
    "DE",
    "A1PA6795UKMFR9",
    "www.amazon.de",
    "EUR",
    "de_DE",
    1900,
    "302",
    "A38D8NSA03LJTC"
  ),
  row(
    "FR",
    "A13V1IB3VIYZZH",
    "www.amazon.fr",
    "EUR",
    "fr_FR",
    2000,
    "402",
    "A1ZFFQZ3HTUKT9"
  ),
  row(
    "IT",
    "APJ6JRA9NG5V4",
    "www.amazon.it",
    "EUR",
    "it_IT",
    2200,
    "403",
    "A62U237T8HV6N"
  ),
  row(
    "ES",
    "A1RKKUPIHCS9HS",
    "www.amazon.es",
    "EUR",
    "es_ES",
    2100,
    "404",
    "AFQLKURYRPEL8"
  ),
  row(
    "UK",
    "A1F83G8C2ARO7P",
    "www.amazon.co.uk",
    "GBP",
    "en_GB",
    2000,
    "202",
    "AZMDEXL2RVFNN"
  ),
  row(
    "US",
    "ATVPDKIKX0DER",
    "www.amazon.com",
    "USD",
    "en_US",
    825,
    "111",
    "A2ZV50J4W1RKNI"
  ),
  row(
    "CA",
    "A2EUQ1WTGCTBG2",
    "www.amazon.ca",
    "CAD",
    "en_CA",
    1300,
    "701",
    "A1MQXOICRS2Z7M"
  ),
  row(
    "JP",
    "A1VC38T7YXB528",
    "www.amazon.co.jp",
    "JPY",
    "ja_JP",
    1000,
    "250",
    null
  ),
]

export type Seller = {
  sellerId: string
  storeName: string
  refreshToken: string
  marketplaces: readonly CountryKey[]
}

export const application = {
  /** How Seller Central calls the app; Login with Amazon knows it by its client id. */
  applicationId: "amzn1.sp.solution.simulated",
  clientId: "amzn1.application-oa2-client.simulated",
  clientSecret: "simulated-client-secret",
}

/** One seller account per region, as a refresh token is worth something in one region only. */
export const sellers: readonly Seller[] = [
  {
    sellerId: "A1SIMSELLER",
    storeName: "Simulated Teahouse",
    refreshToken: "Atzr|simulated-refresh-token",
    marketplaces: ["DE", "FR", "IT", "ES", "UK"],
  },
  {
    sellerId: "A2SIMSELLERNA",
    storeName: "Simulated Teahouse America",
    refreshToken: "Atzr|simulated-refresh-token-na",
    marketplaces: ["US", "CA"],
  },
  {
    sellerId: "A3SIMSELLERFE",
    storeName: "Simulated Teahouse Japan",
    refreshToken: "Atzr|simulated-refresh-token-fe",
    marketplaces: ["JP"],
  },
]

/** Accepts Amazon's id ("A1PA6795UKMFR9") or the country ("DE"). */
export const findMarketplace = (idOrKey: string): Marketplace | undefined =>
  marketplaces.find(({ id, key }) => id === idOrKey || key === idOrKey)

export function sellerIn(marketplace: Marketplace): Seller {
  const seller = sellers.find((one) =>
    one.marketplaces.includes(marketplace.key)
  )
  if (!seller) {
    throw new Error(
      `Failed to find a seller in ${marketplace.key}: the base world has none there.`
    )
  }
  return seller
}

export const marketplacesOf = (seller: Seller): Marketplace[] =>
  marketplaces.filter(({ key }) => seller.marketplaces.includes(key))

/** How Amazon calls its own warehouses in the seller's region. */
export function fbaChannelOf(sellerId: string): string {
  const home = sellers.find((one) => one.sellerId === sellerId)?.marketplaces[0]
  if (home === "JP") {
    return "AMAZON_JP"
  }
  return home === "US" ? "AMAZON_NA" : "AMAZON_EU"
}
