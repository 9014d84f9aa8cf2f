// Many quantities at once: a document for Amazon's JSON_LISTINGS_FEED, put where Amazon wants it.
// Nothing changes until a feed is created from it.

import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { Documents } from "../documents"
import type { ListingsGateway } from "../listings-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { newFeedDocumentAnswer } from "../wire/documents"
import { shown } from "./path-segment"
import { assertQuantity, toQuantityChange } from "./quantity-change"

type Upload = Parameters<ListingsGateway["uploadQuantities"]>[0]

/** `messages`, `maxItems: 25000`. */
const mostMessages = 25_000

/** `messageId`, `maximum: 2147483647`. */
const highestMessageId = 2 ** 31 - 1

/** Amazon's advice (selling-partner-api-models#4097): a larger feed may be refused. */
const bytesPerFeed = 10 * 1024 * 1024

const contentType = "application/json; charset=UTF-8"

const what = "upload quantities to Amazon"

export async function uploadQuantities(
  ask: Ask,
  documents: Pick<Documents, "send">,
  upload: Upload
): Promise<string> {
  throwIfMessagesCannotBeSent(upload)
  const bytes = Buffer.from(JSON.stringify(toFeed(upload)))
  assertInvariant(
    bytes.length < bytesPerFeed,
    `Failed to ${what}: the feed has ${bytes.length} bytes. Amazon takes less than ${bytesPerFeed}: send fewer messages at once.`
  )

  const subject = {
    operation: "createFeedDocument",
    what,
  } as const satisfies Subject
  const answer = await ask({
    ...subject,
    request: ({ feeds }, options) =>
      feeds.createFeedDocument({ body: { contentType } }, options),
  })
  const created = readAnswer(newFeedDocumentAnswer, answer, subject)

  await documents.send(what, created.url, { contentType, bytes })
  return created.feedDocumentId
}

const toFeed = ({ sellerId, messages }: Upload) => ({
  header: { sellerId, version: "2.0" },
  messages: messages.map((message) => ({
    messageId: message.messageId,
    sku: message.sku,
    operationType: "PATCH",
    ...toQuantityChange(message),
  })),
})

function throwIfMessagesCannotBeSent({ sellerId, messages }: Upload): void {
  assertInvariant(
    sellerId.trim() !== "",
    `Failed to ${what}: the seller is missing.`
  )
  assertInvariant(
    messages.length >= 1 && messages.length <= mostMessages,
    `Failed to ${what}: ${messages.length} messages were given. Give 1 to ${mostMessages}.`
  )
  const seen = new Set<number>()
  for (const { messageId, sku, quantity } of messages) {
    assertInvariant(
      sku.trim() !== "",
      `Failed to ${what}: the SKU of message ${messageId} is empty.`
    )
    assertQuantity(quantity, sku, what)
    assertInvariant(
      Number.isInteger(messageId) &&
        messageId >= 1 &&
        messageId <= highestMessageId &&
        !seen.has(messageId),
      `Failed to ${what}: the message of SKU ${shown(sku)} has the number ${messageId}. Give each a whole number of its own, from 1 to ${highestMessageId}.`
    )
    seen.add(messageId)
  }
}
