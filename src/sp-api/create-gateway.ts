// From options to a gateway that talks to Amazon: everything that is made once per seller.

import { assertInvariant } from "../domain/errors"
import { createAsk, type Clock } from "./ask"
import type { CallBudget } from "./call-budget"
import { confirmShipment } from "./calls/confirm-shipment"
import { createFeed, getFeed, listFeeds } from "./calls/feeds"
import { getListing } from "./calls/get-listing"
import { getOrder } from "./calls/get-order"
import { getPackages } from "./calls/get-packages"
import { listFbaStock } from "./calls/list-fba-stock"
import { listMarketplaces } from "./calls/list-marketplaces"
import { patchQuantity } from "./calls/patch-quantity"
import { readFeedResult } from "./calls/read-feed-result"
import { readListingsReport } from "./calls/read-listings-report"
import { getReport, requestListingsReport } from "./calls/reports"
import { readReturnsReport, requestReturnsReport } from "./calls/returns-report"
import { searchListings } from "./calls/search-listings"
import { searchOrders } from "./calls/search-orders"
import { uploadQuantities } from "./calls/upload-quantities"
import { createDocuments } from "./documents"
import {
  productionEndpoints,
  sandboxEndpoints,
  type Endpoint,
  type Region,
} from "./endpoints"
import type { AmazonGateway } from "./gateway"
import { createLwaToken, type Credentials } from "./lwa-token"
import { createOutboundGateways } from "./create-outbound"
import { createRedactor } from "./redact"
import { createTransport } from "./transport"

export interface AmazonCredentials extends Credentials {
  region: Region
}

export interface GatewayOptions {
  credentials: AmazonCredentials
  /** @default production of the region */
  endpoint?: Endpoint | "sandbox"
  /** "AppId/Version (Language=TypeScript; Platform=…)". */
  userAgent: string
  /** The calls left to this seller's app. */
  budget: CallBudget
  clock: Clock
  /**
   * For one exchange, from connecting to the last byte; documents get four times as long.
   * @default 30000
   */
  timeoutMs?: number
}

/** "User-Agent headers longer than 500 characters are rejected." */
const longestUserAgent = 500

/** One per seller, kept: it holds the access token. */
export function createGateway(options: GatewayOptions): AmazonGateway {
  const { credentials, budget, clock, userAgent, timeoutMs = 30_000 } = options
  assertInvariant(
    userAgent.length >= 1 && userAgent.length <= longestUserAgent,
    `Failed to create the Amazon gateway: the user agent has ${userAgent.length} characters. Amazon takes 1 to ${longestUserAgent}.`
  )

  const redactor = createRedactor([
    credentials.clientSecret,
    credentials.refreshToken,
  ])
  const transport = createTransport({
    endpoint: toEndpoint(options.endpoint, credentials.region),
    userAgent,
    timeoutMs,
    redactor,
  })
  const token = createLwaToken({ credentials, transport, redactor, clock })
  const ask = createAsk({ transport, token, budget, clock, redactor })
  const documents = createDocuments({ transport, clock })
  const outbound = createOutboundGateways({ ask, redactor })

  return {
    searchOrders: (query) => searchOrders(ask, query),
    getOrder: (amazonOrderId) => getOrder(ask, amazonOrderId),
    listMarketplaces: () => listMarketplaces(ask),
    searchListings: (query) => searchListings(ask, query),
    getListing: (query) => getListing(ask, query),
    patchQuantity: (patch) => patchQuantity(ask, redactor, patch),
    uploadQuantities: (feed) => uploadQuantities(ask, documents, feed),
    createFeed: (feed) => createFeed(ask, feed),
    getFeed: (feedId) => getFeed(ask, feedId),
    listFeeds: (query) => listFeeds(ask, query),
    readFeedResult: (documentId) =>
      readFeedResult(ask, documents, redactor, documentId),
    requestListingsReport: (marketplaceId) =>
      requestListingsReport(ask, marketplaceId),
    getReport: (reportId) => getReport(ask, reportId),
    readListingsReport: (documentId, marketplaceId) =>
      readListingsReport(ask, documents, documentId, marketplaceId),
    confirmShipment: (confirmation) => confirmShipment(ask, confirmation),
    getPackages: (amazonOrderId) => getPackages(ask, amazonOrderId),
    listFbaStock: (query) => listFbaStock(ask, query),
    requestReturnsReport: (query) => requestReturnsReport(ask, query),
    readReturnsReport: (documentId, kind) =>
      readReturnsReport(ask, documents, documentId, kind),
    outbound: (version) => outbound[version],
  }
}

function toEndpoint(
  endpoint: GatewayOptions["endpoint"],
  region: Region
): Endpoint {
  if (endpoint === "sandbox") {
    return sandboxEndpoints[region]
  }
  return endpoint ?? productionEndpoints[region]
}
