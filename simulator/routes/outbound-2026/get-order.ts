import type { GetOrderResponse } from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { showOutbound } from "../../world/show-outbound-2026"
import { findOutbound } from "../find-outbound"
import { QueryReader } from "../query-reader"

/** Amazon's own name for it is that of an operation of the Orders API. */
export const getOutboundOrder: AmazonRoute = {
  operation: "getOutboundOrder",
  method: "GET",
  path: "/fulfillment/outbound/2026-07-04/orders/{orderId}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<GetOrderResponse> {
    const query = new QueryReader(call.query)
    query.throwIfUnknown(["shipments"])
    const hasShipments = readShipments(query)
    const found = await findOutbound(call, amazon, call.path["orderId"] ?? "")
    return { order: showOutbound(found, hasShipments, call.origin) }
  },
}

export const readShipments = (query: QueryReader): boolean =>
  query.listOf("shipments", ["INCLUDE", "EXCLUDE"])[0] !== "EXCLUDE"
