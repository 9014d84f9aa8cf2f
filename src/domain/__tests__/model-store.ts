// The plugin's own tables, as far as the property tests need them: what was seen, who works on
// it, what is held, and what is still to be told. Each method is one transaction.

import type { Phase } from "../order/decide"
import { observe } from "../order/observe"
import type { OrderPolicy } from "../order/policy"
import type { OrderSnapshot } from "../order/snapshot"
import type { Hold, Movement } from "../stock/ledger"
import { aPolicy } from "./makers"

export interface StoredLine {
  orderItemId: string
  sku: string | null
  variantId: string | null
  appliedQuantity: number
  hold: Hold
  wasHeld: boolean
}

export interface StoredOrder {
  id: string
  snapshot: OrderSnapshot
  phase: Phase
  revision: number
  appliedRevision: number
  lease: { owner: number; until: number } | null
  nextTryAt: number
  /** Noted before the order is made in Medusa: it may be there, or about to be. */
  medusaOrderId: string | null
  lastError: string | null
  lines: Map<string, StoredLine>
}

export interface Outcome {
  id: string
  lease: number
  revision: number
  phase: Phase
  medusaOrderId: string | null
  lines: Omit<StoredLine, "sku" | "wasHeld">[]
  movements: (Movement & { orderItemId: string })[]
  events: string[]
}

export const leaseSeconds = 60

export class Store {
  readonly orders = new Map<string, StoredOrder>()
  readonly ledger = new Map<string, Movement & { line: string }>()
  readonly outbox = new Map<
    string,
    { id: string; name: string; told: boolean }
  >()
  readonly listings = new Map<string, string | null>([
    ["TEA", "variant_tea"],
    ["GIFT", "variant_gift"],
    ["MYSTERY", null],
  ])
  policy: OrderPolicy = aPolicy()
  private leases = 0

  record(snapshot: OrderSnapshot): void {
    const id = snapshot.amazonOrderId
    const order = this.orders.get(id)
    const reading = observe(order?.snapshot ?? null, snapshot)
    if (reading.news !== "first" && reading.news !== "changed") {
      return
    }
    const stored = order ?? newOrder(reading.snapshot)
    if (order) {
      order.snapshot = reading.snapshot
      this.touch(order)
    }
    for (const { orderItemId, sku } of reading.snapshot.lines) {
      if (!stored.lines.has(orderItemId)) {
        stored.lines.set(orderItemId, newLine(orderItemId, sku))
      }
    }
    this.orders.set(id, stored)
  }

  touch(order: StoredOrder): void {
    order.revision += 1
    order.nextTryAt = 0
  }

  lookAgain(id: string): void {
    const order = this.orders.get(id)
    if (order) {
      this.touch(order)
    }
  }

  /** As a change of the settings does it. */
  touchOpen(): void {
    this.orders.forEach((order) => {
      const { status } = order.snapshot
      if (status !== "canceled" && order.phase !== "completed") {
        this.touch(order)
      }
    })
  }

  /** As a mapping does it. */
  touchSku(sku: string): void {
    this.orders.forEach((order) => {
      const isSold = [...order.lines.values()].some((line) => line.sku === sku)
      if (isSold && order.snapshot.status !== "canceled") {
        this.touch(order)
      }
    })
  }

  isDue(order: StoredOrder, now: number): boolean {
    return (
      order.appliedRevision < order.revision &&
      (order.lease === null || order.lease.until < now) &&
      order.nextTryAt <= now
    )
  }

  claim(limit: number, now: number): { order: StoredOrder; lease: number }[] {
    const due = [...this.orders.values()].filter((one) => this.isDue(one, now))
    this.leases += 1
    return due.slice(0, limit).map((order) => {
      order.lease = { owner: this.leases, until: now + leaseSeconds }
      const claim = structuredClone(order)
      claim.lines.forEach((line) => {
        const mapped = this.listings.get(line.sku ?? "") ?? null
        line.variantId =
          order.phase === "completed" ? (line.variantId ?? mapped) : mapped
      })
      return { order: claim, lease: this.leases }
    })
  }

  /** Renews a lease and notes what is about to be made; false if somebody has taken over. */
  keep(
    lease: number,
    claims: { id: string; medusaOrderId: string | null }[],
    now: number
  ): boolean {
    const kept = claims.filter(({ id, medusaOrderId }) => {
      const order = this.orders.get(id)
      if (order?.lease?.owner !== lease) {
        return false
      }
      order.lease.until = now + leaseSeconds
      order.medusaOrderId ??= medusaOrderId
      return true
    })
    return kept.length === claims.length
  }

  /** One whose lease was lost is left to its new owner, who looks at it once more. */
  recordOutcome(outcome: Outcome): void {
    const order = this.orders.get(outcome.id)
    if (!order || order.lease?.owner !== outcome.lease) {
      this.lookAgain(outcome.id)
      return
    }
    const { id, revision } = outcome
    order.phase = outcome.phase
    order.medusaOrderId ??= outcome.medusaOrderId
    order.appliedRevision = revision
    order.lease = null
    order.lastError = null
    order.nextTryAt = 0
    for (const line of outcome.lines) {
      const stored = order.lines.get(line.orderItemId)
      if (stored) {
        Object.assign(stored, line)
        stored.wasHeld ||= line.hold.units > 0
      }
    }
    for (const movement of outcome.movements) {
      const line = `${id}/${movement.orderItemId}`
      addOnce(this.ledger, `${line}/${revision}/${movement.kind}`, {
        ...movement,
        line,
      })
    }
    for (const name of outcome.events) {
      addOnce(this.outbox, `${id}/${revision}/${name}`, {
        id,
        name,
        told: false,
      })
    }
  }

  recordFailure(id: string, lease: number, error: string, now: number): void {
    const order = this.orders.get(id)
    if (order?.lease?.owner === lease) {
      order.lease = null
      order.lastError = error
      order.nextTryAt = now + 30
    } else {
      this.lookAgain(id)
    }
  }

  movementsOf(id: string, orderItemId: string): Movement[] {
    return [...this.ledger.values()].filter(
      ({ line }) => line === `${id}/${orderItemId}`
    )
  }
}

function addOnce<T>(rows: Map<string, T>, key: string, row: T): void {
  if (!rows.has(key)) {
    rows.set(key, row)
  }
}

const newOrder = (snapshot: OrderSnapshot): StoredOrder => ({
  id: snapshot.amazonOrderId,
  snapshot,
  phase: "none",
  revision: 1,
  appliedRevision: 0,
  lease: null,
  nextTryAt: 0,
  medusaOrderId: null,
  lastError: null,
  lines: new Map(),
})

const newLine = (orderItemId: string, sku: string | null): StoredLine => ({
  orderItemId,
  sku,
  variantId: null,
  appliedQuantity: 0,
  hold: { units: 0, place: null },
  wasHeld: false,
})
