import type { AmazonRoute } from "../../amazon-route"
import { cancelOutboundOrder } from "./cancel-order"
import { createOutboundOrder } from "./create-order"
import { getOutboundOrder } from "./get-order"
import { listOutboundOrders } from "./list-orders"
import { getOutboundPreview } from "./preview"
import { updateOutboundOrder } from "./update-order"

/** Multi-Channel Fulfillment in the version of 2026-07-04. Its `/offers` are not here. */
export const outbound2026: readonly AmazonRoute[] = [
  getOutboundPreview,
  createOutboundOrder,
  listOutboundOrders,
  getOutboundOrder,
  updateOutboundOrder,
  cancelOutboundOrder,
]
