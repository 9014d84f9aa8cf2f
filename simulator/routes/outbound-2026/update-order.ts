import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { invalidInput } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { releaseHold } from "../../world/outbound-life"
import { Fields } from "../fields"
import { changeOutbound } from "../find-outbound"
import { QueryReader } from "../query-reader"
import { readAction } from "./read-wish"

/** Only whether it ships or waits. */
export const updateOutboundOrder: AmazonRoute = {
  operation: "updateOutboundOrder",
  method: "PUT",
  path: "/fulfillment/outbound/2026-07-04/orders/{orderId}",
  status: 202,

  async answer(call: AmazonCall, amazon: SimulatedAmazon): Promise<object> {
    new QueryReader(call.query).throwIfUnknown([])
    const id = call.path["orderId"] ?? ""
    const action = readAction(
      new Fields(call.body).maybeObject("fulfillmentConfiguration")
    )
    await changeOutbound(call, amazon, id, (order, at) => {
      if (!order.isHeld || order.status !== "Received") {
        throw invalidInput(`The order '${id}' is not on hold.`)
      }
      return action === "SHIP" ? releaseHold(order, at) : order
    })
    return {}
  },
}
