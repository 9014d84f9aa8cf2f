import type { AmazonRoute } from "../amazon-route"
import { getMarketplaceParticipations } from "./get-marketplace-participations"
import { getOrder } from "./get-order"
import { searchOrders } from "./search-orders"

/** Every operation this Amazon knows. A new one is a file of its own and a line here. */
export const routes: readonly AmazonRoute[] = [
  searchOrders,
  getOrder,
  getMarketplaceParticipations,
]
