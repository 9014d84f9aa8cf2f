// What Amazon takes of a Multi-Channel order, asserted before it is asked: whoever calls knows
// the limits, and an order that would be refused shows here where it was made.

import { assertInvariant } from "../../../domain/errors"
import type { OutboundItem, OutboundRequest } from "../../outbound-gateway"
import { toMoment } from "../../wire/values"
import { shown } from "../path-segment"

/** "Maximum of 100 line items with a maximum of 250 units per order." */
const mostLines = 100
const mostUnits = 250

/** `sellerSku` and `sellerFulfillmentOrderItemId`, `maxLength: 50`. */
const longestItemText = 50

/** `displayableOrderId`, `displayableOrderComment` and `notificationEmails`, `maxLength`. */
const longestDisplayedId = 40
const longestComment = 750
const longestEmail = 64

/**
 * `sellerFulfillmentOrderId`, `maxLength: 40`. Amazon cannot find an id with a space again
 * (selling-partner-api-docs#1383), nor one with a plus (selling-partner-api-models#5374).
 */
const outboundIdPattern = /^[A-Za-z0-9._-]{1,40}$/

/** `what` follows "Failed to". */
export function assertOutboundId(outboundId: string, what: string): void {
  assertInvariant(
    outboundIdPattern.test(outboundId) && !/^\.+$/.test(outboundId),
    `Failed to ${what}: ${shown(outboundId)} is not an id for an outbound order. Give 1 to 40 letters, digits, dots, dashes or underscores.`
  )
}

export function throwIfNotOrderable(
  request: OutboundRequest,
  what: string
): void {
  const assert = (isRight: boolean, why: string): void =>
    assertInvariant(isRight, `Failed to ${what}: ${why}`)

  const { displayedId, displayedAt, comment, notificationEmails } = request
  assertOutboundId(request.outboundId, what)
  assert(
    displayedId.length <= longestDisplayedId &&
      // "ISO 8859-1 compliant … Cannot contain two spaces in a row."
      /^(?!.* {2})[\x20-\x7e\xa0-\xff]+$/.test(displayedId),
    `the displayed id is ${shown(displayedId)}. Amazon prints 1 to ${longestDisplayedId} characters of ISO 8859-1, without two spaces in a row.`
  )
  assert(
    toMoment(displayedAt) !== null,
    `the displayed time ${shown(displayedAt)} is not in ISO 8601.`
  )
  assert(
    comment.length <= longestComment,
    `the comment has ${comment.length} characters. Amazon prints ${longestComment} at most.`
  )
  assert(
    notificationEmails.every((one) => one.length <= longestEmail),
    `an e-mail address has more than ${longestEmail} characters. Leave it out.`
  )
  throwIfItemsNotOrderable(request.items, what)
}

export function throwIfItemsNotOrderable(
  items: readonly OutboundItem[],
  what: string
): void {
  const assert = (isRight: boolean, why: string): void =>
    assertInvariant(isRight, `Failed to ${what}: ${why}`)

  assert(
    items.length >= 1 && items.length <= mostLines,
    `${items.length} items were given. Amazon takes 1 to ${mostLines} in an order.`
  )
  const seen = new Set<string>()
  for (const { itemId, sku, quantity } of items) {
    assert(
      isItemText(itemId) && !seen.has(itemId),
      `an item has the id ${shown(itemId)}. Give each an id of its own, of 1 to ${longestItemText} characters.`
    )
    seen.add(itemId)
    assert(
      isItemText(sku),
      `the SKU of item ${shown(itemId)} is ${shown(sku)}. Amazon takes 1 to ${longestItemText} characters.`
    )
    assert(
      Number.isInteger(quantity) && quantity >= 1,
      `item ${shown(itemId)} has ${quantity} units. Give a whole number from 1.`
    )
  }
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0)
  assert(
    units <= mostUnits,
    `there are ${units} units in it. Amazon takes ${mostUnits} in an order: send several.`
  )
}

const isItemText = (text: string): boolean =>
  text.trim() !== "" && text.length <= longestItemText
