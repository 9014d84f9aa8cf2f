// What the shop decides when a buyer asks to cancel. It goes on the order and into its timeline.

import {
  openCancellationRequest,
  type CancellationDecision,
} from "../../../domain/order/cancellation-request"
import type { OrderSnapshot } from "../../../domain/order/snapshot"
import { json, run, type Manager } from "./sql"

export interface Decision {
  /** Of the order, ours. */
  id: string
  decision: CancellationDecision
  /** The user. */
  by: string
  now: Date
}

export type Decided =
  { isDecided: true } | { isDecided: false; why: "unknown" | "not_asked" }

/**
 * Notes it, and marks the order: what its owner is told to look at changes with it. While the
 * row is locked, so that a request that is withdrawn meanwhile is not decided any more.
 */
export async function decideCancellation(
  manager: Manager,
  { id, decision, by, now }: Decision
): Promise<Decided> {
  const [order] = await run<{ snapshot: OrderSnapshot }>(
    manager,
    "SELECT snapshot FROM amazon_order WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
    [id]
  )
  if (!order) {
    return { isDecided: false, why: "unknown" }
  }
  const asked = openCancellationRequest(order.snapshot)
  if (!asked) {
    return { isDecided: false, why: "not_asked" }
  }
  await run(
    manager,
    `WITH decided AS (
       UPDATE amazon_order SET
         cancellation_decision = ?, cancellation_decided_at = ?, cancellation_decided_by = ?,
         revision = revision + 1, next_try_at = NULL, updated_at = now()
        WHERE id = ? RETURNING id, revision)
     INSERT INTO amazon_order_event (
       id, order_id, revision, name, detail, happened_at, told_at, created_at, updated_at)
     SELECT 'amzevt_' || md5(id || '/' || revision || '/cancellation_decided'), id, revision,
            'cancellation_decided', ?::jsonb, ?, ?, now(), now()
       FROM decided
     ON CONFLICT DO NOTHING`,
    [
      decision,
      now,
      by,
      id,
      json({ decision, by, order_item_ids: asked.orderItemIds }),
      now,
      now,
    ]
  )
  return { isDecided: true }
}

/** The buyer asks anew, or no longer: what was decided is over. */
export async function forgetDecisions(
  manager: Manager,
  ids: string[]
): Promise<void> {
  if (ids.length > 0) {
    await run(
      manager,
      `UPDATE amazon_order SET cancellation_decision = NULL, cancellation_decided_at = NULL,
              cancellation_decided_by = NULL
        WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
      [json(ids)]
    )
  }
}
