// The country of each Amazon marketplace: ids never change, so nobody has to be asked.
// Source: Amazon's developer documentation on marketplace ids, as src/sp-api/marketplaces.ts.

const countries: Readonly<Record<string, string>> = {
  ATVPDKIKX0DER: "US",
  A2EUQ1WTGCTBG2: "CA",
  A1AM78C64UM0Y8: "MX",
  A2Q3Y263D00KWC: "BR",
  A1F83G8C2ARO7P: "GB",
  A1PA6795UKMFR9: "DE",
  A13V1IB3VIYZZH: "FR",
  APJ6JRA9NG5V4: "IT",
  A1RKKUPIHCS9HS: "ES",
  A1805IZSGTT6HS: "NL",
  AMEN7PMS3EDWL: "BE",
  A28R8C7NBKEWEA: "IE",
  A2NODRKZP88ZB9: "SE",
  A1C3SOZRARQ6R3: "PL",
  A33AVAJ2PDY3EV: "TR",
  A17E79C6D8DWNP: "SA",
  A2VIGQ35RCS4UG: "AE",
  ARBP9OOSHTCHU: "EG",
  A21TJRUUN4KGV: "IN",
  AE08WJ6YKNBMC: "ZA",
  A1VC38T7YXB528: "JP",
  A39IBJ37TRP1C6: "AU",
  A19VAU5U5O7RUS: "SG",
  A2ZV50J4W1RKNI: "US",
  A1MQXOICRS2Z7M: "CA",
  A3H6HPSLHAK3XG: "MX",
  AZMDEXL2RVFNN: "GB",
  A38D8NSA03LJTC: "DE",
  A1ZFFQZ3HTUKT9: "FR",
  A62U237T8HV6N: "IT",
  AFQLKURYRPEL8: "ES",
}

export const countryOf = (marketplaceId: string): string | null =>
  countries[marketplaceId] ?? null
