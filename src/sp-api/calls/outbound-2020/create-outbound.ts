// Amazon is to ship an order of the shop's own. Fulfillment Outbound 2020-07-01,
// createFulfillmentOrder. Its answer of 200 says that Amazon has it, and nothing more: it may
// still turn out invalid.

import type { OutboundRequest } from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { personalTexts, toDeliveryAddress } from "../outbound/delivery-address"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { throwIfNotOrderable } from "../outbound/throw-if-not-orderable"
import { toWireItem } from "./to-wire-item"
import { wordOfPolicy, wordOfSpeed } from "./words"

export async function createOutbound2020(
  { ask }: OutboundAsk,
  request: OutboundRequest
): Promise<void> {
  const subject = {
    operation: "createOutbound",
    what: `have Amazon ship outbound order ${request.outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  throwIfNotOrderable(request, subject.what)
  const body = toBody(request, subject.what)

  await ask({
    ...subject,
    personal: personalTexts(
      request.address,
      ...request.notificationEmails,
      request.comment
    ),
    request: ({ outbound2020 }, options) =>
      outbound2020.createFulfillmentOrder({ body }, options),
  })
}

const toBody = (request: OutboundRequest, what: string) => ({
  marketplaceId: request.marketplaceId,
  sellerFulfillmentOrderId: request.outboundId,
  displayableOrderId: request.displayedId,
  displayableOrderDate: request.displayedAt,
  displayableOrderComment: request.comment,
  shippingSpeedCategory: wordOfSpeed[request.speed],
  destinationAddress: toDeliveryAddress(request.address, what),
  fulfillmentAction: request.isHeld ? ("Hold" as const) : ("Ship" as const),
  fulfillmentPolicy: wordOfPolicy[request.policy],
  ...(request.notificationEmails.length > 0 && {
    notificationEmails: request.notificationEmails,
  }),
  ...withFeatures(request),
  items: request.items.map(toWireItem),
})

/** "Required": an offer that cannot have the feature is refused, and not shipped without it. */
function withFeatures(request: OutboundRequest) {
  const names = [
    ...(request.hasBlankBox ? ["BLANK_BOX"] : []),
    ...(request.isSignatureRequired ? ["SIGNATURE_CONFIRMATION"] : []),
    ...(request.isAmazonLogisticsBlocked ? ["BLOCK_AMZL"] : []),
  ]
  return names.length === 0
    ? {}
    : {
        featureConstraints: names.map((featureName) => ({
          featureName,
          featureFulfillmentPolicy: "Required" as const,
        })),
      }
}
