import type {
  CreateOrderAcceptedResponse,
  CreateOrderResponse,
} from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { invalidInput } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { showOutbound } from "../../world/show-outbound-2026"
import { throwIfRefused, throwIfUnknownSku } from "../outbound-rules"
import { QueryReader } from "../query-reader"
import { readOrder } from "./read-wish"

/** 200 with the order, or 202 with its id, as the control API says. */
export const createOutboundOrder: AmazonRoute = {
  operation: "createOutboundOrder",
  method: "POST",
  path: "/fulfillment/outbound/2026-07-04/orders",
  statusOf: (body) => (body && "order" in body ? 200 : 202),

  async answer(
    { seller, query, body, origin }: AmazonCall,
    { warehouse, clock }: SimulatedAmazon
  ): Promise<CreateOrderResponse | CreateOrderAcceptedResponse> {
    new QueryReader(query).throwIfUnknown([])
    const wish = readOrder(body, seller, clock.iso())
    throwIfRefused(wish)
    const created = await warehouse.create(
      wish,
      seller.sellerId,
      (order, shelf) =>
        throwIfUnknownSku(order, shelf, warehouse.settings.outbound)
    )
    if (!created) {
      throw invalidInput(`The order id '${wish.outboundId}' was used before.`)
    }
    return warehouse.settings.outbound.creation === "accepted"
      ? { orderId: created.outboundId, status: "PROCESSING" }
      : { order: showOutbound(created, true, origin) }
  },
}
