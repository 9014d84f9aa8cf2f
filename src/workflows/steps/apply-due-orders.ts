import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ClaimedOrder } from "../../modules/amazon/store/claims"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { endFollowUps } from "../../modules/amazon/store/follow-ups"
import type { OrderOutcome } from "../../modules/amazon/store/outcomes"
import { markKin } from "../offers/mark-offers"
import { applyBatch } from "../reconcile/apply-batch"
import { leaseMs, LeaseLostError } from "../reconcile/keep-lease"

export interface ReconcileInput {
  /** Only these orders (ours). @default all that are due */
  ids?: string[]
  /** At most so many orders. @default 1000 */
  limit?: number
}

export interface Reconciled {
  applied: number
  failed: number
  /** Orders that must be read from Amazon before they can go on. */
  unread: string[]
  /** Whether there may be more to do. */
  hasMore: boolean
}

/**
 * Claims and applies batch after batch. One step, because what passes between steps is copied
 * and, with Redis, stored: orders carry people's data (docs/decisions/0002). No undo either:
 * a batch is repeated, never taken back.
 */
export const applyDueOrdersStep = createStep(
  "amazon-apply-due-orders",
  async ({ ids, limit = 1000 }: ReconcileInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const result: Reconciled = {
      applied: 0,
      failed: 0,
      unread: [],
      hasMore: false,
    }
    for (let left = limit; left > 0;) {
      const size = Math.min(left, amazon.options.batchSize)
      const claimed = await applyOneBatch(container, amazon, result, size, ids)
      left -= claimed
      result.hasMore = claimed === size
      if (!result.hasMore) {
        break
      }
    }
    await amazon.inTransaction((manager) => endFollowUps(manager, amazon.now()))
    return new StepResponse(result)
  }
)

async function applyOneBatch(
  container: MedusaContainer,
  amazon: AmazonModuleService,
  result: Reconciled,
  limit: number,
  ids?: string[]
): Promise<number> {
  const lease = randomUUID()
  const claims = await amazon.claimOrders({
    lease,
    leaseMs,
    limit,
    now: amazon.now(),
    ...(ids && { ids }),
  })
  if (claims.length === 0) {
    return 0
  }
  try {
    const { outcomes, failures, unread } = await applyBatch(container, claims)
    const recorded = await amazon.recordOutcomes(outcomes, amazon.now())
    const failed = await amazon.recordFailures(failures)
    await recheck(amazon, claims, [...recorded, ...failed])
    await followHolds(container, claims, outcomes)
    result.applied += recorded.length
    result.failed += failures.length
    result.unread.push(...unread)
  } catch (error) {
    await amazon.releaseClaims(lease)
    if (!(error instanceof LeaseLostError)) {
      throw error
    }
    await recheck(amazon, claims, [])
  }
  return claims.length
}

/** What is held back from the offer alone lowers other offers too: those that share a part. */
async function followHolds(
  container: MedusaContainer,
  claims: ClaimedOrder[],
  outcomes: OrderOutcome[]
): Promise<void> {
  const before = claims.flatMap(({ lines }) => lines)
  const after = outcomes.flatMap(({ lines }) => lines)
  const held = [...before, ...after].filter(
    ({ held_in: place }) => place === "offer"
  )
  const variantIds = new Set(
    held.flatMap(({ variant_id: id }) => (id === null ? [] : [id]))
  )
  if (variantIds.size > 0) {
    await markKin(container, [...variantIds])
  }
}

/**
 * What was written to Medusa after the lease was over may contradict what the next worker has
 * recorded meanwhile. Looking at such orders once more puts it right.
 */
async function recheck(
  amazon: AmazonModuleService,
  claims: ClaimedOrder[],
  recorded: string[]
): Promise<void> {
  const done = new Set(recorded)
  const ids = claims.map(({ id }) => id).filter((id) => !done.has(id))
  if (ids.length > 0) {
    await amazon.touchOrders({ ids })
  }
}
