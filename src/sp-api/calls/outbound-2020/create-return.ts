// A buyer sends something back to Amazon. Fulfillment Outbound 2020-07-01,
// createFulfillmentReturn. Amazon wants each unit by itself, with the shipment that it left in.

import { assertInvariant } from "../../../domain/errors"
import type {
  OutboundAuthorization,
  OutboundReturnRequest,
} from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { readAnswer } from "../../wire/answers"
import { return2020, type WireOrder2020 } from "../../wire/outbound-2020"
import { shown } from "../path-segment"
import { toProblem, type OutboundAsk } from "../outbound/outbound-ask"
import { assertOutboundId } from "../outbound/throw-if-not-orderable"
import { toUrl } from "../outbound/to-url"
import { readOrder } from "./read-order"
import { returnIdOf } from "./returned-units"
import { toUnits } from "./units-to-return"

/** Ours, so that the number of the unit has room in Amazon's 80. */
const longestReturnId = 50

/** `returnComment`, `maxLength: 1000`. */
const longestComment = 1_000

/** Amazon's word for a unit that is announced already: a repeat of ours, and no refusal. */
const alreadyThere = "DuplicateRequest"

export async function createReturn2020(
  asking: OutboundAsk,
  request: OutboundReturnRequest
): Promise<OutboundAuthorization> {
  const { outboundId } = request
  const subject = {
    operation: "createReturn",
    what: `announce a return to outbound order ${outboundId.slice(0, 40)}`,
  } as const satisfies Subject
  throwIfNotReturnable(request, subject.what)

  const shipped = await readOrder(asking, outboundId)
  const { items, refused } = toUnits(request, shipped?.order ?? null)
  if (items.length === 0) {
    return { labelUrl: null, rmaId: null, refused }
  }
  const personal = request.items.map(({ comment }) => comment)
  const redactor = asking.redactor.withoutPerson(personal)
  const answer = await asking.ask({
    ...subject,
    personal,
    request: ({ outbound2020 }, options) =>
      outbound2020.createFulfillmentReturn(
        { sellerFulfillmentOrderId: outboundId, body: { items } },
        options
      ),
  })
  const { invalidReturnItems, returnAuthorizations } = readAnswer(
    return2020,
    answer,
    subject
  ).payload
  const invalid = invalidReturnItems.map((one) => ({
    code: one.invalidItemReason?.invalidItemReasonCode ?? null,
    message: one.invalidItemReason?.description ?? null,
    itemId: one.sellerFulfillmentOrderItemId,
  }))
  const given =
    returnAuthorizations[0] ??
    (invalid.some(({ code }) => code === alreadyThere)
      ? await authorizationOf(asking, request)
      : null)
  return {
    labelUrl: toUrl(given?.rmaPageURL ?? null),
    rmaId: given?.amazonRmaId ?? null,
    refused: [
      ...refused,
      ...invalid
        .filter(({ code }) => code !== alreadyThere)
        .map((one) => toProblem(redactor, one, one.itemId)),
    ],
  }
}

/** What Amazon gave when it took the return the first time. */
async function authorizationOf(
  asking: OutboundAsk,
  { outboundId, items }: OutboundReturnRequest
): Promise<WireOrder2020["returnAuthorizations"][number] | null> {
  const order = (await readOrder(asking, outboundId))?.order
  const isOurs = (id: string | null): boolean =>
    items.some(({ returnId }) => returnId === returnIdOf(id))
  const unit = order?.returnItems.find(
    (one) => isOurs(one.sellerReturnItemId) && one.returnAuthorizationId
  )
  return (
    order?.returnAuthorizations.find(
      (one) =>
        !!unit && one.returnAuthorizationId === unit.returnAuthorizationId
    ) ?? null
  )
}

function throwIfNotReturnable(
  { outboundId, items }: OutboundReturnRequest,
  what: string
): void {
  const assert = (isRight: boolean, why: string): void =>
    assertInvariant(isRight, `Failed to ${what}: ${why}`)

  assertOutboundId(outboundId, what)
  assert(items.length > 0, "no item was given.")
  const seen = new Set<string>()
  for (const { itemId, returnId, quantity, reasonCode, comment } of items) {
    assert(
      returnId.trim() !== "" &&
        returnId.length <= longestReturnId &&
        !seen.has(returnId),
      `the return of item ${shown(itemId)} has the id ${shown(returnId)}. Give each an id of its own, of 1 to ${longestReturnId} characters.`
    )
    seen.add(returnId)
    assert(
      Number.isInteger(quantity) && quantity >= 1,
      `${quantity} units of item ${shown(itemId)} are to be returned. Give a whole number from 1.`
    )
    assert(
      reasonCode.trim() !== "",
      `the reason for the return of item ${shown(itemId)} is missing.`
    )
    assert(
      comment.length <= longestComment,
      `the comment on item ${shown(itemId)} has ${comment.length} characters. Amazon takes ${longestComment} at most.`
    )
  }
}
