// Reads what an account lists at Amazon: one process at a time, in slices as long as a job may
// take, and on where the last one stopped.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  releaseTask,
  takeTask,
  type Task,
} from "../../../modules/amazon/store/tasks"
import type { Account } from "../../observe/read-account"
import { readCursor } from "../../offers/publishing"
import { wakePublisher } from "../../offers/wake-publisher"
import { sentenceOf } from "../../sentence-of"
import { rulesOf } from "../match/match-listings"
import { afterFailure } from "./after-failure"
import { finishPass } from "./finish-pass"
import { leaseUntil, openJournal, readProgress, type Journal } from "./journal"
import { hasNewcomer, startPart, startPass, type Pass } from "./progress"
import { isPaged, readPage } from "./read-pages"
import { isReported, readReport } from "./read-report"
import { savePass, type CatalogueReading, type Next } from "./reading"

export interface CatalogueRun {
  account_id: string
  /** Whether all listings have been read by now. */
  is_complete: boolean
  /** What could not be read, and why, in a sentence. */
  error: string | null
  /** Another process was at it, or it was not due. */
  is_skipped: boolean
  /** When it goes on, or begins anew. */
  next_at: Date | null
}

/** All jobs of an instance share one slot: a job may not keep it for long. */
const sliceMs = 20_000

export async function readCatalogue(
  container: MedusaContainer,
  account: Account,
  { onlyDue }: { onlyDue: boolean }
): Promise<CatalogueRun> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const skipped: CatalogueRun = {
    account_id: account.id,
    is_complete: false,
    error: null,
    is_skipped: true,
    next_at: null,
  }
  const marketplaceIds = await listMarketplaceIds(amazon, account.id)
  if (marketplaceIds.length === 0) {
    return skipped
  }
  const isNew = hasNewcomer(
    await readProgress(amazon, account.id),
    marketplaceIds
  )
  const task: Task = { accountId: account.id, name: "catalogue" }
  const lease = randomUUID()
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, {
      ...task,
      lease,
      until: leaseUntil(amazon),
      now: amazon.now(),
      onlyDue: onlyDue && !isNew,
    })
  )
  if (!taken.isTaken) {
    return { ...skipped, next_at: taken.dueAt }
  }
  const journal = openJournal(amazon, task, lease, taken.progress)
  const ended = await readInTime(container, account, journal, marketplaceIds)
  await amazon.inTransaction((manager) =>
    releaseTask(manager, task, {
      lease,
      now: amazon.now(),
      nextRunAt: ended.next_at,
      error: ended.error,
    })
  )
  wakePublisher(container)
  return { ...skipped, ...ended, is_skipped: false }
}

type Ended = Pick<CatalogueRun, "is_complete" | "error" | "next_at">

async function readInTime(
  container: MedusaContainer,
  account: Account,
  journal: Journal,
  marketplaceIds: string[]
): Promise<Ended> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const startedAt = performance.now()
  try {
    const next = await readOn(
      {
        container,
        amazon,
        account,
        gateway: amazon.gatewayFor(account),
        rules: rulesOf(account),
        readUntil: (await readCursor(amazon, account.id)).readUntil,
        journal,
        hasTime: () => performance.now() - startedAt < sliceMs,
      },
      marketplaceIds
    )
    const { pass, failed, next_at: nextPassAt } = journal.progress
    return {
      is_complete: pass === null,
      error: pass === null ? whatFailed(failed) : null,
      next_at:
        pass === null && nextPassAt
          ? new Date(nextPassAt)
          : (next ?? amazon.now()),
    }
  } catch (error) {
    return {
      is_complete: false,
      error: sentenceOf(error),
      next_at: await afterFailure(amazon, account, journal, error),
    }
  }
}

/** Marketplaces that failed alike share a sentence. */
function whatFailed(failed: Pass["failed"]): string | null {
  const byError = new Map<string, string[]>()
  for (const { marketplace_id: id, error } of failed) {
    byError.set(error, [...(byError.get(error) ?? []), id])
  }
  return byError.size === 0
    ? null
    : [...byError]
        .map(([error, ids]) => `Not read: ${ids.join(", ")}. ${error}`)
        .join(" ")
}

/** Until the pass is over, or has to wait; or until time is up. */
async function readOn(
  reading: CatalogueReading,
  marketplaceIds: string[]
): Promise<Next> {
  const { amazon, journal } = reading
  if (journal.progress.pass === null) {
    await savePass(reading, startPass(marketplaceIds, amazon.now()))
  }
  while (journal.progress.pass !== null && reading.hasTime()) {
    const next = await readNext(reading, journal.progress.pass)
    if (next) {
      return next
    }
  }
  return null
}

async function readNext(reading: CatalogueReading, pass: Pass): Promise<Next> {
  const { part } = pass
  if (part && isReported(part)) {
    return readReport(reading, pass, part)
  }
  if (part && isPaged(part)) {
    await readPage(reading, pass, part)
    return null
  }
  const [marketplaceId, ...left] = pass.left
  if (marketplaceId) {
    await savePass(reading, { ...pass, part: startPart(marketplaceId), left })
  } else {
    await finishPass(reading, pass)
  }
  return null
}

/** Those that their owner has set up: of the others, nothing is wanted yet. */
async function listMarketplaceIds(
  amazon: AmazonModuleService,
  accountId: string
): Promise<string[]> {
  const marketplaces = await amazon.listAmazonMarketplaces(
    { account_id: accountId, set_up_at: { $ne: null } },
    { select: ["marketplace_id"], order: { marketplace_id: "ASC" } }
  )
  return marketplaces.map(({ marketplace_id: id }) => id)
}
