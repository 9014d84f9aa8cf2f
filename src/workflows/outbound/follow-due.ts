// Looks at those orders at Amazon that are due, a slice per run, and records what became of each.
// One order's failure never stops the others.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  claimOutbounds,
  keepOutbound,
  noteNotFollowed,
} from "../../modules/amazon/store/outbound/follow"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"
import { isRateLimitedError } from "../../sp-api"
import { isDeniedOneCall, noteTrouble } from "../accounts/note-trouble"
import { sentenceOf } from "../sentence-of"
import { followOne } from "./follow-one"
import { readFulfilments } from "./read-fulfilments"

export interface FollowedOutbounds {
  followed: number
  failed: number
  /** Whether there may be more to do. */
  hasMore: boolean
}

const batch = 20
/** All jobs of an instance share one slot: a job may not keep it for long. */
const sliceMs = 20_000
/** A batch of calls at Amazon's two a second, and what follows in Medusa. */
const leaseMs = 5 * 60_000
const retryAfterMs = 60_000
const longestRetryMs = 60 * 60_000

export async function followDue(
  container: MedusaContainer,
  ids?: string[]
): Promise<FollowedOutbounds> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const result: FollowedOutbounds = { followed: 0, failed: 0, hasMore: false }
  const startedAt = performance.now()
  do {
    const lease = randomUUID()
    const now = amazon.now()
    const rows = await amazon.inTransaction((manager) =>
      claimOutbounds(manager, {
        lease,
        leaseUntil: new Date(now.getTime() + leaseMs),
        now,
        limit: ids?.length ?? batch,
        ...(ids && { ids }),
      })
    )
    if (rows.length > 0) {
      await followRows(container, rows, { lease, result })
    }
    result.hasMore = !ids && rows.length === batch
  } while (result.hasMore && performance.now() - startedAt < sliceMs)
  return result
}

async function followRows(
  container: MedusaContainer,
  rows: OutboundRow[],
  { lease, result }: { lease: string; result: FollowedOutbounds }
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const inMedusa = await readFulfilments(container, rows)
  for (const row of rows) {
    const until = new Date(amazon.now().getTime() + leaseMs)
    const isOurs = await amazon.inTransaction((manager) =>
      keepOutbound(manager, { id: row.id, lease, until })
    )
    if (!isOurs) {
      continue
    }
    try {
      await followOne(
        container,
        { ...row, lease },
        inMedusa.get(row.id) ?? null
      )
      result.followed++
    } catch (error) {
      result.failed++
      await amazon.inTransaction((manager) =>
        noteNotFollowed(manager, {
          id: row.id,
          lease,
          error: sentenceOf(error),
          nextCheckAt: new Date(amazon.now().getTime() + waitMs(row, error)),
        })
      )
      if (!isDeniedOneCall(error)) {
        await noteTrouble(amazon, row.account_id, error)
      }
    }
  }
}

const waitMs = ({ attempts }: OutboundRow, error: unknown): number =>
  isRateLimitedError(error)
    ? Math.max(error.retryAfterMs, retryAfterMs)
    : Math.min(retryAfterMs * 2 ** Math.min(attempts, 10), longestRetryMs)
