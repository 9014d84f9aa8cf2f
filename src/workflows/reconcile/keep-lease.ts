// Between two stages of a batch: is it still ours? A worker that was held up for longer than
// its lease must not write on top of the one that has taken over.

import { hasOrder, type OrderWork } from "./work"
import type AmazonModuleService from "../../modules/amazon/service"

/** A batch takes about two seconds, and each of its stages renews the lease. */
export const leaseMs = 60_000

export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError"
}

/** Throws a LeaseLostError when somebody else has taken over any of the orders. */
export async function keepLease(
  amazon: AmazonModuleService,
  works: OrderWork[]
): Promise<void> {
  const lease = works[0]?.claim.lease
  if (lease === undefined) {
    return
  }
  const kept = await amazon.keepClaims({
    lease,
    until: new Date(amazon.now().getTime() + leaseMs),
    orders: works.map((work) => ({
      id: work.claim.id,
      medusa_order_id: hasOrder(work) ? work.orderId : null,
    })),
  })
  if (kept < works.length) {
    throw new LeaseLostError(
      `Failed to go on with ${works.length} Amazon orders: the lease on ${works.length - kept} of them is over. They are applied again by whoever has taken over.`
    )
  }
}
