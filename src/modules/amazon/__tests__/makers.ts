// Calm defaults for what the module keeps; a test spells out what matters to it.

import type { OrderSnapshot } from "../../../domain/order/snapshot"
import type { ClaimedOrder } from "../store/claims"
import type { Intake } from "../store/observations"
import type { OrderOutcome } from "../store/outcomes"

export const accountId = "amzacc_1"
export const noon = new Date("2026-03-01T12:00:00.000Z")

export const later = (ms: number, from = noon): Date =>
  new Date(from.getTime() + ms)

export const anIntake = (
  snapshots: OrderSnapshot[],
  more: Partial<Intake> = {}
): Intake => ({
  accountId,
  source: "poll",
  now: noon,
  matchBySku: {},
  orders: snapshots.map((snapshot) => ({ snapshot, sealedPersonal: null })),
  ...more,
})

/** What is recorded when a claimed order became a placeholder that holds its units. */
export const aPlacing = (
  claim: ClaimedOrder,
  more: Partial<OrderOutcome> = {}
): OrderOutcome => ({
  id: claim.id,
  lease: claim.lease,
  revision: claim.revision,
  phase: "placeholder",
  medusa_order_id: `order_amz_${claim.amazon_order_id}`,
  problems: [],
  is_personal_applied: false,
  lines: claim.lines.map(({ id }) => ({
    id,
    variant_id: "variant_tea",
    applied_quantity: 2,
    held_quantity: 2,
    held_in: "medusa",
  })),
  movements: claim.lines.map(({ id }) => ({
    line_id: id,
    kind: "reserve",
    quantity: 2,
    cause: "pending",
  })),
  inspections: [],
  events: [{ name: "amazon.order.pending", detail: null, tell: true }],
  ...more,
})
