// Amazon is to ship an order of the shop's own. Fulfillment Outbound 2026-07-04, createOrder. It
// answers 200 with the order, or 202 when it looks at it later: both say that Amazon has it, and
// nothing more. The answer repeats the address, and is not read.

import { assertInvariant } from "../../../domain/errors"
import type { OutboundRequest } from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { personalTexts, toDeliveryAddress } from "../outbound/delivery-address"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { throwIfNotOrderable } from "../outbound/throw-if-not-orderable"
import { toOrigin } from "./origin"
import { toProduct } from "./to-product"
import { wordOfPolicy, wordOfSpeed } from "./words"

export async function createOutbound2026(
  { ask }: OutboundAsk,
  request: OutboundRequest
): Promise<void> {
  const subject = {
    operation: "createOutbound",
    what: `have Amazon ship outbound order ${request.outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  throwIfNotOrderable(request, subject.what)
  // Amazon names no such service in this version, and would ship without it.
  assertInvariant(
    !request.isSignatureRequired,
    `Failed to ${subject.what}: version 2026-07-04 of Amazon's API has no signature on delivery. Use 2020-07-01 for it.`
  )
  const body = toBody(request, subject.what)

  await ask({
    ...subject,
    personal: personalTexts(
      request.address,
      ...request.notificationEmails,
      request.comment
    ),
    request: ({ outbound2026 }, options) =>
      outbound2026.createOrder({ body }, options),
  })
}

function toBody(request: OutboundRequest, what: string) {
  // Only one address, which is the recipient's.
  const [email] = request.notificationEmails
  return {
    orderId: request.outboundId,
    fulfillmentConfiguration: {
      serviceLevel: { serviceTiers: [wordOfSpeed[request.speed]] },
      action: request.isHeld ? "HOLD" : "SHIP",
      policy: wordOfPolicy[request.policy],
      services: toServices(request),
    },
    origin: toOrigin(request.marketplaceId, what),
    destination: {
      deliveryAddress: {
        ...toDeliveryAddress(request.address, what),
        ...(email && { email }),
      },
    },
    lineItems: request.items.map((item) => ({
      lineItemId: item.itemId,
      ...toProduct(item),
    })),
  }
}

const toServices = (request: OutboundRequest) => ({
  packaging: {
    packagingOption: request.hasBlankBox ? "UNBRANDED" : "ANY",
    packingSlip: {
      templateAttributes: {
        orderId: request.displayedId,
        orderTime: request.displayedAt,
        ...(request.comment && { orderText: request.comment }),
      },
    },
  },
  ...(request.isAmazonLogisticsBlocked && {
    additional: { blockAMZL: "REQUIRED" },
  }),
})
