// Brings what Amazon shows in line with the offers of one account: one process at a time,
// reductions first, and only as long as a job may take.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { chooseWay } from "../../domain/offer/plan-send"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { countOpenFeeds } from "../../modules/amazon/store/offers/feeds"
import {
  countToTell,
  findToSend,
  whenNextToSend,
  type ToSend,
} from "../../modules/amazon/store/offers/find-to-send"
import { noteUnseenable } from "../../modules/amazon/store/offers/answers"
import {
  keepTask,
  releaseTask,
  takeTask,
  type Task,
} from "../../modules/amazon/store/tasks"
import { isNotAuthorizedError, isRateLimitedError } from "../../sp-api"
import { noteTrouble } from "../accounts/note-trouble"
import { sentenceOf } from "../sentence-of"
import { computeStale } from "./compute-stale"
import { followFeeds } from "./follow-feeds"
import { lookAtAmazon } from "./look-at-amazon"
import { notePlans, planSends } from "./plan-sends"
import {
  readCursor,
  settleMs,
  spacingMs,
  type Publishing,
  type SellingAccount,
} from "./publishing"
import { messagesPerFeed, sendFeed } from "./send-feed"
import { sendPatches } from "./send-patches"

export interface Published {
  account_id: string
  computed: number
  /** Numbers that were told by calls of their own, and in feeds. */
  patched: number
  in_feeds: number
  /** Numbers that Amazon showed already. */
  in_step: number
  waiting: number
  /** Why it ended early, in a sentence. */
  error: string | null
  /** Another process was at it, or it was not due. */
  is_skipped: boolean
  /** When there will be more to do, if nothing changes meanwhile. */
  next_at: Date | null
}

/**
 * Renewed with every few calls, each of which takes 30 s and three tries at worst. As long as
 * this nothing is sent after a crash.
 */
const leaseMs = 2 * 60_000
/** All jobs of an instance share one slot: a job may not keep it for long. */
const sliceMs = 20_000
/** Looked at and told in one go, so that what was seen is not old when it is acted upon. */
const patchesAtOnce = 20
/** Told by calls of their own even if there are enough for a feed: half a minute's worth. */
const urgentAtOnce = 100
/** A call has waited for its turn and been refused three times by then: others use the quota too. */
const retryAfterQuotaMs = 5_000
const retryAfterErrorMs = 60_000
const retryAfterDenialMs = 15 * 60_000

export async function publishAccount(
  container: MedusaContainer,
  account: SellingAccount,
  { onlyDue }: { onlyDue: boolean }
): Promise<Published> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const published: Published = {
    account_id: account.id,
    computed: 0,
    patched: 0,
    in_feeds: 0,
    in_step: 0,
    waiting: 0,
    error: null,
    is_skipped: false,
    next_at: null,
  }
  const task: Task = { accountId: account.id, name: "publish" }
  const lease = randomUUID()
  const until = () => new Date(amazon.now().getTime() + leaseMs)
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, {
      ...task,
      lease,
      until: until(),
      now: amazon.now(),
      onlyDue,
    })
  )
  if (!taken.isTaken) {
    return { ...published, is_skipped: true, next_at: taken.dueAt }
  }
  const keep = async () => {
    const isOurs = await amazon.inTransaction((manager) =>
      keepTask(manager, task, { lease, until: until() })
    )
    if (!isOurs) {
      throw new PublisherLostError(
        `Failed to go on sending the quantities of "${account.name}": another process has taken over.`
      )
    }
  }
  let nextRunAt: Date | null = null
  try {
    const isDone = await publishAll(
      {
        container,
        amazon,
        account,
        gateway: amazon.gatewayFor(account),
        cursor: await readCursor(amazon, account.id),
        keep,
      },
      published
    )
    published.next_at = isDone
      ? await amazon.inTransaction((manager) =>
          whenNextToSend(manager, {
            accountId: account.id,
            spacingMs,
            settleMs,
          })
        )
      : amazon.now()
  } catch (error) {
    published.error = sentenceOf(error)
    // Without the role for listings, orders may still be read: that is no reason to call the
    // account refused.
    const lacksRole = isNotAuthorizedError(error) && error.refusal === "access"
    const waitMs = isRateLimitedError(error)
      ? Math.max(error.retryAfterMs, retryAfterQuotaMs)
      : lacksRole
        ? retryAfterDenialMs
        : retryAfterErrorMs
    nextRunAt = new Date(amazon.now().getTime() + waitMs)
    published.next_at = nextRunAt
    if (!lacksRole) {
      await noteTrouble(amazon, account.id, error)
    }
  } finally {
    await amazon.inTransaction((manager) =>
      releaseTask(manager, task, {
        lease,
        now: amazon.now(),
        nextRunAt,
        error: published.error,
      })
    )
  }
  return published
}

/** Its message is a sentence of ours (sentence-of.ts). */
class PublisherLostError extends Error {
  override readonly name = "LeaseLostError"
}

/** Whether all is done that can be done now. */
async function publishAll(
  publishing: Publishing,
  published: Published
): Promise<boolean> {
  const { amazon, account, container, keep, cursor } = publishing
  const startedAt = performance.now()
  while (performance.now() - startedAt < sliceMs) {
    published.computed += await computeStale(container, account.id, keep)
    await followFeeds(publishing)
    const request = {
      accountId: account.id,
      now: amazon.now(),
      spacingMs,
      settleMs,
      readUntil: cursor.readUntil,
    }
    const isFeed = await amazon.inTransaction(
      async (manager) =>
        chooseWay(
          await countToTell(manager, request),
          amazon.options.feedFrom
        ) === "feed" && (await countOpenFeeds(manager, account.id)) === 0
    )
    const listings = await amazon.inTransaction((manager) =>
      findToSend(manager, {
        ...request,
        limit: isFeed ? urgentAtOnce + messagesPerFeed : patchesAtOnce,
      })
    )
    if (listings.length === 0) {
      return true
    }
    const singly = listings.slice(0, isFeed ? urgentAtOnce : patchesAtOnce)
    for (let start = 0; start < singly.length; start += patchesAtOnce) {
      await publishSingly(
        publishing,
        published,
        singly.slice(start, start + patchesAtOnce)
      )
    }
    if (isFeed) {
      await publishTogether(
        publishing,
        published,
        listings
          .slice(singly.length)
          .filter(({ is_verification: isOld }) => !isOld)
      )
    }
  }
  return false
}

/** Each is looked at first: Amazon's own number tells of orders that no list names yet. */
async function publishSingly(
  publishing: Publishing,
  published: Published,
  listings: ToSend[]
): Promise<void> {
  if (listings.length === 0) {
    return
  }
  await publishing.keep()
  const sights = await lookAtAmazon(publishing, listings)
  const plans = planSends(
    publishing,
    listings.filter(({ id }) => sights.get(id)?.fulfilled_by === "merchant"),
    ({ id }) => sights.get(id)?.shown ?? null
  )
  await notePlans(publishing, plans)
  await publishing.amazon.inTransaction((manager) =>
    noteUnseenable(
      manager,
      listings.filter(({ id }) => !sights.has(id)),
      new Date(publishing.amazon.now().getTime() + retryAfterErrorMs)
    )
  )
  published.in_step += plans.inStep.length
  published.waiting += plans.waiting.length
  published.patched += plans.sends.length
  await sendPatches(publishing, plans.sends)
}

/**
 * Not looked at first: until Amazon gets round to a feed, what it shows now is long past. What
 * has been sold by then is found when the numbers are looked at afterwards.
 */
async function publishTogether(
  publishing: Publishing,
  published: Published,
  listings: ToSend[]
): Promise<void> {
  await publishing.keep()
  const plans = planSends(publishing, listings, (listing) =>
    listing.base_quantity === null ? listing.shown_quantity : null
  )
  await notePlans(publishing, plans)
  published.in_step += plans.inStep.length
  published.waiting += plans.waiting.length
  if (plans.sends.length > 0) {
    await sendFeed(publishing, plans.sends)
    published.in_feeds += plans.sends.length
  }
}
