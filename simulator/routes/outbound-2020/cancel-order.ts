import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { cancelOutbound } from "../find-outbound"
import { QueryReader } from "../query-reader"

export const cancelFulfillmentOrder: AmazonRoute = {
  operation: "cancelFulfillmentOrder",
  method: "PUT",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}/cancel",
  hasNoBody: true,

  async answer(call: AmazonCall, amazon: SimulatedAmazon): Promise<object> {
    new QueryReader(call.query).throwIfUnknown([])
    await cancelOutbound(
      call,
      amazon,
      call.path["sellerFulfillmentOrderId"] ?? ""
    )
    return {}
  },
}
