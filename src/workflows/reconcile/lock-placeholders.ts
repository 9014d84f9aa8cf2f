// The guard that core itself keeps: while an order has an open order change, Medusa refuses
// edit, return, claim, exchange, fulfilment, transfer and cancellation of it, whoever asks
// (docs/decisions/0003). A placeholder has one; the completed order does not.

import type { MedusaContainer } from "@medusajs/framework/types"
import { message, say } from "../../domain/words/say"
import { lockId, lockType } from "./order-content"
import { orderModule } from "./order-module"
import {
  isCancellation,
  isCompletion,
  isPlaceholderAct,
  type OrderWork,
} from "./work"

export async function lockPlaceholders(
  container: MedusaContainer,
  works: OrderWork[]
): Promise<void> {
  const placeholders = works.filter(isPlaceholderAct)
  if (placeholders.length === 0) {
    return
  }
  const orders = orderModule(container)
  const open = await orders.listOrderChanges(
    {
      order_id: placeholders.map(({ orderId }) => orderId),
      status: ["pending", "requested"],
    },
    { select: ["id", "order_id", "change_type"] }
  )
  const changed = new Map(open.map((change) => [change.order_id, change]))
  for (const work of placeholders) {
    const change = changed.get(work.orderId)
    if (change && change.id !== lockId(work.claim.amazon_order_id)) {
      work.problems.push({
        code: "not_locked",
        ...say(message("order.not_locked")),
      })
    }
  }
  const unlocked = placeholders.filter(({ orderId }) => !changed.has(orderId))
  if (unlocked.length > 0) {
    await orders.createOrderChange(
      unlocked.map(({ claim, orderId }) => ({
        id: lockId(claim.amazon_order_id),
        order_id: orderId,
        change_type: lockType,
        description: "Amazon is still verifying the payment of this order.",
        internal_note:
          "Placed by the Amazon plugin; removed by itself when Amazon completes or cancels the order.",
      }))
    )
  }
}

/**
 * Before anything is written to an order that Amazon has completed or cancelled; and after
 * that once more, should a late worker have locked it again.
 */
export async function unlockResolved(
  container: MedusaContainer,
  works: OrderWork[]
): Promise<void> {
  const resolved = works.filter(
    (work) =>
      isCompletion(work) || isCancellation(work) || work.plan.act === "follow"
  )
  if (resolved.length > 0) {
    await orderModule(container).deleteOrderChanges(
      resolved.map(({ claim }) => lockId(claim.amazon_order_id))
    )
  }
}
