// Has Amazon worked through the quantities that were uploaded? Feeds API 2021-06-30: createFeed,
// getFeed, getFeeds.

import type { z } from "@medusajs/framework/zod"
import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { FeedStatus, ListingsGateway } from "../listings-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { feedAnswer, feedsAnswer, newFeedAnswer } from "../wire/documents"
import { assertPathSegment, shown } from "./path-segment"
import { toFeedState } from "./processing-states"

/** The only feed that still sets quantities: the older ones ended on 2025-07-31. */
const feedType = "JSON_LISTINGS_FEED"

/** `marketplaceIds`, `maxItems: 25`. */
const mostMarketplaces = 25

/** `pageSize`, `maximum: 100`. */
const feedsPerPage = 100

export async function createFeed(
  ask: Ask,
  { documentId, marketplaceIds }: Parameters<ListingsGateway["createFeed"]>[0]
): Promise<string> {
  const subject = {
    operation: "createFeed",
    what: "have Amazon process uploaded quantities",
  } as const satisfies Subject
  assertInvariant(
    marketplaceIds.length >= 1 && marketplaceIds.length <= mostMarketplaces,
    `Failed to ${subject.what}: ${marketplaceIds.length} marketplaces were given. Give 1 to ${mostMarketplaces}.`
  )

  const answer = await ask({
    ...subject,
    request: ({ feeds }, options) =>
      feeds.createFeed(
        {
          body: { feedType, marketplaceIds, inputFeedDocumentId: documentId },
        },
        options
      ),
  })
  return readAnswer(newFeedAnswer, answer, subject).feedId
}

export async function getFeed(ask: Ask, feedId: string): Promise<FeedStatus> {
  const subject = {
    operation: "getFeed",
    what: `read how far the Amazon feed ${shown(feedId)} is`,
  } as const satisfies Subject
  assertPathSegment(feedId, subject.what, "a feed")

  const answer = await ask({
    ...subject,
    request: ({ feeds }, options) => feeds.getFeed({ feedId }, options),
  })
  return toFeedStatus(readAnswer(feedAnswer, answer, subject))
}

export async function listFeeds(
  ask: Ask,
  { createdSince }: { createdSince: string }
): Promise<FeedStatus[]> {
  const subject = {
    operation: "listFeeds",
    what: "list the Amazon feeds of quantities",
  } as const satisfies Subject

  const answer = await ask({
    ...subject,
    request: ({ feeds }, options) =>
      feeds.getFeeds(
        { feedTypes: [feedType], pageSize: feedsPerPage, createdSince },
        options
      ),
  })
  // Amazon does not say in which order they come.
  return readAnswer(feedsAnswer, answer, subject)
    .feeds.map(toFeedStatus)
    .sort(
      (one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt)
    )
}

const toFeedStatus = (feed: z.output<typeof feedAnswer>): FeedStatus => ({
  feedId: feed.feedId,
  state: toFeedState(feed.processingStatus),
  createdAt: feed.createdTime,
  resultDocumentId: feed.resultFeedDocumentId,
})
