// Looks from outside at what a shop has told Amazon: every number that Amazon took, against every
// number that the shop ever had to tell, and what the shop has left undone.

import type {
  FeedRecord,
  SimulatorControl,
  Submission,
} from "../../../simulator"
import { brokenInvariants, readRows } from "./inspect-shop"

export interface PublisherVerdict {
  /** SKUs that Amazon shows otherwise than they lie on the shelf. */
  wrong: string[]
  /** Numbers that were told after a newer one. */
  outOfOrder: string[]
  /** Numbers that were never right, and too high. */
  unwanted: string[]
  /** Numbers that were never right, and too low: what Amazon might have sold was left out. */
  cautious: string[]
  /** Feeds that say what an earlier one said, and feeds that the shop does not know as its own. */
  doubledFeeds: string[]
  /** What is still to be done, each with how many rows wait. */
  left: Record<string, number>
  /** What Amazon does not have, and was asked for. */
  unknownRoutes: string[]
  invalidAnswers: number
  figures: {
    patches: number
    inFeeds: number
    /** Documents that were uploaded, and feeds that were handed in. */
    documents: number
    feeds: number
    /** Numbers that Amazon took once more although it had them. */
    repeats: number
  }
}

/** By SKU, all that was ever counted of it, in order: no number twice. */
export type Counted = ReadonlyMap<
  string,
  readonly {
    quantity: number
    /** Not before this, in ISO 8601. */
    at: string
  }[]
>

export async function inspectPublisher(
  databaseUrl: string,
  amazon: SimulatorControl,
  counted: Counted
): Promise<PublisherVerdict> {
  const submissions = await amazon.submissions({ limit: 100_000 })
  const feeds = await amazon.feeds()
  const told = inOrder(submissions, feeds)
  const { calls, unknownRoutes, invalidAnswers } = await amazon.state()
  return {
    wrong: await wrongNumbers(databaseUrl, amazon, submissions, counted),
    ...compareWithCounts(told, counted),
    doubledFeeds: [
      ...repeatedMessages(submissions),
      ...(await strangeFeeds(databaseUrl, feeds)),
    ],
    left: await brokenInvariants(databaseUrl, mustBeDone),
    unknownRoutes,
    invalidAnswers,
    figures: {
      patches: submissions.filter(({ via }) => via === "patch").length,
      inFeeds: submissions.filter(({ via }) => via === "feed").length,
      documents: calls.createFeedDocument.succeeded,
      feeds: feeds.length,
      repeats: submissions.length - new Set(submissions.map(numberOf)).size,
    },
  }
}

const mustBeDone = {
  "tasks under way": "SELECT id FROM amazon_task WHERE lease IS NOT NULL",
  "tasks that failed":
    "SELECT id FROM amazon_task WHERE last_error IS NOT NULL",
  "feeds under way":
    "SELECT id FROM amazon_feed WHERE state IN ('prepared', 'submitted')",
  "listings in a feed":
    "SELECT id FROM amazon_listing WHERE feed_id IS NOT NULL",
  "numbers without an answer":
    "SELECT id FROM amazon_listing WHERE NOT is_answered",
  "numbers to be computed":
    "SELECT id FROM amazon_listing WHERE computed_revision <> revision",
  "numbers to be told": `
    SELECT id FROM amazon_listing WHERE desired_quantity IS DISTINCT FROM base_quantity`,
  "numbers to be looked at":
    "SELECT id FROM amazon_listing WHERE verified_at IS NULL",
  "numbers that wait":
    "SELECT id FROM amazon_listing WHERE waits_for IS NOT NULL OR next_try_at IS NOT NULL",
  "units that nobody has bought":
    "SELECT id FROM amazon_listing WHERE unseen_quantity <> 0",
  "listings with an error":
    "SELECT id FROM amazon_listing WHERE last_error IS NOT NULL",
}

/** In the order in which the shop let go of them: a feed was told when it was handed in. */
function inOrder(
  submissions: readonly Submission[],
  feeds: readonly FeedRecord[]
): Submission[] {
  const handedInAt = new Map(
    feeds.map(({ feedId, createdAt }) => [feedId, createdAt])
  )
  const toldAt = ({ feedId, receivedAt }: Submission): number =>
    Date.parse(handedInAt.get(feedId ?? "") ?? receivedAt)
  return [...submissions].sort(
    (a, b) => toldAt(a) - toldAt(b) || a.position - b.position
  )
}

type Judgement = "outOfOrder" | "unwanted" | "cautious"

function compareWithCounts(
  told: readonly Submission[],
  counted: Counted
): Record<Judgement, string[]> {
  const verdict: Record<Judgement, string[]> = {
    outOfOrder: [],
    unwanted: [],
    cautious: [],
  }
  const newest = new Map<string, number>()
  for (const { sku, quantity, receivedAt } of told) {
    const counts = (counted.get(sku) ?? []).filter(({ at }) => at <= receivedAt)
    const rank = counts.findIndex((one) => one.quantity === quantity)
    const before = newest.get(sku) ?? 0
    if (rank >= before) {
      newest.set(sku, rank)
      continue
    }
    const judgement = judge(
      quantity ?? 0,
      rank !== -1,
      counts.slice(before).map((count) => count.quantity)
    )
    verdict[judgement].push(
      `${quantity} of ${sku}: ${storyOf(sku, told)}; counted were ${countsOf(sku, counted)}`
    )
  }
  return verdict
}

/** A 0 says nothing about its age: it is also what is left when more is taken off than there is. */
function judge(
  quantity: number,
  isOld: boolean,
  maybeRight: number[]
): Judgement {
  if (isOld && quantity > 0) {
    return "outOfOrder"
  }
  return quantity < Math.max(...maybeRight) ? "cautious" : "unwanted"
}

const countsOf = (sku: string, counted: Counted): string =>
  (counted.get(sku) ?? [])
    .map(({ quantity, at }) => `${quantity} after ${timeOf(at)}`)
    .join(", ")

const timeOf = (moment: string): string => moment.slice(11, 19)

const storyOf = (sku: string, told: readonly Submission[]): string =>
  told
    .filter((one) => one.sku === sku)
    .map(
      ({ quantity, via, receivedAt }) =>
        `${quantity} by ${via} at ${timeOf(receivedAt)}`
    )
    .join(", ")

/** Each number of a SKU is counted once, so no two feeds have a reason to say the same. */
function repeatedMessages(submissions: readonly Submission[]): string[] {
  const carriers = new Map<string, Set<string>>()
  for (const submission of submissions) {
    if (submission.feedId !== null) {
      const key = numberOf(submission)
      carriers.set(key, (carriers.get(key) ?? new Set()).add(submission.feedId))
    }
  }
  return [...carriers]
    .filter(([, feedIds]) => feedIds.size > 1)
    .map(([number, feedIds]) => `${number} is in ${[...feedIds].join(", ")}`)
}

/** Each feed of Amazon's is one of ours, and says what ours was to say. */
async function strangeFeeds(
  databaseUrl: string,
  feeds: readonly FeedRecord[]
): Promise<string[]> {
  const rows = await readRows<{ amazon_feed_id: string; count: number }>(
    databaseUrl,
    `SELECT amazon_feed_id, message_count AS count FROM amazon_feed
      WHERE amazon_feed_id IS NOT NULL`
  )
  const own = new Map(rows.map((row) => [row.amazon_feed_id, row.count]))
  return feeds
    .filter(({ feedId, accepted }) => own.get(feedId) !== accepted)
    .map(
      ({ feedId, status, accepted }) =>
        `${feedId} (${status}) has ${accepted} messages, ours has ${own.get(feedId) ?? "none"}`
    )
}

async function wrongNumbers(
  databaseUrl: string,
  amazon: SimulatorControl,
  submissions: readonly Submission[],
  counted: Counted
): Promise<string[]> {
  const shelves = await readRows<{ sku: string; units: number }>(
    databaseUrl,
    `SELECT i.sku, v.stocked_quantity::int AS units FROM inventory_level v
       JOIN inventory_item i ON i.id = v.inventory_item_id
      WHERE i.sku IN (SELECT sku FROM amazon_listing WHERE variant_id IS NOT NULL)`
  )
  if (shelves.length !== counted.size) {
    return [`${shelves.length} of ${counted.size} SKUs are listed and mapped`]
  }
  const { listings } = await amazon.listings({ limit: 10_000 })
  const shown = new Map(listings.map(({ sku, quantity }) => [sku, quantity]))
  const last = new Map(submissions.map(({ sku, quantity }) => [sku, quantity]))
  return shelves
    .filter(
      ({ sku, units }) =>
        shown.get(sku) !== units || (last.get(sku) ?? units) !== units
    )
    .map(
      ({ sku, units }) =>
        `${sku}: there are ${units}, Amazon shows ${shown.get(sku)}, was told ${storyOf(sku, submissions) || "nothing"}`
    )
}

const numberOf = ({ sku, quantity }: Submission): string =>
  `${quantity} of ${sku}`
