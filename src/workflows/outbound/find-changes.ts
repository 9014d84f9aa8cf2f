// Which of our orders have changed at Amazon? One call per account says so; only those are read
// one by one. If it fails, they are read all the same, later.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  checkNow,
  listFollowed,
} from "../../modules/amazon/store/outbound/follow"
import {
  releaseTask,
  takeTask,
  keepTask,
  type Task,
} from "../../modules/amazon/store/tasks"
import type { OutboundVersion } from "../../sp-api"
import { isDeniedOneCall, noteTrouble } from "../accounts/note-trouble"
import { sentenceOf } from "../sentence-of"

/** By version of the API: up to when changes have been read. */
type ReadUntil = Partial<Record<OutboundVersion, string>>

const leaseMs = 2 * 60_000
/** Amazon's lists lag, and clocks differ. */
const overlapMs = 5 * 60_000
/** The first time: who has waited for longer is looked at anyway. */
const firstLookBackMs = 60 * 60_000
/** A page is some 50 orders; the rest is looked at in its own time. */
const mostPages = 20

export async function findChanges(container: MedusaContainer): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const followed = await amazon.inTransaction(listFollowed)
  const accountIds = new Set(followed.map(({ account_id: id }) => id))
  for (const accountId of accountIds) {
    await findChangesOf(amazon, {
      accountId,
      versions: followed.flatMap((one) =>
        one.account_id === accountId ? one.api_version : []
      ),
    })
  }
}

async function findChangesOf(
  amazon: AmazonModuleService,
  { accountId, versions }: { accountId: string; versions: OutboundVersion[] }
): Promise<void> {
  const task: Task = { accountId, name: "outbound" }
  const lease = randomUUID()
  const now = amazon.now()
  const until = new Date(now.getTime() + leaseMs)
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, { ...task, lease, until, now, onlyDue: true })
  )
  if (!taken.isTaken) {
    return
  }
  let error: string | null = null
  try {
    const progress = { ...(taken.progress as ReadUntil | null) }
    for (const version of versions) {
      const since = progress[version] ?? before(now, firstLookBackMs)
      await readChanges(amazon, { accountId, version, since })
      progress[version] = before(now, overlapMs)
    }
    await amazon.inTransaction((manager) =>
      keepTask(manager, task, { lease, until, progress })
    )
  } catch (failure) {
    error = sentenceOf(failure)
    if (!isDeniedOneCall(failure)) {
      await noteTrouble(amazon, accountId, failure)
    }
  } finally {
    await amazon.inTransaction((manager) =>
      releaseTask(manager, task, {
        lease,
        now: amazon.now(),
        nextRunAt: null,
        error,
      })
    )
  }
}

const before = (now: Date, ms: number): string =>
  new Date(now.getTime() - ms).toISOString()

async function readChanges(
  amazon: AmazonModuleService,
  {
    accountId,
    version,
    since,
  }: { accountId: string; version: OutboundVersion; since: string }
): Promise<void> {
  const [account] = await amazon.listAmazonAccounts({
    id: accountId,
    state: "connected",
  })
  if (!account) {
    return
  }
  const gateway = amazon.gatewayFor(account).outbound(version)
  let pageToken: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const { outboundIds, nextPageToken } = await gateway.listChangedOutbounds({
      since,
      pageToken,
    })
    await amazon.inTransaction((manager) =>
      checkNow(manager, accountId, { outboundIds, now: amazon.now() })
    )
    if (nextPageToken === null) {
      return
    }
    pageToken = nextPageToken
  }
}
