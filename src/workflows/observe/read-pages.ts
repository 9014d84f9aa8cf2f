// Page by page through Amazon's list of orders, until we are up to date or the call budget is
// spent. What was read is written down before the next page is asked for, so that a restart
// goes on where it was.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  afterPage,
  keepOnly,
  nextFirstWindow,
  nextWindow,
  type Cursor,
  type Slot,
  type Window,
} from "../../domain/sync/watermark"
import { isFinal, statuses } from "../../domain/order/status"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import { noteFirstPage } from "../../modules/amazon/store/follow-ups"
import {
  isNotAuthorizedError,
  isRejectedError,
  type RejectedOrder,
} from "../../sp-api"
import { emitObserved } from "./emit-observed"
import { dropLeftMarketplaces } from "./left-marketplaces"
import { recordApart } from "./record-apart"

const openStatuses = statuses.filter((status) => !isFinal(status))

export interface Journal {
  /** Grows as pages are read. */
  reading: {
    pages: number
    seen: number
    changed: number
    rejected: RejectedOrder[]
  }
  /** Writes down what the reading has come to so far. */
  record: () => Promise<void>
  /** Writes down how far we have read; false when somebody else reads this account now. */
  save: (cursor: Cursor) => Promise<boolean>
}

export async function readPages(
  container: MedusaContainer,
  account: StoredAccount,
  start: Cursor,
  journal: Journal
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marketplaceIds = await listMarketplaceIds(amazon, account.id)
  const nextIn = (slot: Slot, cursor: Cursor) =>
    slot === "window"
      ? nextWindow(cursor, amazon.now())
      : nextFirstWindow(cursor, marketplaceIds, amazon.now(), amazon.options)

  let cursor = keepOnly(start, marketplaceIds)
  if (cursor.covers.length < start.covers.length) {
    await journal.save(cursor)
  }
  // News first: the open orders of a newcomer may be many pages.
  for (const slot of ["window", "firstWindow"] as const) {
    for (let hasMore = true; hasMore;) {
      const window = nextIn(slot, cursor)
      if (!window) {
        break
      }
      const page = await askForPage(amazon, account, slot, window, () =>
        journal.save({ ...cursor, [slot]: null })
      )
      const ids = await recordPage(container, account, page, journal)
      if (slot === "firstWindow") {
        await noteProgress(amazon, account.id, window, page)
      }
      // Only now, when the page is written down: a crash before this reads it once more.
      cursor = afterPage(slot, cursor, window, page, amazon.now())
      const isOurs = await journal.save(cursor)
      await emitObserved(container, ids)
      if (!isOurs) {
        return
      }
      hasMore = page.nextPageToken !== null
    }
  }
}

/** Those that their owner has set up: of the others, nothing is wanted yet. */
async function listMarketplaceIds(
  amazon: AmazonModuleService,
  accountId: string
): Promise<string[]> {
  const marketplaces = await amazon.listAmazonMarketplaces(
    { account_id: accountId, set_up_at: { $ne: null } },
    { select: ["marketplace_id"] }
  )
  return marketplaces.map(({ marketplace_id: id }) => id)
}

type Page = Awaited<ReturnType<typeof askForPage>>

/** A first reading may take hours, and its owner wants to see that it goes on. */
const noteProgress = (
  amazon: AmazonModuleService,
  accountId: string,
  { marketplaceIds, pageToken }: Window,
  { observations, rejected }: Page
) =>
  amazon.inTransaction((manager) =>
    noteFirstPage(manager, accountId, {
      marketplaceIds,
      seen: observations.length + rejected.length,
      isFirst: pageToken === null,
      now: amazon.now(),
    })
  )

async function askForPage(
  amazon: AmazonModuleService,
  account: StoredAccount,
  slot: Slot,
  window: Window,
  forget: () => Promise<unknown>
) {
  try {
    return await amazon.gatewayFor(account).searchOrders({
      updatedAfter: window.updatedAfter,
      marketplaceIds: window.marketplaceIds,
      pageToken: window.pageToken,
      ...(slot === "firstWindow" && { statuses: openStatuses }),
    })
  } catch (error) {
    if (isRejectedError(error)) {
      // Amazon refuses a page token that is too old. The next reading begins a new window;
      // what was read is recognised as known.
      await forget()
    }
    if (isNotAuthorizedError(error) && error.refusal === "access") {
      await dropLeftMarketplaces(amazon, account)
    }
    throw error
  }
}

/** The ids (ours) of the orders about which there is news. */
async function recordPage(
  container: MedusaContainer,
  account: StoredAccount,
  page: Page,
  { reading, record }: Journal
): Promise<string[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const recorded = await recordApart(container, account.id, page.observations)
  const rejected = [...page.rejected, ...recorded.rejected]
  reading.pages += 1
  reading.seen += page.observations.length + page.rejected.length
  reading.changed += recorded.ids.length
  if (rejected.length > 0) {
    reading.rejected.push(...rejected)
    await amazon.noteUnreadable(rejected)
    await record()
  }
  return recorded.ids
}
