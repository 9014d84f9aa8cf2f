// One order as Amazon has it: fetched for whoever needs it. Fulfillment Outbound 2020-07-01,
// getFulfillmentOrder.

import { isUnknownToAmazon } from "../../errors/rejected-error"
import type { Answer, Subject } from "../../transport"
import { readAnswer, unexpectedShape } from "../../wire/answers"
import { order2020, type WireOrder2020 } from "../../wire/outbound-2020"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"

export interface ReadOrder {
  order: WireOrder2020
  answer: Answer
  subject: Subject
}

/** Null when Amazon does not know it. */
export async function readOrder(
  { ask }: Pick<OutboundAsk, "ask">,
  outboundId: string
): Promise<ReadOrder | null> {
  const subject = {
    operation: "getOutbound",
    what: `read outbound order ${outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  assertOutboundId(outboundId, subject.what)

  try {
    const answer = await ask({
      ...subject,
      request: ({ outbound2020 }, options) =>
        outbound2020.getFulfillmentOrder(
          { sellerFulfillmentOrderId: outboundId },
          options
        ),
    })
    const order = readAnswer(order2020, answer, subject).payload
    const id = order.fulfillmentOrder.sellerFulfillmentOrderId
    if (id !== outboundId) {
      throw unexpectedShape(
        answer,
        subject,
        "payload.fulfillmentOrder.sellerFulfillmentOrderId",
        "it is another order."
      )
    }
    return { order, answer, subject }
  } catch (error) {
    if (isUnknownToAmazon(error)) {
      return null
    }
    throw error
  }
}
