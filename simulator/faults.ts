// What goes wrong on order: per operation a queue of faults, per order a few odd appearances in lists.

import type { Fault, Operation } from "./control"

export type ListOddity = "hide" | "duplicate" | "stale"

type Queued = { fault: Fault; left: number }

export class Faults {
  private readonly queues = new Map<Operation, Queued[]>()
  private readonly oddities = new Map<
    string,
    { oddity: ListOddity; left: number }
  >()

  failNext(operation: Operation, fault: Fault): void {
    const queue = this.queues.get(operation) ?? []
    this.queues.set(operation, [...queue, { fault, left: fault.times ?? 1 }])
  }

  /** The fault for this call, if one is due; first ordered, first served. */
  next(operation: Operation): Fault | null {
    const queue = this.queues.get(operation)
    const first = queue?.[0]
    if (!queue || !first) {
      return null
    }
    first.left -= 1
    if (first.left === 0) {
      queue.shift()
    }
    return first.fault
  }

  oddInList(orderId: string, oddity: ListOddity, times: number): void {
    this.oddities.set(orderId, { oddity, left: times })
  }

  /** Asked once per list and order that qualifies; each answer uses one time up. */
  oddityOf(orderId: string): ListOddity | null {
    const odd = this.oddities.get(orderId)
    if (!odd) {
      return null
    }
    odd.left -= 1
    if (odd.left === 0) {
      this.oddities.delete(orderId)
    }
    return odd.oddity
  }

  clear(): void {
    this.queues.clear()
    this.oddities.clear()
  }
}
