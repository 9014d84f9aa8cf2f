// A call budget for a shop that runs as one process. With several processes each would believe
// that the whole rate is its own; they need a budget that they share.

import type { CallBudget } from "./call-budget"
import { fullBucket, learn, take, type TokenBucket } from "./token-bucket"
import { usagePlans, type Operation, type UsagePlan } from "./usage-plans"

/** Counts one seller's calls in memory. Keep it as long as the process, or it forgets. */
export function createMemoryBudget(
  clock: { now(): Date },
  plans: Readonly<
    Record<Operation, Pick<UsagePlan, "rate" | "burst">>
  > = usagePlans
): CallBudget {
  const buckets = new Map<Operation, TokenBucket>()
  const bucketOf = (operation: Operation, nowMs: number) =>
    buckets.get(operation) ?? fullBucket(plans[operation], nowMs)

  // No await between reading and writing a bucket: two callers cannot take the same call.
  return {
    async take(operation) {
      const nowMs = clock.now().getTime()
      const { bucket, turn } = take(bucketOf(operation, nowMs), nowMs)
      buckets.set(operation, bucket)
      return turn
    },

    async learn(operation, news) {
      const nowMs = clock.now().getTime()
      buckets.set(operation, learn(bucketOf(operation, nowMs), news, nowMs))
    },
  }
}
