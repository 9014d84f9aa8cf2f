// How far is one of our orders? Fulfillment Outbound 2026-07-04, getOrder, which says of each
// parcel where it is.

import { isUnknownToAmazon } from "../../errors/rejected-error"
import type { OutboundOrder } from "../../outbound-gateway"
import type { Answer, Subject } from "../../transport"
import { readAnswer, unexpectedShape } from "../../wire/answers"
import { order2026, type WireOrder2026 } from "../../wire/outbound-2026"
import { knownStatus } from "../outbound/known-status"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"
import { hasBegun, toPackages } from "./to-packages"
import { toStatus } from "./words"

/** Null when Amazon does not know it. */
export async function getOutbound2026(
  { ask }: OutboundAsk,
  outboundId: string
): Promise<OutboundOrder | null> {
  const subject = {
    operation: "getOutbound",
    what: `read outbound order ${outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  assertOutboundId(outboundId, subject.what)

  try {
    const answer = await ask({
      ...subject,
      request: ({ outbound2026 }, options) =>
        outbound2026.getOrder(
          { orderId: outboundId, shipments: "INCLUDE" },
          options
        ),
    })
    const { order } = readAnswer(order2026, answer, subject)
    if (order.orderId !== outboundId) {
      throw unexpectedShape(
        answer,
        subject,
        "order.orderId",
        "it is another order."
      )
    }
    return toOrder(order, answer, subject)
  } catch (error) {
    if (isUnknownToAmazon(error)) {
      return null
    }
    throw error
  }
}

function toOrder(
  order: WireOrder2026,
  answer: Answer,
  subject: Subject
): OutboundOrder {
  const status = knownStatus(toStatus(order.status), order.status ?? "", {
    answer,
    subject,
    path: "order.status",
  })
  const isOpen = status === "received" || status === "processing"
  return {
    outboundId: order.orderId,
    status,
    isHeld: order.fulfillmentConfiguration?.action?.toUpperCase() === "HOLD",
    // The status alone does not tell: an order is "processing" from the start.
    isCancelable: isOpen && !order.shipments.some(hasBegun),
    updatedAt: order.statusUpdateTime ?? order.receiveTime,
    items: order.lineItems.map((item) => ({
      itemId: item.lineItemId,
      sku: item.product.productIdentifier.amazonSku,
      quantity: item.amount,
      canceledQuantity: item.cancelledAmount ?? 0,
      unfulfillableQuantity: item.unfulfillableAmount ?? 0,
    })),
    packages: order.shipments.flatMap(toPackages),
    returns: [],
  }
}
