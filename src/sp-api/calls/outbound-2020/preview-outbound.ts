// What would it cost, and when would it arrive? Fulfillment Outbound 2020-07-01,
// getFulfillmentPreview. A buyer waits for it.

import {
  outboundSpeeds,
  type OutboundPreview,
  type OutboundPreviewQuery,
} from "../../outbound-gateway"
import type { Redactor } from "../../redact"
import type { Subject } from "../../transport"
import { readAnswer } from "../../wire/answers"
import { previews2020 } from "../../wire/outbound-2020"
import { personalTexts, toDeliveryAddress } from "../outbound/delivery-address"
import { earliest, latest, sumOfFees } from "../outbound/fees"
import { toProblem, type OutboundAsk } from "../outbound/outbound-ask"
import { throwIfItemsNotOrderable } from "../outbound/throw-if-not-orderable"
import { toWireItem } from "./to-wire-item"
import { toSpeed, wordOfSpeed } from "./words"

const subject = {
  operation: "previewOutbound",
  what: "ask Amazon what shipping an order would cost",
} as const satisfies Subject

export async function previewOutbound2020(
  { ask, redactor }: OutboundAsk,
  { marketplaceId, address, items }: OutboundPreviewQuery
): Promise<OutboundPreview[]> {
  throwIfItemsNotOrderable(items, subject.what)
  const body = {
    marketplaceId,
    address: toDeliveryAddress(address, subject.what),
    items: items.map(toWireItem),
    // Not the fourth, ScheduledDelivery: the port has no windows for it.
    shippingSpeedCategories: outboundSpeeds.map((speed) => wordOfSpeed[speed]),
  }
  const personal = personalTexts(address)
  const answer = await ask({
    ...subject,
    personal,
    request: ({ outbound2020 }, options) =>
      outbound2020.getFulfillmentPreview({ body }, options),
  })
  return toPreviews(
    readAnswer(previews2020, answer, subject).payload.fulfillmentPreviews,
    redactor.withoutPerson(personal)
  )
}

type WirePreviews = ReturnType<
  typeof readAnswer<typeof previews2020>
>["payload"]["fulfillmentPreviews"]

const toPreviews = (
  previews: WirePreviews,
  redactor: Pick<Redactor, "text">
): OutboundPreview[] =>
  previews.flatMap((one) => {
    const speed = toSpeed(one.shippingSpeedCategory)
    const shipments = one.fulfillmentPreviewShipments
    return speed === null
      ? []
      : {
          speed,
          isFulfillable: one.isFulfillable,
          fee: sumOfFees(one.estimatedFees.map(({ amount }) => amount)),
          earliestArrivalAt: earliest(
            shipments.map(({ earliestArrivalDate }) => earliestArrivalDate)
          ),
          latestArrivalAt: latest(
            shipments.map(({ latestArrivalDate }) => latestArrivalDate)
          ),
          problems: toProblems(one, redactor),
        }
  })

const toProblems = (
  one: WirePreviews[number],
  redactor: Pick<Redactor, "text">
): OutboundPreview["problems"] => [
  ...one.orderUnfulfillableReasons.map((code) => toProblem(redactor, { code })),
  ...one.unfulfillablePreviewItems.flatMap((item) =>
    // An item can be named without a reason; that it is named is the news.
    (item.itemUnfulfillableReasons.length > 0
      ? item.itemUnfulfillableReasons
      : ["unknown"]
    ).map((code) =>
      toProblem(redactor, { code }, item.sellerFulfillmentOrderItemId)
    )
  ),
]
