// What would it cost, and when would it arrive? Fulfillment Outbound 2026-07-04,
// getOrderPreview. A buyer waits for it.

import type {
  OutboundPreview,
  OutboundPreviewQuery,
  OutboundSpeed,
} from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { readAnswer } from "../../wire/answers"
import { preview2026 } from "../../wire/outbound-2026"
import { personalTexts, toDeliveryAddress } from "../outbound/delivery-address"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { throwIfItemsNotOrderable } from "../outbound/throw-if-not-orderable"
import { toOrigin } from "./origin"
import { toPreviews } from "./to-previews"
import { toProduct } from "./to-product"
import { speedsFrom, wordOfSpeed } from "./words"

const subject = {
  operation: "previewOutbound",
  what: "ask Amazon what shipping an order would cost",
} as const satisfies Subject

export async function previewOutbound2026(
  { ask, redactor }: OutboundAsk,
  { marketplaceId, address, items }: OutboundPreviewQuery
): Promise<OutboundPreview[]> {
  throwIfItemsNotOrderable(items, subject.what)
  const origin = toOrigin(marketplaceId, subject.what)
  const speeds: OutboundSpeed[] = speedsFrom(origin.countryCode)
  const body = {
    fulfillmentConfiguration: {
      serviceLevel: {
        serviceTiers: speeds.map((speed) => wordOfSpeed[speed]),
      },
    },
    origin,
    destination: { deliveryAddress: toDeliveryAddress(address, subject.what) },
    lineItems: items.map(toProduct),
  }
  const personal = personalTexts(address)
  const answer = await ask({
    ...subject,
    personal,
    request: ({ outbound2026 }, options) =>
      outbound2026.getOrderPreview({ body }, options),
  })
  return toPreviews(
    readAnswer(preview2026, answer, subject),
    { speeds, items },
    redactor.withoutPerson(personal)
  )
}
