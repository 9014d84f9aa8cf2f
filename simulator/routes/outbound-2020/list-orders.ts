import type { ListAllFulfillmentOrdersResponse } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { showHead } from "../../world/show-outbound-2020"
import { listOutbound } from "../list-outbound"
import { QueryReader } from "../query-reader"

/** Whose status changed at that moment or later; parcels that come further change no status. */
export const listAllFulfillmentOrders: AmazonRoute = {
  operation: "listAllFulfillmentOrders",
  method: "GET",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<ListAllFulfillmentOrdersResponse> {
    const query = new QueryReader(call.query)
    query.throwIfUnknown(["queryStartDate", "nextToken"])
    const { orders, nextToken } = await listOutbound(call, amazon, {
      by: "status",
      since: query.time("queryStartDate"),
      token: query.text("nextToken"),
    })
    return {
      payload: {
        fulfillmentOrders: orders.map(showHead),
        ...(nextToken && { nextToken }),
      },
    }
  },
}
