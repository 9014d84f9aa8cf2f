import type { GetFulfillmentOrderResponse } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { showDetails } from "../../world/show-outbound-2020"
import { findOutbound } from "../find-outbound"
import { QueryReader } from "../query-reader"

export const getFulfillmentOrder: AmazonRoute = {
  operation: "getFulfillmentOrder",
  method: "GET",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<GetFulfillmentOrderResponse> {
    new QueryReader(call.query).throwIfUnknown([])
    const id = call.path["sellerFulfillmentOrderId"] ?? ""
    return { payload: showDetails(await findOutbound(call, amazon, id)) }
  },
}
