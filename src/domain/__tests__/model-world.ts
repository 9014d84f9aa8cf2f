// A whole small world for the property tests: Amazon, the post between, our tables, the
// reconciler and Medusa. Time passes only when a test says so.

import type { PendingMode } from "../order/policy"
import { isPaid } from "../order/status"
import { Amazon, orderIds, type Step } from "./model-amazon"
import {
  lineItemId,
  medusaOrderId,
  reconcile,
  type ReconcilerStep,
  type Surroundings,
} from "./model-reconciler"
import { Shop } from "./model-shop"
import { leaseSeconds, Store } from "./model-store"

export type Happening =
  | { type: "place"; order: number }
  | { type: "step"; order: number; step: Step }
  | { type: "post"; letter: number }
  | { type: "poll" }
  | { type: "reconcile"; diesBefore: number | null }
  | { type: "stall"; at: number }
  | { type: "go on" }
  | { type: "switch mode"; mode: PendingMode }
  | { type: "map"; sku: string; variantId: string | null }
  | { type: "edit"; order: number }
  | { type: "fulfil"; order: number; line: number }
  | { type: "confirm"; order: number }
  | { type: "break"; order: number; step: ReconcilerStep }
  | { type: "mend" }
  | { type: "wait" }

export class World implements Surroundings {
  readonly amazon = new Amazon()
  readonly shop = new Shop()
  readonly store = new Store()
  readonly broken = new Set<string>()
  readonly locationIds = ["berlin", "bonn"]
  now = 0
  /** A worker that is held up, and will go on as if nothing had happened. */
  private stalled: ReturnType<typeof reconcile> | null = null

  constructor(mode: PendingMode) {
    this.store.policy = { ...this.store.policy, pendingMode: mode }
  }

  /** Whether it came to pass: Medusa refuses some things, and Amazon others. */
  happen(event: Happening): boolean {
    switch (event.type) {
      case "place":
        this.amazon.place(idOf(event.order))
        return true
      case "step":
        this.amazon.step(idOf(event.order), event.step)
        return true
      case "post":
        return this.bring(event.letter)
      case "poll":
        this.amazon.truths.forEach((truth) => this.store.record(truth))
        return true
      case "reconcile":
        this.reconcileOnce(event.diesBefore)
        return true
      case "stall":
        return this.stall(event.at)
      case "go on":
        return this.goOn()
      case "switch mode":
        this.store.policy = { ...this.store.policy, pendingMode: event.mode }
        this.store.touchOpen()
        return true
      case "map":
        this.store.listings.set(event.sku, event.variantId)
        this.store.touchSku(event.sku)
        return true
      case "edit":
        return this.edit(medusaOrderId(idOf(event.order)))
      case "fulfil":
        return this.fulfil(idOf(event.order), event.line)
      case "confirm":
        return this.confirm(idOf(event.order))
      case "break":
        this.broken.add(`${event.step}/${idOf(event.order)}`)
        return true
      case "mend":
        this.broken.clear()
        return true
      case "wait":
        this.now += leaseSeconds + 1
        return true
    }
  }

  /** Until nothing is left to do: leases of the dead run out, failures are tried again. */
  settle(): void {
    this.goOn()
    for (let rounds = 0; this.hasWork(); rounds++) {
      if (rounds > 50) {
        throw new Error("The reconciler does not come to rest.")
      }
      this.now += leaseSeconds + 1
      this.reconcileOnce(null)
    }
    this.reconcileOnce(null)
  }

  private hasWork(): boolean {
    return [...this.store.orders.values()].some(
      (order) =>
        order.appliedRevision < order.revision &&
        ![...this.broken].some((entry) => entry.endsWith(order.id))
    )
  }

  private reconcileOnce(diesBefore: number | null): void {
    const run = reconcile(this)
    for (let step = 0; step !== diesBefore; step++) {
      if (run.next().done) {
        return
      }
    }
  }

  /** It stops between two stages: within one, the lease is long enough. */
  private stall(at: number): boolean {
    this.goOn()
    this.stalled = reconcile(this)
    for (let step = 0; step < at; step++) {
      if (this.stalled.next().done) {
        this.stalled = null
        return false
      }
    }
    return true
  }

  private goOn(): boolean {
    const run = this.stalled
    this.stalled = null
    while (run && !run.next().done);
    return run !== null
  }

  private bring(letter: number): boolean {
    const { said } = this.amazon
    const snapshot = said[letter % Math.max(said.length, 1)]
    if (snapshot) {
      this.store.record(snapshot)
    }
    return snapshot !== undefined
  }

  /** Staff, or another plugin, gets past the guard of a placeholder. */
  private edit(orderId: string): boolean {
    const order = this.shop.orders.get(orderId)
    if (!order?.isLocked) {
      return false
    }
    order.status = "canceled"
    order.lines.forEach((line) => (line.quantity += 5))
    return true
  }

  private fulfil(id: string, line: number): boolean {
    const truth = this.amazon.truths.get(id)
    const sold = truth?.lines[line % Math.max(truth.lines.length, 1)]
    const order = this.shop.orders.get(medusaOrderId(id))
    const item = lineItemId(id, sold?.orderItemId ?? "")
    const fulfilled = order?.lines.get(item)?.fulfilled ?? 0
    const stored = this.store.orders.get(id)
    // Nobody packs what Amazon has cancelled, and a fulfilment that is noted wakes us.
    if (!truth || !sold || !stored || truth.status === "canceled") {
      return false
    }
    if (
      fulfilled >= sold.quantity ||
      stored.appliedRevision < stored.revision
    ) {
      return false
    }
    if (!this.shop.fulfilOne(medusaOrderId(id), item)) {
      return false
    }
    this.store.touch(stored)
    return true
  }

  private confirm(id: string): boolean {
    const order = this.shop.orders.get(medusaOrderId(id))
    const truth = this.amazon.truths.get(id)
    if (!order || !truth || !isPaid(truth.status)) {
      return false
    }
    const fulfilled = new Map(
      truth.lines.map((line) => [
        line.orderItemId,
        order.lines.get(lineItemId(id, line.orderItemId))?.fulfilled ?? 0,
      ])
    )
    if (![...fulfilled.values()].some((quantity) => quantity > 0)) {
      return false
    }
    this.amazon.confirm(id, fulfilled)
    return true
  }
}

const idOf = (order: number): string => orderIds[order % orderIds.length] ?? ""
