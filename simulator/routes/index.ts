import type { AmazonRoute } from "../amazon-route"
import { getListingsItem } from "./get-listings-item"
import { getMarketplaceParticipations } from "./get-marketplace-participations"
import { getOrder } from "./get-order"
import { patchListingsItem } from "./patch-listings-item"
import { searchListingsItems } from "./search-listings-items"
import { searchOrders } from "./search-orders"

/** Every operation this Amazon knows. A new one is a file of its own and a line here. */
export const routes: readonly AmazonRoute[] = [
  searchOrders,
  getOrder,
  getMarketplaceParticipations,
  searchListingsItems,
  getListingsItem,
  patchListingsItem,
]
