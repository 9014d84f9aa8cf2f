// Reads what has changed at Amazon for one account, and keeps a record of it: one process at a
// time, and never an account that its owner has paused.

import { randomUUID } from "node:crypto"
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { AmazonAccount } from "../../modules/amazon/models"
import type AmazonModuleService from "../../modules/amazon/service"
import { wakeWaiting } from "../../modules/amazon/store/offers/answers"
import {
  isRateLimitedError,
  usagePlans,
  type RateLimitedError,
  type RejectedOrder,
} from "../../sp-api"
import { noteTrouble } from "../accounts/note-trouble"
import { sentenceOf } from "../sentence-of"
import { wakePublisher } from "../offers/wake-publisher"
import { readPages } from "./read-pages"
import { readOrders } from "./refresh-orders"

export type Account = InferTypeOf<typeof AmazonAccount>

export interface Reading {
  account_id: string
  pages: number
  seen: number
  changed: number
  rejected: RejectedOrder[]
  /** Why it ended early, in a sentence. */
  error: string | null
  /** Another process was reading this account. */
  is_skipped: boolean
}

// Renewed with every page. A page takes a second or two; at worst three tries of 30 s each.
const leaseMs = 2 * 60_000
const retryAfterErrorMs = 60_000
/** One for the news and one for newcomers, who would otherwise never get a call. */
const twoCallsMs = 2000 / usagePlans.searchOrders.rate

export async function readAccount(
  container: MedusaContainer,
  account: Account
): Promise<Reading> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const reading: Reading = {
    account_id: account.id,
    pages: 0,
    seen: 0,
    changed: 0,
    rejected: [],
    error: null,
    is_skipped: false,
  }
  const lease = randomUUID()
  const startedAt = amazon.now()
  const cursor = await amazon.takeCursor({
    accountId: account.id,
    lease,
    leaseMs,
    now: startedAt,
  })
  if (!cursor) {
    return { ...reading, is_skipped: true }
  }
  const run = await amazon.startRun(account.id, oldestKept(amazon))
  const record = (endedAt: Date | null) =>
    amazon.recordRun(run, {
      ended_at: endedAt,
      pages: reading.pages,
      seen: reading.seen,
      changed: reading.changed,
      rejected: reading.rejected,
      error: reading.error,
    })
  let waitMs = amazon.options.pollEveryMs
  try {
    await readAsFarAsAllowed(container, account, reading, () =>
      readPages(container, account, cursor, {
        reading,
        record: () => record(null),
        save: (next) =>
          amazon.saveCursor(account.id, {
            lease,
            until: new Date(amazon.now().getTime() + leaseMs),
            cursor: next,
          }),
      })
    )
  } catch (error) {
    reading.error = sentenceOf(error)
    waitMs = isRateLimitedError(error)
      ? Math.max(error.retryAfterMs, twoCallsMs)
      : retryAfterErrorMs
    await noteTrouble(amazon, account.id, error)
  } finally {
    const endedAt = amazon.now()
    await amazon.releaseCursor(
      account.id,
      lease,
      new Date(endedAt.getTime() + waitMs)
    )
    await record(endedAt)
  }
  await wakeRaises(container, account)
  return reading
}

/** A spent budget ends the list; single orders have a budget of their own. */
async function readAsFarAsAllowed(
  container: MedusaContainer,
  account: Account,
  reading: Reading,
  read: () => Promise<void>
): Promise<void> {
  let limit: RateLimitedError | null = null
  try {
    await read()
  } catch (error) {
    if (!isRateLimitedError(error)) {
      throw error
    }
    limit = error
  }
  if (reading.pages > 0) {
    await readSingly(container, account)
    await noteConnected(
      container.resolve<AmazonModuleService>(AMAZON_MODULE),
      account
    )
  }
  if (limit) {
    throw limit
  }
}

const runsKeptMs = 90 * 24 * 60 * 60_000

/** What an unread order was refused for is remembered for as long as it is asked for. */
const oldestKept = (amazon: AmazonModuleService): Date =>
  new Date(
    amazon.now().getTime() - Math.max(runsKeptMs, amazon.options.firstReadingMs)
  )

/** A few at a time: each costs a call of its own, and most stay unreadable until an update. */
const forgottenAtOnce = 5
/** Twelve readings an hour ask for 720 orders before the first one is due again. */
const unconfirmedAtOnce = 10
const confirmEveryMs = 6 * 60 * 60_000

/**
 * Orders that no list will name again are asked for one by one: those that could not be read
 * when they were new, and open ones whose last word may have been missed.
 */
async function readSingly(
  container: MedusaContainer,
  account: Account
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const ago = (ms: number) => new Date(amazon.now().getTime() - ms)
  const forgotten = await amazon.listForgotten(
    account.id,
    ago(amazon.options.firstReadingMs),
    forgottenAtOnce
  )
  const unconfirmed = await amazon.listUnconfirmed(
    account.id,
    ago(confirmEveryMs),
    unconfirmedAtOnce
  )
  try {
    await readOrders(container, account, [
      ...new Set([...forgotten, ...unconfirmed]),
    ])
  } catch (error) {
    // The list itself was read; what a single order refuses says nothing about the account.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(sentenceOf(error))
  }
}

async function noteConnected(
  amazon: AmazonModuleService,
  account: Account
): Promise<void> {
  if (account.state === "refused" || account.last_error) {
    // An owner who has paused the account meanwhile has the last word.
    await amazon.updateAmazonAccounts({
      selector: { id: account.id, state: ["connected", "refused"] },
      data: { state: "connected", last_error: null, last_error_at: null },
    })
  }
}

/** Raises that waited for what Amazon has sold may go on. */
async function wakeRaises(
  container: MedusaContainer,
  { id }: Account
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const woken = await amazon.inTransaction((manager) =>
    wakeWaiting(manager, id)
  )
  if (woken > 0) {
    wakePublisher(container)
  }
}
