// What goes wrong on order: per operation a queue of faults, per order a few odd appearances in
// lists, per SKU an issue that its next writes carry.

import type { Issue } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { Fault, Operation } from "./control"
import type { FeedFailure, SkuRejection } from "./control-listings"
import { ShipmentFaults } from "./shipment-faults"

export type ListOddity = "hide" | "duplicate" | "stale"

type Queued = { fault: Fault; left: number }

export class Faults {
  readonly shipments = new ShipmentFaults()
  private readonly queues = new Map<Operation, Queued[]>()
  private readonly oddities = new Map<
    string,
    { oddity: ListOddity; left: number }
  >()

  private readonly issues = new Map<string, { issue: Issue; left: number }>()
  private readonly feedFailures: FeedFailure["outcome"][] = []

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

  failFeed({ outcome, times = 1 }: FeedFailure): void {
    this.feedFailures.push(...Array<typeof outcome>(times).fill(outcome))
  }

  /** How the feed that ends now was told to end. */
  nextFeedFailure(): FeedFailure["outcome"] | null {
    return this.feedFailures.shift() ?? null
  }

  rejectSku(sku: string, rejection: SkuRejection): void {
    const { code = "90220", severity = "ERROR", times = 1 } = rejection
    const message = rejection.message ?? "Amazon was told not to like this SKU."
    const attributeNames = ["fulfillment_availability"]
    const categories = ["INVALID_ATTRIBUTE"]
    const issue = { code, message, severity, attributeNames, categories }
    this.issues.set(sku, { issue, left: times })
  }

  /** Asked once per write of that SKU; each answer uses one time up. */
  issueFor(sku: string): Issue | null {
    const ordered = this.issues.get(sku)
    if (!ordered) {
      return null
    }
    ordered.left -= 1
    if (ordered.left === 0) {
      this.issues.delete(sku)
    }
    return ordered.issue
  }

  clear(): void {
    this.shipments.clear()
    this.issues.clear()
    this.feedFailures.length = 0
    this.queues.clear()
    this.oddities.clear()
  }
}
