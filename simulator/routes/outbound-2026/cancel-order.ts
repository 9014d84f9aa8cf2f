import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { cancelOutbound } from "../find-outbound"
import { QueryReader } from "../query-reader"

export const cancelOutboundOrder: AmazonRoute = {
  operation: "cancelOutboundOrder",
  method: "PUT",
  path: "/fulfillment/outbound/2026-07-04/orders/{orderId}/cancel",
  status: 202,
  hasNoBody: true,

  async answer(call: AmazonCall, amazon: SimulatedAmazon): Promise<object> {
    new QueryReader(call.query).throwIfUnknown([])
    await cancelOutbound(call, amazon, call.path["orderId"] ?? "")
    return {}
  },
}
