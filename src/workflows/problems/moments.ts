import type AmazonModuleService from "../../modules/amazon/service"
import type { ProblemMoments } from "../../modules/amazon/store/problems"

/** A reading may fail twice before it is worth a person's time. */
const leastQuietMs = 15 * 60_000

export function momentsOf(amazon: AmazonModuleService): ProblemMoments {
  const now = amazon.now()
  const quietMs = Math.max(3 * amazon.options.pollEveryMs, leastQuietMs)
  return { now, quietSince: new Date(now.getTime() - quietMs) }
}
