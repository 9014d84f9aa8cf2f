// What the rest of the plugin can ask Amazon, in its own words. Nothing here names a header, a
// token or a field of Amazon's.

import type { Observation } from "../domain/order/snapshot"
import type { Status } from "../domain/order/status"
import type { FbaGateway } from "./fba-gateway"
import type { ListingsGateway } from "./listings-gateway"
import type { OutboundGateway, OutboundVersion } from "./outbound-gateway"
import type { ShipmentsGateway } from "./shipments-gateway"

export interface OrderQuery {
  /** ISO 8601. The lower bound of Amazon's own time of change; it includes the moment itself. */
  updatedAfter: string
  /** 1 to 50. */
  marketplaceIds: string[]
  /** @default every status */
  statuses?: Status[]
  /** From the page before; lives 24 hours, and only with the same query. */
  pageToken?: string | null
}

export interface OrderPage {
  observations: Observation[]
  /** Orders in the page that could not be read; the others go on. */
  rejected: RejectedOrder[]
  nextPageToken: string | null
  /** The upper bound Amazon echoes: the next watermark. */
  readUntil: string | null
}

export interface RejectedOrder {
  amazonOrderId: string | null
  /** A sentence that names the field and its value; never personal data. */
  problem: string
}

export interface MarketplaceParticipation {
  marketplaceId: string
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  currency: string
  /** As Amazon writes it, e.g. "en_US". */
  language: string
  domain: string
  storeName: string
  isParticipating: boolean
  /** The seller is on holiday or blocked: nothing is for sale there. */
  hasSuspendedListings: boolean
}

export interface AmazonGateway
  extends ListingsGateway, ShipmentsGateway, FbaGateway {
  /** One page, at most 100 orders with their items. */
  searchOrders(query: OrderQuery): Promise<OrderPage>
  /** Null when Amazon does not know the order (404). */
  getOrder(amazonOrderId: string): Promise<Observation | null>
  /** Where the seller sells; also the cheapest proof that the credentials work. */
  listMarketplaces(): Promise<MarketplaceParticipation[]>
  /** Multi-Channel Fulfillment, through one of the two versions of Amazon's API. */
  outbound(version: OutboundVersion): OutboundGateway
}
