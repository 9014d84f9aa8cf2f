import type { AmazonRoute } from "../amazon-route"
import { cancelFeed } from "./cancel-feed"
import { confirmShipment } from "./confirm-shipment"
import { createFeed } from "./create-feed"
import { createFeedDocument } from "./create-feed-document"
import { createReport } from "./create-report"
import { getFeed } from "./get-feed"
import { getFeedDocument } from "./get-feed-document"
import { getFeeds } from "./get-feeds"
import { getInventorySummaries } from "./get-inventory-summaries"
import { getListingsItem } from "./get-listings-item"
import { getMarketplaceParticipations } from "./get-marketplace-participations"
import { getOrder } from "./get-order"
import { getReport } from "./get-report"
import { getReportDocument } from "./get-report-document"
import { outbound2020 } from "./outbound-2020"
import { outbound2026 } from "./outbound-2026"
import { patchListingsItem } from "./patch-listings-item"
import { searchListingsItems } from "./search-listings-items"
import { searchOrders } from "./search-orders"

/** Every operation this Amazon knows. A new one is a file of its own and a line here. */
export const routes: readonly AmazonRoute[] = [
  searchOrders,
  getOrder,
  confirmShipment,
  getMarketplaceParticipations,
  searchListingsItems,
  getListingsItem,
  patchListingsItem,
  createFeedDocument,
  createFeed,
  getFeed,
  getFeeds,
  cancelFeed,
  getFeedDocument,
  createReport,
  getReport,
  getReportDocument,
  getInventorySummaries,
  ...outbound2020,
  ...outbound2026,
]
