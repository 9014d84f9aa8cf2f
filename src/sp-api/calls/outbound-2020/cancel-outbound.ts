// Amazon is asked to stop. Fulfillment Outbound 2020-07-01, cancelFulfillmentOrder: 200 does not
// say that it did.

import type { Subject } from "../../transport"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"

export async function cancelOutbound2020(
  { ask }: OutboundAsk,
  outboundId: string
): Promise<void> {
  const subject = {
    operation: "cancelOutbound",
    what: `cancel outbound order ${outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  assertOutboundId(outboundId, subject.what)

  await ask({
    ...subject,
    request: ({ outbound2020 }, options) =>
      outbound2020.cancelFulfillmentOrder(
        { sellerFulfillmentOrderId: outboundId },
        options
      ),
  })
}
