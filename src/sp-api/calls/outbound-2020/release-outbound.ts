// What was held may leave. Fulfillment Outbound 2020-07-01, updateFulfillmentOrder with nothing
// but the action.

import type { Subject } from "../../transport"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"

export async function releaseOutbound2020(
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
    request: ({ outbound2020 }, options) =>
      outbound2020.updateFulfillmentOrder(
        {
          sellerFulfillmentOrderId: outboundId,
          body: { fulfillmentAction: "Ship" },
        },
        options
      ),
  })
}
