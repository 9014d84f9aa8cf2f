// What became of the feeds that are under way, and of those that a process died with.

import type { Answer } from "../../modules/amazon/store/offers/answers"
import { noteAnswers } from "../../modules/amazon/store/offers/answers"
import {
  checkLater,
  endFeed,
  knownFeedIds,
  listDueFeeds,
  noteSubmitted,
  type OpenFeed,
} from "../../modules/amazon/store/offers/feeds"
import type { FeedResult, FeedStatus } from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import { endsTheRun, type Publishing } from "./publishing"
import { refusalSentence, retryAt } from "./refusals"
import { giveUp } from "./send-feed"

const checkEveryMs = 30_000
/** Amazon keeps a feed in its queue for half an hour at times; one of yesterday is lost. */
const lostAfterMs = 24 * 60 * 60_000
/** Longer than Amazon needs as a rule: its numbers are then looked at one by one. */
const unreadableAfterMs = 60 * 60_000
/** A feed that Amazon has taken is in its list by then. */
const listedAfterMs = 2 * 60_000

export async function followFeeds(publishing: Publishing): Promise<void> {
  const { amazon, account } = publishing
  const feeds = await amazon.inTransaction((manager) =>
    listDueFeeds(manager, account.id, amazon.now())
  )
  for (const feed of feeds) {
    await publishing.keep()
    try {
      await follow(publishing, feed)
    } catch (error) {
      if (endsTheRun(error)) {
        throw error
      }
      // What one feed has come to is no reason to send nothing else.
      await (isOlderThan(publishing, feed, unreadableAfterMs)
        ? endUnknown(publishing, feed, sentenceOf(error))
        : waitOn(publishing, feed))
    }
  }
}

async function follow(publishing: Publishing, feed: OpenFeed): Promise<void> {
  if (feed.amazon_feed_id !== null) {
    return followOne(publishing, feed, feed.amazon_feed_id)
  }
  return feed.submitted_at === null
    ? giveUp(
        publishing,
        feed,
        "The shop stopped before the feed was handed in. Its quantities are sent again."
      )
    : findHandedIn(publishing, feed, feed.submitted_at)
}

async function followOne(
  publishing: Publishing,
  feed: OpenFeed,
  amazonFeedId: string
): Promise<void> {
  const { gateway } = publishing
  const { state, resultDocumentId } = await gateway.getFeed(amazonFeedId)
  switch (state) {
    case "done":
      if (resultDocumentId === null) {
        return endUnknown(publishing, feed, "Amazon gave it no result.")
      }
      return endDone(
        publishing,
        feed,
        await gateway.readFeedResult(resultDocumentId)
      )
    case "fatal":
      return endUnknown(
        publishing,
        feed,
        "Amazon ended it with a fatal error, and some of its quantities may have been taken."
      )
    case "canceled":
      return endUnknown(publishing, feed, "It was cancelled at Amazon.")
    case "waiting":
    case "running":
    case "unknown":
      return isOlderThan(publishing, feed, lostAfterMs)
        ? endUnknown(publishing, feed, "Amazon did not finish it in a day.")
        : waitOn(publishing, feed)
  }
}

const waitOn = async (
  { amazon }: Publishing,
  { id }: OpenFeed
): Promise<void> => {
  await amazon.inTransaction((manager) =>
    checkLater(manager, id, new Date(amazon.now().getTime() + checkEveryMs))
  )
}

const isOlderThan = (
  { amazon }: Publishing,
  { submitted_at: at }: OpenFeed,
  ms: number
): boolean =>
  at !== null && amazon.now().getTime() - new Date(at).getTime() > ms

/**
 * The process died, or the connection broke, while it was handed in. This account has one feed
 * at a time, so that one which Amazon lists since then and we do not know is this one.
 */
async function findHandedIn(
  publishing: Publishing,
  feed: OpenFeed,
  submittedAt: string
): Promise<void> {
  const { amazon, gateway, account } = publishing
  const listed = await gateway.listFeeds({ createdSince: earlier(submittedAt) })
  const known = await amazon.inTransaction((manager) =>
    knownFeedIds(
      manager,
      account.id,
      listed.map(({ feedId }) => feedId)
    )
  )
  const found = listed
    .filter(({ feedId }) => !known.has(feedId))
    .sort(oldestFirst)[0]
  if (found) {
    await amazon.inTransaction((manager) =>
      noteSubmitted(manager, {
        id: feed.id,
        amazonFeedId: found.feedId,
        nextCheckAt: amazon.now(),
      })
    )
    return followOne(publishing, feed, found.feedId)
  }
  return isOlderThan(publishing, feed, listedAfterMs)
    ? giveUp(
        publishing,
        feed,
        "The connection broke while the feed was handed in, and Amazon does not have it. Its quantities are sent again."
      )
    : waitOn(publishing, feed)
}

/** Amazon's clock and ours differ by seconds. */
const earlier = (at: string): string =>
  new Date(new Date(at).getTime() - 60_000).toISOString()

const oldestFirst = (a: FeedStatus, b: FeedStatus): number =>
  a.createdAt < b.createdAt ? -1 : 1

async function endDone(
  publishing: Publishing,
  feed: OpenFeed,
  result: FeedResult
): Promise<void> {
  const errors = result.issues.filter(({ severity }) => severity === "error")
  const whole = errors.find(({ messageId }) => messageId === null)
  if (whole) {
    return endUnknown(publishing, feed, `${whole.message} (${whole.code})`)
  }
  const now = publishing.amazon.now()
  const byMessage = new Map<number, FeedResult["issues"]>()
  for (const issue of errors) {
    const messageId = issue.messageId ?? 0
    byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), issue])
  }
  const answers = feed.messages.map(([id, quantity], index): Answer => {
    const issues = byMessage.get(index + 1)
    return issues
      ? {
          id,
          quantity,
          outcome: "refused",
          error: refusalSentence(issues[0]?.sku ?? "", quantity, issues),
          next_try_at: retryAt(now, 0),
        }
      : { id, quantity, outcome: "accepted", error: null, next_try_at: null }
  })
  await end(publishing, feed, answers, {
    accepted: result.accepted,
    invalid: result.invalid,
    error: null,
  })
}

/** Some, none or all of it may have been taken: Amazon is looked at before anything is sent. */
const endUnknown = (
  publishing: Publishing,
  feed: OpenFeed,
  why: string
): Promise<void> =>
  end(
    publishing,
    feed,
    feed.messages.map(([id, quantity]): Answer => ({
      id,
      quantity,
      outcome: "unknown",
      error: null,
      next_try_at: null,
    })),
    { accepted: null, invalid: null, error: why }
  )

const end = (
  { amazon }: Publishing,
  feed: OpenFeed,
  answers: Answer[],
  outcome: {
    accepted: number | null
    invalid: number | null
    error: string | null
  }
): Promise<void> =>
  amazon.inTransaction(async (manager) => {
    const now = amazon.now()
    await noteAnswers(manager, answers, now)
    await endFeed(manager, feed, { id: feed.id, now, ...outcome })
  })
