// What is written down about an order after its plan was carried out: phase, ledger, events.

import { movementsBetween } from "../../domain/stock/ledger"
import { isDead } from "../../domain/order/status"
import type { OrderOutcome } from "../../modules/amazon/store/outcomes"
import type { OrderWork } from "./work"

export function outcomeOf(work: OrderWork): OrderOutcome {
  const { claim, plan, lines } = work
  const isUntouched = plan.act === "leave" || plan.act === "read"
  return {
    id: claim.id,
    lease: claim.lease,
    revision: claim.revision,
    phase: plan.phase,
    medusa_order_id:
      plan.phase === "none" || plan.phase === "held"
        ? claim.medusa_order_id
        : work.orderId,
    problems: work.problems,
    // Whatever does not wait for it has no use for it any more.
    is_personal_applied: plan.act !== "read",
    lines: lines.map(({ claim: line, plan: linePlan }) => ({
      id: line.id,
      variant_id: line.variant_id,
      applied_quantity: isUntouched ? line.applied_quantity : linePlan.quantity,
      held_quantity: linePlan.hold.units,
      held_in: linePlan.hold.place,
    })),
    movements: lines.flatMap(({ claim: line, plan: linePlan }) =>
      movementsBetween(
        { units: line.held_quantity, place: line.held_in },
        linePlan.hold,
        linePlan.cause,
        linePlan.shipped
      ).map((movement) => ({ line_id: line.id, ...movement }))
    ),
    inspections: work.inspections,
    events: eventsOf(work),
  }
}

type Event = OrderOutcome["events"][number]

const tell = (name: string, detail: unknown = null): Event => ({
  name,
  detail,
  tell: true,
})

const note = (name: string, detail: unknown = null): Event => ({
  name,
  detail,
  tell: false,
})

/** Told once per turn of an order's life, however often the work on it is repeated. */
function eventsOf(work: OrderWork): Event[] {
  const events = turnOf(work)
  const reduced = reductionsOf(work)
  if (reduced.length > 0) {
    events.push(tell("amazon.order.line-reduced", { lines: reduced }))
  }
  if (work.inspections.length > 0) {
    events.push(
      tell("amazon.inspection.opened", {
        inspection_ids: work.inspections.map(({ id }) => id),
      })
    )
  }
  if (work.mergeNotes.length > 0) {
    events.push(note("merged", { fields: work.mergeNotes }))
  }
  if (work.problems.length > 0) {
    events.push(
      note("problem", { codes: work.problems.map(({ code }) => code) })
    )
  }
  return events
}

function turnOf(work: OrderWork): Event[] {
  const { claim, plan } = work
  if (plan.phase === claim.phase) {
    return []
  }
  switch (plan.phase) {
    case "held":
      return [note("held")]
    case "placeholder":
      return [tell("amazon.order.pending")]
    case "completed":
      // Held back until now: whoever listens to it gets the complete order (I6).
      return [tell("amazon.order.completed"), tell("order.placed")]
    case "canceled":
      return [tell("amazon.order.canceled", cancellationOf(work))]
    case "none":
      return isDead(claim.snapshot.status)
        ? [tell("amazon.order.canceled", cancellationOf(work))]
        : [note("released", { cause: "mode" })]
  }
}

const cancellationOf = ({ claim }: OrderWork) => ({
  by: claim.snapshot.cancellation?.by ?? null,
  reason: claim.snapshot.cancellation?.reason ?? null,
})

/** Lines of an order that goes on, of which fewer units are wanted than before. */
function reductionsOf({ claim, plan, lines }: OrderWork) {
  if (!["hold", "revise", "complete", "follow"].includes(plan.act)) {
    return []
  }
  return lines
    .filter(({ claim: line, plan: p }) => p.quantity < line.applied_quantity)
    .map(({ claim: line, plan: p }) => ({
      order_item_id: line.order_item_id,
      sku: line.sku,
      from: line.applied_quantity,
      to: p.quantity,
      amazon_order_id: claim.amazon_order_id,
    }))
}
