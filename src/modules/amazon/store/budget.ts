// One seller's call budget, kept in the database so that all processes of a shop share it.

import {
  fullBucket,
  learn,
  take,
  usagePlans,
  type CallBudget,
  type Operation,
  type TokenBucket,
} from "../../../sp-api"
import { json, run, type Manager } from "./sql"

/** Runs a piece of work in a transaction of its own. */
export type InTransaction = <T>(
  work: (manager: Manager) => Promise<T>
) => Promise<T>

export function createSharedBudget(
  accountId: string,
  inTransaction: InTransaction,
  clock: { now(): Date }
): CallBudget {
  const change = <T>(
    operation: Operation,
    next: (
      bucket: TokenBucket,
      nowMs: number
    ) => { bucket: TokenBucket; answer: T }
  ): Promise<T> =>
    inTransaction(async (manager) => {
      const id = `${accountId}/${operation}`
      const nowMs = clock.now().getTime()
      const full = json(fullBucket(usagePlans[operation], nowMs))
      // The upsert locks the row whether or not it was there: two processes take turns.
      const [row] = await run<{ bucket: TokenBucket }>(
        manager,
        `INSERT INTO amazon_call_budget (id, bucket, created_at, updated_at)
         VALUES (?, ?::jsonb, now(), now())
         ON CONFLICT (id) DO UPDATE SET updated_at = now() RETURNING bucket`,
        [id, full]
      )
      const { bucket, answer } = next(
        row?.bucket ?? fullBucket(usagePlans[operation], nowMs),
        nowMs
      )
      await run(
        manager,
        "UPDATE amazon_call_budget SET bucket = ?::jsonb WHERE id = ?",
        [json(bucket), id]
      )
      return answer
    })

  return {
    take: (operation) =>
      change(operation, (bucket, nowMs) => {
        const { bucket: left, turn } = take(bucket, nowMs)
        return { bucket: left, answer: turn }
      }),
    learn: (operation, news) =>
      change(operation, (bucket, nowMs) => ({
        bucket: learn(bucket, news, nowMs),
        answer: undefined,
      })),
  }
}
