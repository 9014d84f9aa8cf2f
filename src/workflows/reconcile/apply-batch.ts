// One batch of claimed orders, from what is known to what is written down. Read it as a table
// of contents: every line brings Medusa closer to the plans, for the whole batch in bulk, and
// every line may be run again.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { ClaimedOrder } from "../../modules/amazon/store/claims"
import type {
  OrderFailure,
  OrderOutcome,
} from "../../modules/amazon/store/outcomes"
import { keepForInspection } from "../aftersales/keep-for-inspection"
import { keepLease, LeaseLostError } from "./keep-lease"
import { sentenceOf } from "../sentence-of"
import { cancelOrders } from "./cancel-orders"
import { completeOrders } from "./complete-orders"
import { holdStock } from "./hold-stock"
import { loadProgress } from "./load-progress"
import { loadVariants } from "./load-variants"
import { lockPlaceholders, unlockResolved } from "./lock-placeholders"
import { outcomeOf } from "./outcome"
import { placeOrders } from "./place-orders"
import { planOrder } from "./plan-batch"

export interface Applied {
  outcomes: OrderOutcome[]
  failures: OrderFailure[]
  /** Orders (ours) that must be read from Amazon before they can go on. */
  unread: string[]
}

/**
 * Applies a batch. One that fails is halved until the order that cannot be applied stands
 * alone; it is recorded with its reason, and the others go on (I9).
 */
export async function applyBatch(
  container: MedusaContainer,
  claims: ClaimedOrder[]
): Promise<Applied> {
  try {
    return await applyAll(container, claims)
  } catch (error) {
    if (error instanceof LeaseLostError) {
      throw error
    }
    const [claim] = claims
    if (claims.length === 1 && claim) {
      return {
        outcomes: [],
        failures: [failureOf(container, claim, error)],
        unread: [],
      }
    }
    const middle = Math.ceil(claims.length / 2)
    const first = await applyBatch(container, claims.slice(0, middle))
    const second = await applyBatch(container, claims.slice(middle))
    return {
      outcomes: [...first.outcomes, ...second.outcomes],
      failures: [...first.failures, ...second.failures],
      unread: [...first.unread, ...second.unread],
    }
  }
}

async function applyAll(
  container: MedusaContainer,
  claims: ClaimedOrder[]
): Promise<Applied> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const variants = await loadVariants(container, variantIdsOf(claims))
  const progress = await loadProgress(container, claims)
  const works = claims.map((claim) => planOrder(claim, variants, progress))

  await keepLease(amazon, works)
  const placed = await placeOrders(container, works)
  await keepLease(amazon, works)
  await lockPlaceholders(container, works)
  // Before the lines let go of them: not for a moment may they be on sale.
  await keepForInspection(container, works)
  await holdStock(container, works)
  await unlockResolved(container, works)
  await keepLease(amazon, works)
  await completeOrders(
    container,
    works,
    placed,
    (id, sealed) => amazon.openPersonal(id, sealed),
    amazon.now()
  )
  await cancelOrders(container, works, amazon.now())

  return {
    outcomes: works.map(outcomeOf),
    failures: [],
    unread: works
      .filter(({ plan }) => plan.act === "read")
      .map(({ claim }) => claim.id),
  }
}

const variantIdsOf = (claims: ClaimedOrder[]): string[] =>
  claims.flatMap(({ lines }) =>
    lines.flatMap(({ variant_id: id }) => (id === null ? [] : [id]))
  )

const firstRetryMs = 30_000
const lastRetryMs = 60 * 60_000

function failureOf(
  container: MedusaContainer,
  claim: ClaimedOrder,
  error: unknown
): OrderFailure {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const waitMs = Math.min(firstRetryMs * 2 ** claim.attempts, lastRetryMs)
  return {
    id: claim.id,
    lease: claim.lease,
    error: sentenceOf(error),
    next_try_at: new Date(amazon.now().getTime() + waitMs),
  }
}
