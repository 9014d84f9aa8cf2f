// What was held may leave. Fulfillment Outbound 2026-07-04, updateOrder: 202 says that Amazon
// will.

import type { Subject } from "../../transport"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"

export async function releaseOutbound2026(
  { ask }: OutboundAsk,
  outboundId: string
): Promise<void> {
  const subject = {
    operation: "releaseOutbound",
    what: `release outbound order ${outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  assertOutboundId(outboundId, subject.what)

  await ask({
    ...subject,
    request: ({ outbound2026 }, options) =>
      outbound2026.updateOrder(
        {
          orderId: outboundId,
          body: { fulfillmentConfiguration: { action: "SHIP" } },
        },
        options
      ),
  })
}
