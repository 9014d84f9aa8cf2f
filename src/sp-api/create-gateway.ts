// From options to a gateway that talks to Amazon: everything that is made once per seller.

import { assertInvariant, InvariantError } from "../domain/errors"
import { createAsk, type Clock } from "./ask"
import type { CallBudget } from "./call-budget"
import { getOrder } from "./calls/get-order"
import { listMarketplaces } from "./calls/list-marketplaces"
import { searchOrders } from "./calls/search-orders"
import {
  productionEndpoints,
  sandboxEndpoints,
  type Endpoint,
  type Region,
} from "./endpoints"
import type { AmazonGateway } from "./gateway"
import { createLwaToken, type Credentials } from "./lwa-token"
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
   * For one exchange, from connecting to the last byte.
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

  return {
    searchOrders: (query) => searchOrders(ask, query),
    getOrder: (amazonOrderId) => getOrder(ask, amazonOrderId),
    listMarketplaces: () => listMarketplaces(ask),
    searchListings: notYet,
    getListing: notYet,
    patchQuantity: notYet,
    uploadQuantities: notYet,
    createFeed: notYet,
    getFeed: notYet,
    listFeeds: notYet,
    readFeedResult: notYet,
    requestListingsReport: notYet,
    getReport: notYet,
    readListingsReport: notYet,
  }
}

const notYet = (): Promise<never> =>
  Promise.reject(new InvariantError("Failed to ask Amazon: not written yet."))

function toEndpoint(
  endpoint: GatewayOptions["endpoint"],
  region: Region
): Endpoint {
  if (endpoint === "sandbox") {
    return sandboxEndpoints[region]
  }
  return endpoint ?? productionEndpoints[region]
}
