// What is known about each Amazon marketplace before asking Amazon: where it is, its currency,
// and whether its prices include tax.
//
// Ids: Amazon's developer documentation on marketplace ids. At run time the seller's own list
// (listMarketplaces) has the last word on name and currency.

import type { Region } from "./endpoints"

export interface Marketplace {
  id: string
  /** ISO 3166-1 alpha-2. */
  country: string
  region: Region
  /** ISO 4217. */
  currency: string
  /**
   * Whether prices shown to buyers include tax. Amazon's API does not say; this is how shops in
   * the country quote prices. Sales tax is added on top in the US and in Canada, and included
   * everywhere else, Mexico and Brazil too. A default: the owner can change it.
   */
  taxInclusive: boolean
  name: string
  /** The main language of its buyers, BCP 47. */
  language: string
  /**
   * `non_amazon`: the id Amazon gives to Multi-Channel orders, which were not sold on Amazon
   * but only shipped from there. The seller cannot list anything in it.
   */
  channel: "amazon" | "non_amazon"
}

type Row = [
  id: string,
  country: string,
  currency: string,
  name: string,
  language: string,
]

const withoutTax = new Set(["US", "CA"])

const rows: Record<Region, Row[]> = {
  na: [
    ["ATVPDKIKX0DER", "US", "USD", "Amazon.com", "en-US"],
    ["A2EUQ1WTGCTBG2", "CA", "CAD", "Amazon.ca", "en-CA"],
    ["A1AM78C64UM0Y8", "MX", "MXN", "Amazon.com.mx", "es-MX"],
    ["A2Q3Y263D00KWC", "BR", "BRL", "Amazon.com.br", "pt-BR"],
  ],
  eu: [
    ["A1F83G8C2ARO7P", "GB", "GBP", "Amazon.co.uk", "en-GB"],
    ["A1PA6795UKMFR9", "DE", "EUR", "Amazon.de", "de-DE"],
    ["A13V1IB3VIYZZH", "FR", "EUR", "Amazon.fr", "fr-FR"],
    ["APJ6JRA9NG5V4", "IT", "EUR", "Amazon.it", "it-IT"],
    ["A1RKKUPIHCS9HS", "ES", "EUR", "Amazon.es", "es-ES"],
    ["A1805IZSGTT6HS", "NL", "EUR", "Amazon.nl", "nl-NL"],
    ["AMEN7PMS3EDWL", "BE", "EUR", "Amazon.com.be", "fr-BE"],
    ["A28R8C7NBKEWEA", "IE", "EUR", "Amazon.ie", "en-IE"],
    ["A2NODRKZP88ZB9", "SE", "SEK", "Amazon.se", "sv-SE"],
    ["A1C3SOZRARQ6R3", "PL", "PLN", "Amazon.pl", "pl-PL"],
    ["A33AVAJ2PDY3EV", "TR", "TRY", "Amazon.com.tr", "tr-TR"],
    ["A17E79C6D8DWNP", "SA", "SAR", "Amazon.sa", "ar-SA"],
    ["A2VIGQ35RCS4UG", "AE", "AED", "Amazon.ae", "en-AE"],
    ["ARBP9OOSHTCHU", "EG", "EGP", "Amazon.eg", "ar-EG"],
    ["A21TJRUUN4KGV", "IN", "INR", "Amazon.in", "en-IN"],
    ["AE08WJ6YKNBMC", "ZA", "ZAR", "Amazon.co.za", "en-ZA"],
  ],
  fe: [
    ["A1VC38T7YXB528", "JP", "JPY", "Amazon.co.jp", "ja-JP"],
    ["A39IBJ37TRP1C6", "AU", "AUD", "Amazon.com.au", "en-AU"],
    ["A19VAU5U5O7RUS", "SG", "SGD", "Amazon.sg", "en-SG"],
  ],
}

const multiChannelRows: Record<Region, Row[]> = {
  na: [
    ["A2ZV50J4W1RKNI", "US", "USD", "Multi-Channel US", "en-US"],
    ["A1MQXOICRS2Z7M", "CA", "CAD", "Multi-Channel CA", "en-CA"],
    ["A3H6HPSLHAK3XG", "MX", "MXN", "Multi-Channel MX", "es-MX"],
  ],
  eu: [
    ["AZMDEXL2RVFNN", "GB", "GBP", "Multi-Channel UK", "en-GB"],
    ["A38D8NSA03LJTC", "DE", "EUR", "Multi-Channel DE", "de-DE"],
    ["A1ZFFQZ3HTUKT9", "FR", "EUR", "Multi-Channel FR", "fr-FR"],
    ["A62U237T8HV6N", "IT", "EUR", "Multi-Channel IT", "it-IT"],
    ["AFQLKURYRPEL8", "ES", "EUR", "Multi-Channel ES", "es-ES"],
  ],
  fe: [],
}

const regions: Region[] = ["na", "eu", "fe"]

const listOf = (
  table: Record<Region, Row[]>,
  channel: Marketplace["channel"]
): Marketplace[] =>
  regions.flatMap((region) =>
    table[region].map(([id, country, currency, name, language]) => ({
      id,
      country,
      region,
      currency,
      taxInclusive: !withoutTax.has(country),
      name,
      language,
      channel,
    }))
  )

export const marketplaces: readonly Marketplace[] = [
  ...listOf(rows, "amazon"),
  ...listOf(multiChannelRows, "non_amazon"),
]

const byId = new Map(marketplaces.map((one) => [one.id, one]))

/** Null for a marketplace that Amazon opened after this version was written. */
export const findMarketplace = (id: string): Marketplace | null =>
  byId.get(id) ?? null
