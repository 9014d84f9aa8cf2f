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
  type ToSendRequest,
} from "../../modules/amazon/store/offers/find-to-send"
import {
  isAccountConnected,
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
import {
  patchesAtOnce,
  publishMany,
  publishSingly,
  urgentAtOnce,
  type Counts,
} from "./publish-batches"
import {
  PublisherStoppedError,
  readCursor,
  settleMs,
  spacingMs,
  type Publishing,
  type SellingAccount,
} from "./publishing"
import { messagesPerFeed } from "./send-feed"

export interface Published extends Counts {
  account_id: string
  computed: number
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
    const { isOurs, isConnected } = await amazon.inTransaction(
      async (manager) => ({
        isOurs: await keepTask(manager, task, { lease, until: until() }),
        isConnected: await isAccountConnected(manager, account.id),
      })
    )
    if (!isOurs || !isConnected) {
      throw new PublisherStoppedError(
        `Stopped sending the quantities of "${account.name}": ${isOurs ? "the account was paused or disconnected" : "another process has taken over"}.`
      )
    }
  }
  let nextRunAt: Date | null = null
  const startedAt = performance.now()
  try {
    const isDone = await publishAll(
      {
        container,
        amazon,
        account,
        gateway: amazon.gatewayFor(account),
        cursor: await readCursor(amazon, account.id),
        keep,
        hasTime: () => performance.now() - startedAt < sliceMs,
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

/** Whether all is done that can be done now. */
async function publishAll(
  publishing: Publishing,
  published: Published
): Promise<boolean> {
  const { amazon, account, container, keep, cursor, hasTime } = publishing
  while (hasTime()) {
    const stale = await computeStale(container, account.id, keep)
    published.computed += stale.computed
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
      // Last, so that no feed keeps a number waiting.
      await followFeeds(publishing)
      if (!stale.hasMore && (await isNothingLeft(publishing, request))) {
        return true
      }
      continue
    }
    if (isFeed) {
      await publishMany(
        publishing,
        published,
        listings.filter(({ is_verification: isOld }) => !isOld)
      )
    } else {
      await publishSingly(publishing, published, listings)
    }
  }
  return false
}

/** A feed that has ended may have left numbers to be sent. */
const isNothingLeft = async (
  { amazon }: Publishing,
  request: Omit<ToSendRequest, "limit">
): Promise<boolean> => {
  const listings = await amazon.inTransaction((manager) =>
    findToSend(manager, { ...request, now: amazon.now(), limit: 1 })
  )
  return listings.length === 0
}
