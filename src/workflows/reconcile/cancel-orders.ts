// Amazon has cancelled: the Medusa order follows. Its units are given back by hold-stock.ts,
// from what we hold, because Amazon reports a cancelled line with quantity 0.

import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { message, say } from "../../domain/words/say"
import { amazonMetadata } from "./order-content"
import { orderModule } from "./order-module"
import type { OrderWork } from "./work"

export async function cancelOrders(
  container: MedusaContainer,
  works: OrderWork[],
  now: Date
): Promise<void> {
  await cancelPlaceholders(
    container,
    works.filter(
      ({ plan }) => plan.act === "cancel_placeholder" || plan.act === "close"
    ),
    now
  )
  for (const work of works) {
    if (work.plan.act === "cancel_order") {
      await cancelPaidOrder(container, work)
    }
  }
}

/**
 * Never placed, so never cancelled as far as other code is concerned: two columns in bulk,
 * without core's workflow (130 ms each), its event and its credit line. The module's own
 * `cancel` reads every order whole before it writes them (ten times the work, measured).
 */
async function cancelPlaceholders(
  container: MedusaContainer,
  works: OrderWork[],
  now: Date
): Promise<void> {
  if (works.length === 0) {
    return
  }
  const orders = orderModule(container)
  const existing = await orders.listOrders(
    { id: works.map(({ orderId }) => orderId) },
    { select: ["id", "status"] }
  )
  await markRefunded(container, works)
  if (existing.length > 0) {
    // What is cancelled already keeps what it says of itself, such as that it had a price.
    const open = works.filter(({ claim }) => claim.phase !== "canceled")
    const claims = new Map(open.map(({ orderId, claim }) => [orderId, claim]))
    await orders.updateOrders(
      existing.flatMap(({ id, status }) => {
        const claim = claims.get(id)
        return claim
          ? [
              {
                id,
                ...(status !== "canceled" && {
                  status: "canceled",
                  canceled_at: now,
                }),
                metadata: { amazon: amazonMetadata(claim) },
              },
            ]
          : []
      })
    )
  }
}

/** Other code was told of this order, so core's workflow with its event and hook is due. */
async function cancelPaidOrder(
  container: MedusaContainer,
  work: OrderWork
): Promise<void> {
  const [order] = await orderModule(container).listOrders(
    { id: [work.orderId] },
    { select: ["id", "status"] }
  )
  if (!order) {
    return
  }
  if (order.status !== "canceled") {
    if (await isUnderWay(container, order)) {
      refuseToCancel(work)
      return
    }
    await dropUnfinishedCreditLine(container, work.orderId)
    await cancelOrderWorkflow(container).run({
      input: { order_id: work.orderId, no_notification: true },
    })
  }
  await orderModule(container).updateOrders([
    { id: work.orderId, metadata: { amazon: amazonMetadata(work.claim) } },
  ])
  await markRefunded(container, [work])
}

/** A change type of core's that its own types leave out. */
const creditLine: string = "credit_line"

/**
 * Core's workflow opens an order change for a credit line and confirms it in one breath. If a
 * process died between the two, the open change would refuse every later attempt.
 */
export async function dropUnfinishedCreditLine(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const orders = orderModule(container)
  const open = await orders.listOrderChanges(
    { order_id: [orderId], status: ["pending", "requested"] },
    { select: ["id", "change_type"] }
  )
  const unfinished = open.filter((change) => change.change_type === creditLine)
  if (unfinished.length > 0) {
    await orders.deleteOrderChanges(unfinished.map(({ id }) => id))
  }
}

/** It stays what it is until somebody has decided; its unshipped units are given back. */
function refuseToCancel(work: OrderWork): void {
  work.problems.push({
    code: "cancel_refused",
    ...say(message("order.cancel_refused")),
  })
  work.plan = { ...work.plan, phase: "completed" }
}

/**
 * Amazon gives the buyer the money back; without this the order would show as paid. One that
 * was being completed when it was cancelled may have a payment too.
 */
async function markRefunded(
  container: MedusaContainer,
  works: OrderWork[]
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const collections = await payments.listPaymentCollections({
    id: works.map(({ claim }) => `pay_col_amz_${claim.amazon_order_id}`),
  })
  for (const { id, amount } of collections) {
    await payments.updatePaymentCollections(id, {
      refunded_amount: amount,
    } as Parameters<typeof payments.updatePaymentCollections>[1])
  }
}

/** Core refuses to cancel what is completed, or has a fulfilment that is not cancelled. */
async function isUnderWay(
  container: MedusaContainer,
  { id, status }: Pick<OrderDTO, "id" | "status">
): Promise<boolean> {
  if (status === "completed") {
    return true
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "fulfillments.id", "fulfillments.canceled_at"],
      filters: { id },
    })
  const [order] = data as unknown as {
    fulfillments?: ({ canceled_at: Date | null } | null)[]
  }[]
  return (order?.fulfillments ?? []).some(
    (fulfillment) => fulfillment && !fulfillment.canceled_at
  )
}
