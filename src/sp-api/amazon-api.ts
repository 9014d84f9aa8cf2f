// Which of Amazon's APIs do we call, and through what? Of the generated SDK we use the bare
// `…Api` classes: they know paths and parameters from Amazon's models. We bring axios, token,
// limits and retries ourselves, because the SDK's own client (common 4.0.4) has no timeout,
// cannot retry when loaded as CommonJS, sleeps minutes inside a call and throws errors that hold
// the access token. It joins list parameters as "a%2Cb", which is the comma of Amazon's csv
// lists, percent-encoded as RFC 3986 allows.

import { FbaInventoryApi } from "@sp-api-sdk/fba-inventory-api-v1"
import { FeedsApi } from "@sp-api-sdk/feeds-api-2021-06-30"
import { FulfillmentOutboundApi as Outbound2020Api } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import { FulfillmentOutboundApi as Outbound2026Api } from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import { ListingsItemsApi } from "@sp-api-sdk/listings-items-api-2021-08-01"
import { OrdersApi } from "@sp-api-sdk/orders-api-2026-01-01"
import { OrdersApi as OrdersV0Api } from "@sp-api-sdk/orders-api-v0"
import { ReportsApi } from "@sp-api-sdk/reports-api-2021-06-30"
import type { AxiosInstance, AxiosResponse, RawAxiosRequestConfig } from "axios"

export interface AmazonApi {
  orders: OrdersApi
  /** Of this version only what has no successor. */
  ordersV0: OrdersV0Api
  listings: ListingsItemsApi
  feeds: FeedsApi
  reports: ReportsApi
  fbaInventory: FbaInventoryApi
  outbound2020: Outbound2020Api
  outbound2026: Outbound2026Api
  /** For APIs without a generated class: a GET of a path. */
  get(path: string, options: RawAxiosRequestConfig): Promise<AxiosResponse>
}

export const createAmazonApi = (
  baseUrl: string,
  http: AxiosInstance
): AmazonApi => ({
  orders: new OrdersApi(undefined, baseUrl, http),
  ordersV0: new OrdersV0Api(undefined, baseUrl, http),
  listings: new ListingsItemsApi(undefined, baseUrl, http),
  feeds: new FeedsApi(undefined, baseUrl, http),
  reports: new ReportsApi(undefined, baseUrl, http),
  fbaInventory: new FbaInventoryApi(undefined, baseUrl, http),
  outbound2020: new Outbound2020Api(undefined, baseUrl, http),
  outbound2026: new Outbound2026Api(undefined, baseUrl, http),
  get: (path, config) => http.get(baseUrl + path, config),
})
