// What becomes of the messages of a feed, and the report about it. Pure, but for the issues that
// were ordered: each of them is used up.

import type { Issue } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { FeedFailure } from "../control-listings"
import type { FeedIssue, FeedMessage } from "./feed-content"
import type { SimulatedListing } from "./listing"
import { listingKey } from "./listing"
import type { ListingWrite } from "./listing-write"
import { readPatches } from "./read-patches"

export type FeedRun = {
  accepted: { sku: string; writes: ListingWrite[] }[]
  invalid: number
  issues: FeedIssue[]
}

export function runFeed(
  messages: readonly FeedMessage[],
  feed: { sellerId: string; marketplaceIds: readonly string[] },
  listings: ReadonlyMap<string, SimulatedListing>,
  issueFor: (sku: string) => Issue | null,
  failure: FeedFailure["outcome"] | null
): FeedRun {
  const run: FeedRun = { accepted: [], invalid: 0, issues: [] }
  for (const [index, message] of messages.entries()) {
    const isEverySecond = index % 2 === 1
    if (failure === "FATAL" && isEverySecond) {
      continue
    }
    const issues: FeedIssue[] = []
    const key = { sellerId: feed.sellerId, sku: message.sku }
    const { writes, issues: wrong } = message.problem
      ? { writes: [], issues: [] }
      : readPatches(
          {
            ...message,
            ...feed,
            listing: listings.get(listingKey(key)) ?? null,
          },
          message.patches
        )
    const ordered = issueFor(message.sku)
    issues.push(
      ...(message.problem ? [message.problem] : []),
      ...[...wrong, ...(ordered ? [ordered] : [])].map((issue) =>
        toFeedIssue(message, issue)
      ),
      ...(failure === "HALF" && isEverySecond ? [halved(message)] : [])
    )
    run.issues.push(...issues)
    if (issues.some(({ severity }) => severity === "ERROR")) {
      run.invalid += 1
    } else {
      run.accepted.push({ sku: message.sku, writes })
    }
  }
  return run
}

/** In the form of listings-feed-processing-report-schema-v2.json. */
export function reportOn(
  feed: { sellerId: string; feedId: string },
  run: { accepted: readonly unknown[]; invalid: number; issues: FeedIssue[] }
): object {
  const countOf = (severity: FeedIssue["severity"]): number =>
    run.issues.filter((issue) => issue.severity === severity).length
  return {
    header: { sellerId: feed.sellerId, version: "2.0", feedId: feed.feedId },
    issues: run.issues,
    summary: {
      errors: countOf("ERROR"),
      warnings: countOf("WARNING"),
      messagesProcessed: run.accepted.length + run.invalid,
      messagesAccepted: run.accepted.length,
      messagesInvalid: run.invalid,
    },
  }
}

function toFeedIssue(
  { messageId, sku }: FeedMessage,
  { code, severity, message, attributeNames }: Issue
): FeedIssue {
  const [attributeName] = attributeNames ?? []
  return {
    messageId,
    sku,
    code,
    severity,
    message,
    ...(attributeName && { attributeName }),
  }
}

const halved = ({ messageId, sku }: FeedMessage): FeedIssue => ({
  messageId,
  sku,
  code: "BAD_REQUEST",
  severity: "ERROR",
  message: "Amazon was told to refuse every second message.",
})
