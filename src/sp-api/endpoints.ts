// Which hosts Amazon answers on. A seller's refresh token works in one region only.

export type Region = "na" | "eu" | "fe"

export interface Endpoint {
  /** Base address of the Selling Partner API. */
  api: string
  /** Where a refresh token becomes an access token. */
  token: string
}

// Login with Amazon has one address for all regions, and for the sandbox.
const token = "https://api.amazon.com/auth/o2/token"

export const productionEndpoints: Readonly<Record<Region, Endpoint>> = {
  na: { api: "https://sellingpartnerapi-na.amazon.com", token },
  eu: { api: "https://sellingpartnerapi-eu.amazon.com", token },
  fe: { api: "https://sellingpartnerapi-fe.amazon.com", token },
}

// The sandbox allows 5 calls a second, burst 15, for every operation; its header says so, and
// the call budget learns it.
export const sandboxEndpoints: Readonly<Record<Region, Endpoint>> = {
  na: { api: "https://sandbox.sellingpartnerapi-na.amazon.com", token },
  eu: { api: "https://sandbox.sellingpartnerapi-eu.amazon.com", token },
  fe: { api: "https://sandbox.sellingpartnerapi-fe.amazon.com", token },
}
