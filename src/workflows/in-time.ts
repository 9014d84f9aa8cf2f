import { setTimeout as sleep } from "node:timers/promises"

/**
 * The work's result, or an error with this sentence if it takes longer. The work itself goes
 * on: what cannot be aborted can only be waited for no longer.
 */
export async function inTime<Result>(
  work: Promise<Result>,
  limitMs: number,
  sentence: string
): Promise<Result> {
  const timer = new AbortController()
  const limit = sleep(limitMs, undefined, timer).then(() => {
    throw new Error(sentence)
  })
  limit.catch(() => undefined)
  try {
    return await Promise.race([work, limit])
  } finally {
    timer.abort()
  }
}
