// A feed from its document to its result, in the shortest words.

import { gunzipSync } from "node:zlib"
import type { Feed } from "@sp-api-sdk/feeds-api-2021-06-30"
import { germany } from "./listings-for-tests"
import type { AmazonForTests, Answered } from "./simulated-amazon-for-tests"
import { read } from "./simulated-amazon-for-tests"

export const JSON_TYPE = "application/json; charset=UTF-8"
const feeds = "/feeds/2021-06-30"

export type FeedReport = {
  header: { sellerId: string; version: string; feedId: string }
  issues: {
    messageId?: number
    sku?: string
    code: string
    severity: string
    message: string
  }[]
  summary: {
    errors: number
    warnings: number
    messagesProcessed: number
    messagesAccepted: number
    messagesInvalid: number
  }
}

export const aMessage = (
  messageId: number,
  sku: string,
  quantity: number,
  op = "merge"
) => ({
  messageId,
  sku,
  operationType: "PATCH",
  productType: "PRODUCT",
  patches: [
    {
      op,
      path: "/attributes/fulfillment_availability",
      value: [{ fulfillment_channel_code: "DEFAULT", quantity }],
    },
  ],
})

export const aFeed = (messages: unknown[], header: object = {}) => ({
  header: { sellerId: "A1SIMSELLER", version: "2.0", ...header },
  messages,
})

export async function createDocument(
  amazon: AmazonForTests,
  contentType = JSON_TYPE
): Promise<{ feedDocumentId: string; url: string }> {
  const answered = await amazon.send("POST", `${feeds}/documents`, {
    contentType,
  })
  return answered.body as { feedDocumentId: string; url: string }
}

export const upload = async (
  url: string,
  content: string | Buffer,
  headers: Record<string, string> = {}
): Promise<Answered> =>
  read(
    await fetch(url, {
      method: "PUT",
      headers: { "content-type": JSON_TYPE, ...headers },
      body: content,
    })
  )

export const createFeed = (
  amazon: AmazonForTests,
  inputFeedDocumentId: string,
  more: object = {}
): Promise<Answered> =>
  amazon.send("POST", `${feeds}/feeds`, {
    feedType: "JSON_LISTINGS_FEED",
    marketplaceIds: [germany],
    inputFeedDocumentId,
    ...more,
  })

/** Uploaded and created; the id of the feed. */
export async function sendFeed(
  amazon: AmazonForTests,
  content: unknown
): Promise<string> {
  const { feedDocumentId, url } = await createDocument(amazon)
  await upload(
    url,
    typeof content === "string" ? content : JSON.stringify(content)
  )
  const answered = await createFeed(amazon, feedDocumentId)
  return (answered.body as { feedId: string }).feedId
}

export const feedOf = async (
  amazon: AmazonForTests,
  feedId: string
): Promise<Feed> => (await amazon.get(`${feeds}/feeds/${feedId}`)).body as Feed

/** What Amazon says about a feed that has ended, or null when it says nothing. */
export async function resultOf(
  amazon: AmazonForTests,
  feedId: string
): Promise<FeedReport | null> {
  const { resultFeedDocumentId } = await feedOf(amazon, feedId)
  if (!resultFeedDocumentId) {
    return null
  }
  const { body } = await amazon.get(
    `${feeds}/documents/${resultFeedDocumentId}`
  )
  const { url } = body as { url: string }
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  return JSON.parse(gunzipSync(bytes).toString("utf8")) as FeedReport
}
