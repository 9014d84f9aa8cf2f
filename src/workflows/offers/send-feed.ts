// Tells Amazon many numbers in one document: one call for up to 25,000 of them, which Amazon
// works off when it gets round to it.

import { generateEntityId } from "@medusajs/framework/utils"
import { noteAnswers } from "../../modules/amazon/store/offers/answers"
import {
  endFeed,
  insertFeed,
  noteHandingIn,
  noteSubmitted,
  type OpenFeed,
} from "../../modules/amazon/store/offers/feeds"
import { noteSending } from "../../modules/amazon/store/offers/sends"
import { isUnavailableError } from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import type { PlannedSend } from "./plan-sends"
import type { Publishing } from "./publishing"

/** "Up to 25,000 messages" (listings feed schema); see A§4.2. */
export const messagesPerFeed = 25_000

/** Small feeds are through in a minute, and nothing is lost by asking once too often: two calls a second. */
const firstCheckMs = 30_000

/** Throws what ends the run; the feed is then over, unless Amazon may have it. */
export async function sendFeed(
  publishing: Publishing,
  sends: PlannedSend[]
): Promise<void> {
  const { amazon, gateway, account } = publishing
  const feed: OpenFeed = {
    id: generateEntityId(undefined, "amzfeed"),
    amazon_feed_id: null,
    submitted_at: null,
    messages: sends.map(({ id, quantity }) => [id, quantity]),
  }
  await amazon.inTransaction(async (manager) => {
    await insertFeed(manager, { ...feed, accountId: account.id })
    await noteSending(manager, sends, {
      by: "feed",
      now: amazon.now(),
      feedId: feed.id,
    })
  })
  let mayBeAtAmazon = false
  try {
    const documentId = await gateway.uploadQuantities({
      sellerId: account.seller_id,
      messages: sends.map(({ listing, quantity }, index) => ({
        messageId: index + 1,
        sku: listing.sku,
        productType: listing.product_type,
        quantity,
      })),
    })
    await publishing.keep()
    await amazon.inTransaction((manager) =>
      noteHandingIn(manager, { id: feed.id, documentId, now: amazon.now() })
    )
    mayBeAtAmazon = true
    const amazonFeedId = await gateway.createFeed({
      documentId,
      marketplaceIds: [
        ...new Set(sends.map(({ listing }) => listing.marketplace_id)),
      ],
    })
    await amazon.inTransaction((manager) =>
      noteSubmitted(manager, {
        id: feed.id,
        amazonFeedId,
        nextCheckAt: new Date(amazon.now().getTime() + firstCheckMs),
      })
    )
  } catch (error) {
    // A call that broke off may have arrived: follow-feeds.ts looks for it.
    if (!(mayBeAtAmazon && isUnavailableError(error))) {
      await giveUp(publishing, feed, sentenceOf(error))
    }
    throw error
  }
}

/** It never reached Amazon: its numbers are told some other way. */
export const giveUp = (
  { amazon }: Publishing,
  feed: OpenFeed,
  error: string
): Promise<void> =>
  amazon.inTransaction(async (manager) => {
    const now = amazon.now()
    await noteAnswers(
      manager,
      feed.messages.map(([id, quantity]) => ({
        id,
        quantity,
        outcome: "unsent",
        error: null,
        next_try_at: null,
      })),
      now
    )
    await endFeed(manager, feed, {
      id: feed.id,
      now,
      accepted: null,
      invalid: null,
      error,
    })
  })
