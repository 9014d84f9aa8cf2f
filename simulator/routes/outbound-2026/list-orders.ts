import type { ListOrdersResponse } from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { showOutbound } from "../../world/show-outbound-2026"
import { listOutbound } from "../list-outbound"
import { QueryReader } from "../query-reader"
import { readShipments } from "./get-order"

/** To whom anything happened, also to one of their parcels. */
export const listOutboundOrders: AmazonRoute = {
  operation: "listOutboundOrders",
  method: "GET",
  path: "/fulfillment/outbound/2026-07-04/orders",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<ListOrdersResponse> {
    const query = new QueryReader(call.query)
    query.throwIfUnknown(["updatedAfter", "pageToken", "shipments"])
    const hasShipments = readShipments(query)
    const { orders, nextToken } = await listOutbound(call, amazon, {
      by: "anything",
      since: query.time("updatedAfter"),
      token: query.text("pageToken"),
      fingerprint: query.fingerprint(["pageToken"]),
    })
    return {
      orders: orders.map((one) => showOutbound(one, hasShipments, call.origin)),
      ...(nextToken && { pagination: { nextToken } }),
    }
  },
}
