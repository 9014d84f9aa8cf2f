// Page by page through Amazon's list of orders, until we are up to date or the call budget is
// spent. What was read is written down before the next page is asked for, so that a restart
// goes on where it was.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  afterPage,
  isCatchUp,
  nextWindow,
  type Cursor,
  type Window,
} from "../../domain/sync/watermark"
import type { Observation } from "../../domain/order/snapshot"
import { isFinal, statuses } from "../../domain/order/status"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import { isRejectedError, type RejectedOrder } from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import { emitObserved } from "./emit-observed"
import { recordObservations } from "./record-observations"

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
  { reading, record, save }: Journal
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marketplaceIds = await listMarketplaceIds(amazon, account.id)
  if (marketplaceIds.length === 0) {
    return
  }
  let cursor = start
  let isBehind = true
  while (isBehind) {
    const window = nextWindow(
      cursor,
      marketplaceIds,
      amazon.now(),
      amazon.options
    )
    const page = await askForPage(amazon, account, cursor, window, save)
    const { ids, rejected } = await recordApart(
      container,
      account.id,
      page.observations
    )
    reading.pages += 1
    reading.seen += page.observations.length
    reading.changed += ids.length
    if (page.rejected.length + rejected.length > 0) {
      reading.rejected.push(...page.rejected, ...rejected)
      await amazon.noteUnreadable([...page.rejected, ...rejected])
      await record()
    }
    isBehind = page.nextPageToken !== null || isCatchUp(cursor, window)
    // Only now, when the page is written down: a crash before this reads it once more.
    cursor = afterPage(cursor, window, page, amazon.now())
    const isOurs = await save(cursor)
    await emitObserved(container, ids)
    if (!isOurs) {
      return
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

async function askForPage(
  amazon: AmazonModuleService,
  account: StoredAccount,
  cursor: Cursor,
  window: Window,
  save: Journal["save"]
) {
  try {
    return await amazon.gatewayFor(account).searchOrders({
      updatedAfter: window.updatedAfter,
      marketplaceIds: window.marketplaceIds,
      pageToken: window.pageToken,
      ...(window.isFirst && { statuses: openStatuses }),
    })
  } catch (error) {
    // Amazon refuses a page token that is too old, and a marketplace where the seller no longer
    // sells. The next reading begins a new window; what was read is recognised as known.
    if (isRejectedError(error)) {
      await save({ ...cursor, window: null })
    }
    throw error
  }
}

interface Recorded {
  ids: string[]
  rejected: RejectedOrder[]
}

/**
 * A page that cannot be written down is halved until the order that cannot be stands alone: it
 * is rejected, like one that cannot be understood, and the others go on (I9). When not one of
 * several can be, the database is in trouble, and the page is read again later.
 */
async function recordApart(
  container: MedusaContainer,
  accountId: string,
  observations: Observation[]
): Promise<Recorded> {
  const recorded = await recordHalves(container, accountId, observations)
  const { rejected, error } = recorded
  if (rejected.length > 1 && rejected.length === observations.length) {
    throw error
  }
  return recorded
}

async function recordHalves(
  container: MedusaContainer,
  accountId: string,
  observations: Observation[]
): Promise<Recorded & { error?: unknown }> {
  try {
    const ids = await recordObservations(
      container,
      accountId,
      "poll",
      observations
    )
    return { ids, rejected: [] }
  } catch (error) {
    const [one] = observations
    if (one && observations.length === 1) {
      const { amazonOrderId } = one.snapshot
      return {
        ids: [],
        rejected: [{ amazonOrderId, problem: sentenceOf(error) }],
        error,
      }
    }
    const middle = Math.ceil(observations.length / 2)
    const half = (part: Observation[]) =>
      recordHalves(container, accountId, part)
    const first = await half(observations.slice(0, middle))
    const second = await half(observations.slice(middle))
    return {
      ids: [...first.ids, ...second.ids],
      rejected: [...first.rejected, ...second.rejected],
      error,
    }
  }
}
