// Counts what was called, and how it ended.

import type { CallCount, Operation } from "./control"
import { operations } from "./control"

const none = (): CallCount => ({
  calls: 0,
  succeeded: 0,
  throttled: 0,
  refused: 0,
  failed: 0,
})

const empty = (): Record<Operation, CallCount> =>
  Object.fromEntries(
    operations.map((operation) => [operation, none()])
  ) as Record<Operation, CallCount>

export class Calls {
  private counts = empty()
  private unknown: string[] = []

  /** Status 0 is a call that got no whole answer. */
  record(operation: Operation, status: number): void {
    const count = this.counts[operation]
    count.calls += 1
    count[outcomeOf(status)] += 1
  }

  recordUnknown(route: string): void {
    this.unknown.push(route)
  }

  get perOperation(): Record<Operation, CallCount> {
    return structuredClone(this.counts)
  }

  get unknownRoutes(): string[] {
    return [...this.unknown]
  }

  reset(): void {
    this.counts = empty()
    this.unknown = []
  }
}

function outcomeOf(status: number): Exclude<keyof CallCount, "calls"> {
  if (status === 429) {
    return "throttled"
  }
  if (status === 0 || status >= 500) {
    return "failed"
  }
  return status >= 400 ? "refused" : "succeeded"
}
