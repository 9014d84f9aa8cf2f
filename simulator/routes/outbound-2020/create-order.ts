import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { invalidInput } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { throwIfRefused, throwIfUnknownSku } from "../outbound-rules"
import { QueryReader } from "../query-reader"
import { readWish } from "./read-wish"

/** Accepted is not fulfilled: what Amazon thinks of the address it says later. */
export const createFulfillmentOrder: AmazonRoute = {
  operation: "createFulfillmentOrder",
  method: "POST",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders",

  async answer(
    { seller, query, body }: AmazonCall,
    { warehouse }: SimulatedAmazon
  ): Promise<object> {
    new QueryReader(query).throwIfUnknown([])
    const wish = readWish(body, seller)
    throwIfRefused(wish)
    const created = await warehouse.create(
      wish,
      seller.sellerId,
      (order, shelf) =>
        throwIfUnknownSku(order, shelf, warehouse.settings.outbound)
    )
    if (!created) {
      throw invalidInput(
        `The seller fulfillment order id '${wish.outboundId}' was used before.`
      )
    }
    return {}
  },
}
