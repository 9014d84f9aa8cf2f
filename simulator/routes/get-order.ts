import type { GetOrderResponse } from "@sp-api-sdk/orders-api-2026-01-01"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { notFound } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { datasets, showOrder } from "../world/show-order"
import { QueryReader } from "./query-reader"

/** Knows every change at once, also while the list still lags behind. */
export const getOrder: AmazonRoute = {
  operation: "getOrder",
  method: "GET",
  path: "/orders/2026-01-01/orders/{orderId}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<GetOrderResponse> {
    const query = new QueryReader(call.query)
    query.throwIfUnknown(["includedData"])
    const asked = new Set(query.listOf("includedData", datasets))

    const orderId = call.path["orderId"] ?? ""
    const found = await amazon.orderStore.find(orderId)
    if (!found || found.truth.sellerId !== call.seller.sellerId) {
      throw notFound(`The order '${orderId}' was not found.`)
    }
    return { order: showOrder(found.truth, asked) }
  },
}
