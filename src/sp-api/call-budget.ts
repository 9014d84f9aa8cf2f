// Who may call Amazon now? The port behind which the calls that are left are counted: in this
// process (create-memory-budget.ts), or in a place that all processes of a shop share.

import type { Operation } from "./usage-plans"

/** What Amazon told us about our rate. */
export interface RateNews {
  /** From the x-amzn-RateLimit-Limit header. */
  ratePerSecond?: number
  /** Amazon answered 429: whatever we counted, nothing is left. */
  exhausted?: boolean
}

export type Turn =
  | { granted: true }
  | {
      granted: false
      /** When one call will be free, if nobody else takes it first. */
      retryAfterMs: number
    }

/** The calls left to one seller's app. One budget per seller. */
export interface CallBudget {
  /** Takes one call, or says how long until one is free. */
  take(operation: Operation): Promise<Turn>
  /** Amazon's word on our rate (header) or a 429: corrects the budget. */
  learn(operation: Operation, news: RateNews): Promise<void>
}
