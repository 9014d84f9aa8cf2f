import type { AmazonRoute } from "../../amazon-route"
import { cancelFulfillmentOrder } from "./cancel-order"
import { createFulfillmentOrder } from "./create-order"
import { createFulfillmentReturn } from "./create-return"
import { getFulfillmentOrder } from "./get-order"
import { getPackageTrackingDetails } from "./get-tracking"
import { listAllFulfillmentOrders } from "./list-orders"
import { getFulfillmentPreview } from "./preview"
import { listReturnReasonCodes } from "./return-reasons"
import { updateFulfillmentOrder } from "./update-order"

/** Multi-Channel Fulfillment in the version of 2020-07-01. */
export const outbound2020: readonly AmazonRoute[] = [
  getFulfillmentPreview,
  createFulfillmentOrder,
  listAllFulfillmentOrders,
  getFulfillmentOrder,
  updateFulfillmentOrder,
  cancelFulfillmentOrder,
  getPackageTrackingDetails,
  listReturnReasonCodes,
  createFulfillmentReturn,
]
