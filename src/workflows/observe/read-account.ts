// Reads what has changed at Amazon for one account: window by window, page by page, until it
// is up to date or the call budget is spent.

import { randomUUID } from "node:crypto"
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { afterPage, nextWindow, type Cursor } from "../../domain/sync/watermark"
import type { Status } from "../../domain/order/status"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { AmazonAccount } from "../../modules/amazon/models"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isRejectedError,
  type AmazonGateway,
  type RejectedOrder,
} from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import { emitObserved } from "./emit-observed"
import { readOrders } from "./refresh-orders"
import { recordObservations } from "./record-observations"

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

/** A first reading asks for these alone: a shop's closed orders hold nothing. */
const openStatuses: Status[] = [
  "pending_availability",
  "pending",
  "unshipped",
  "partially_shipped",
]

// Renewed with every page. A page takes a second or two; at worst three tries of 30 s each.
const leaseMs = 2 * 60_000
const retryAfterErrorMs = 60_000

const leaseEnd = (amazon: AmazonModuleService): Date =>
  new Date(amazon.now().getTime() + leaseMs)

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
  let waitMs = amazon.options.pollEveryMs
  try {
    await readPages(container, account, cursor, lease, reading)
    await readForgotten(container, account)
    await noteConnected(amazon, account)
  } catch (error) {
    reading.error = sentenceOf(error)
    waitMs = isRateLimitedError(error) ? error.retryAfterMs : retryAfterErrorMs
    if (isNotAuthorizedError(error)) {
      await noteRefused(amazon, account, reading.error)
    }
  } finally {
    const endedAt = amazon.now()
    await amazon.releaseCursor(
      account.id,
      lease,
      new Date(endedAt.getTime() + waitMs)
    )
    await amazon.createAmazonSyncRuns({
      account_id: account.id,
      kind: "poll",
      started_at: startedAt,
      ended_at: endedAt,
      pages: reading.pages,
      seen: reading.seen,
      changed: reading.changed,
      rejected: reading.rejected as unknown as Record<string, unknown>,
      error: reading.error,
    })
  }
  return reading
}

async function readPages(
  container: MedusaContainer,
  account: Account,
  start: Cursor,
  lease: string,
  reading: Reading
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const gateway = amazon.gatewayFor(account)
  const marketplaces = await amazon.listAmazonMarketplaces(
    { account_id: account.id },
    { select: ["marketplace_id"] }
  )
  const marketplaceIds = marketplaces.map(({ marketplace_id: id }) => id)
  let cursor = start
  do {
    const window = nextWindow(cursor, amazon.now(), amazon.options)
    const page = await readPage(gateway, amazon, account.id, lease, {
      cursor,
      window,
      marketplaceIds,
    })
    const ids = await recordObservations(
      container,
      account.id,
      "poll",
      page.observations
    )
    reading.pages += 1
    reading.seen += page.observations.length
    reading.changed += ids.length
    if (page.rejected.length > 0) {
      reading.rejected.push(...page.rejected)
      await amazon.noteUnreadable(page.rejected)
    }
    // Only now, when the page is written down: a crash before this reads it once more.
    cursor = afterPage(cursor, window, page, amazon.now())
    await amazon.saveCursor(account.id, lease, leaseEnd(amazon), cursor)
    await emitObserved(container, ids)
  } while (cursor.window)
}

/** A few at a time: each costs a call of its own, and most stay unreadable until an update. */
const forgottenAtOnce = 5

/** Orders that could not be read when they were new are asked for one by one. */
async function readForgotten(
  container: MedusaContainer,
  account: Account
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const since = new Date(amazon.now().getTime() - amazon.options.firstReadingMs)
  const ids = await amazon.listForgotten(account.id, since, forgottenAtOnce)
  try {
    await readOrders(container, account, ids)
  } catch (error) {
    // The list itself was read; what a single order refuses says nothing about the account.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(sentenceOf(error))
  }
}

interface PageRequest {
  cursor: Cursor
  window: NonNullable<Cursor["window"]>
  marketplaceIds: string[]
}

async function readPage(
  gateway: AmazonGateway,
  amazon: AmazonModuleService,
  accountId: string,
  lease: string,
  { cursor, window, marketplaceIds }: PageRequest
) {
  try {
    return await gateway.searchOrders({
      updatedAfter: window.updatedAfter,
      marketplaceIds,
      pageToken: window.pageToken,
      ...(window.onlyOpen && { statuses: openStatuses }),
    })
  } catch (error) {
    // Amazon refuses a page token that is too old, or whose query has changed with a new
    // marketplace. The window then starts again; what was read is recognised as known.
    if (isRejectedError(error) && window.pageToken) {
      await amazon.saveCursor(accountId, lease, leaseEnd(amazon), {
        readUntil: cursor.readUntil,
        window: {
          ...window,
          pageToken: null,
          pageTokenAt: null,
          readUntil: null,
        },
      })
    }
    throw error
  }
}

/** An owner who has paused the account meanwhile has the last word. */
const unlessPaused = (id: string) => ({
  id,
  state: ["connected" as const, "refused" as const],
})

async function noteConnected(
  amazon: AmazonModuleService,
  account: Account
): Promise<void> {
  if (account.state === "refused" || account.last_error) {
    await amazon.updateAmazonAccounts({
      selector: unlessPaused(account.id),
      data: { state: "connected", last_error: null, last_error_at: null },
    })
  }
}

async function noteRefused(
  amazon: AmazonModuleService,
  account: Account,
  error: string
): Promise<void> {
  await amazon.updateAmazonAccounts({
    selector: unlessPaused(account.id),
    data: {
      state: "refused",
      last_error: error,
      last_error_at: amazon.now(),
    },
  })
}
