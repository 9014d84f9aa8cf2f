// How far is one of our orders? Fulfillment Outbound 2020-07-01: getFulfillmentOrder, and
// getPackageTrackingDetails for parcels that have left, since the order alone never says
// "delivered".

import type { OutboundGateway, OutboundOrder } from "../../outbound-gateway"
import { knownStatus } from "../outbound/known-status"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { readOrder, type ReadOrder } from "./read-order"
import { toPackages } from "./to-packages"
import { toReturns } from "./returned-units"
import { trackPackages } from "./track-packages"
import { cancelable, toStatus } from "./words"

export async function getOutbound2020(
  asking: OutboundAsk,
  outboundId: string,
  known: Parameters<OutboundGateway["getOutbound"]>[1] = {}
): Promise<OutboundOrder | null> {
  const read = await readOrder(asking, outboundId)
  if (!read) {
    return null
  }
  const order = toOrder(read)
  return {
    ...order,
    packages: await trackPackages(
      asking,
      order.packages,
      known.deliveredPackageIds ?? []
    ),
  }
}

function toOrder({ order, answer, subject }: ReadOrder): OutboundOrder {
  const { fulfillmentOrder } = order
  const word = fulfillmentOrder.fulfillmentOrderStatus
  const status = knownStatus(toStatus(word), word, {
    answer,
    subject,
    path: "payload.fulfillmentOrder.fulfillmentOrderStatus",
  })
  return {
    outboundId: fulfillmentOrder.sellerFulfillmentOrderId,
    status,
    isHeld: fulfillmentOrder.fulfillmentAction?.toUpperCase() === "HOLD",
    isCancelable: cancelable.includes(status),
    updatedAt: fulfillmentOrder.statusUpdatedDate,
    items: order.fulfillmentOrderItems.map((item) => ({
      itemId: item.sellerFulfillmentOrderItemId,
      sku: item.sellerSku,
      quantity: item.quantity,
      canceledQuantity: item.cancelledQuantity,
      unfulfillableQuantity: item.unfulfillableQuantity,
    })),
    packages: order.fulfillmentShipments.flatMap(toPackages),
    returns: toReturns(order.returnItems),
  }
}
