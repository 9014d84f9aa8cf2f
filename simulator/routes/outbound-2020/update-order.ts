import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { invalidInput } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import type { SimulatedOutboundOrder } from "../../world/outbound"
import { outboundPolicies, outboundSpeeds } from "../../world/outbound"
import { releaseHold } from "../../world/outbound-life"
import { Fields } from "../fields"
import { changeOutbound } from "../find-outbound"
import { throwIfRefused } from "../outbound-rules"
import { QueryReader } from "../query-reader"
import { readAddress } from "./read-wish"

/** Of an order on hold, which `fulfillmentAction: Ship` lets go. */
export const updateFulfillmentOrder: AmazonRoute = {
  operation: "updateFulfillmentOrder",
  method: "PUT",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}",

  async answer(call: AmazonCall, amazon: SimulatedAmazon): Promise<object> {
    new QueryReader(call.query).throwIfUnknown([])
    const fields = new Fields(call.body)
    const action = fields.maybeOneOf("fulfillmentAction", ["Ship", "Hold"])
    const id = call.path["sellerFulfillmentOrderId"] ?? ""
    await changeOutbound(call, amazon, id, (order, at) => {
      if (!order.isHeld || order.status !== "Received") {
        throw invalidInput(
          `The fulfillment order '${id}' is ${order.status} and not on hold.`
        )
      }
      const changed = { ...readChange(order, fields), changedAt: at }
      throwIfRefused(changed)
      return action === "Ship" ? releaseHold(changed, at) : changed
    })
    return {}
  },
}

/** Its items cannot be changed here: cancel the order and make another one. */
function readChange(
  order: SimulatedOutboundOrder,
  fields: Fields
): SimulatedOutboundOrder {
  if (fields.objects("items").length > 0) {
    throw invalidInput("This Amazon does not change the items of an order.")
  }
  const address = fields.maybeObject("destinationAddress")
  return {
    ...order,
    displayedId:
      fields.maybeText("displayableOrderId", 40) ?? order.displayedId,
    displayedAt: fields.has("displayableOrderDate")
      ? fields.time("displayableOrderDate")
      : order.displayedAt,
    comment: fields.maybeText("displayableOrderComment", 750) ?? order.comment,
    speed:
      fields.maybeOneOf("shippingSpeedCategory", outboundSpeeds) ?? order.speed,
    policy:
      fields.maybeOneOf("fulfillmentPolicy", outboundPolicies) ?? order.policy,
    address: address ? readAddress(address) : order.address,
    emails: fields.has("notificationEmails")
      ? fields.texts("notificationEmails", 64)
      : order.emails,
  }
}
