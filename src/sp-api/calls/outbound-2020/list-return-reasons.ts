// Why may a buyer send it back? Fulfillment Outbound 2020-07-01, listReturnReasonCodes.

import type { OutboundReturnsGateway } from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { readAnswer } from "../../wire/answers"
import { reasons2020 } from "../../wire/outbound-2020"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"

const subject = {
  operation: "listReturnReasons",
  what: "list the reasons for a return to Amazon",
} as const satisfies Subject

export async function listReturnReasons2020(
  { ask }: OutboundAsk,
  query: Parameters<OutboundReturnsGateway["listReturnReasons"]>[0]
): Promise<{ code: string; text: string }[]> {
  assertOutboundId(query.outboundId, subject.what)
  const answer = await ask({
    ...subject,
    request: ({ outbound2020 }, options) =>
      outbound2020.listReturnReasonCodes(
        {
          sellerSku: query.sku,
          marketplaceId: query.marketplaceId,
          sellerFulfillmentOrderId: query.outboundId,
        },
        options
      ),
  })
  return readAnswer(reasons2020, answer, subject).payload.reasonCodeDetails.map(
    (one) => ({
      code: one.returnReasonCode,
      text:
        one.translatedDescription ?? one.description ?? one.returnReasonCode,
    })
  )
}
