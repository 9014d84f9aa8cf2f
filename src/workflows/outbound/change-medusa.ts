// Shipments, deliveries and cancellations of fulfilments, through Medusa's own workflows. These
// are the shop's own orders: whether customers are told is the order's to say.

import type { MedusaContainer } from "@medusajs/framework/types"
import { FulfillmentWorkflowEvents, Modules } from "@medusajs/framework/utils"
import {
  cancelFulfillmentWorkflow,
  cancelOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createShipmentWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OutboundPlan } from "../../domain/outbound/follow"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"
import { countOnOrder } from "../shipments/count-on-order"
import { readCounts } from "./order-counts"
import type { Fulfilment } from "./read-fulfilments"

interface About {
  row: OutboundRow
  fulfilment: Fulfilment
  noNotification: boolean
}

type Labels = OutboundPlan["labels"]

/** Amazon prints its labels itself. */
const toLabel = ({ trackingNumber, trackingUrl }: Labels[number]) => ({
  tracking_number: trackingNumber,
  tracking_url: trackingUrl,
  label_url: "",
})

export async function markShipped(
  container: MedusaContainer,
  labels: Labels,
  { row, fulfilment, noNotification }: About
): Promise<void> {
  const orderId = row.medusa_order_id
  const counts = await readCounts(container, orderId, fulfilment.id)
  if (counts.isCounted("shipped")) {
    await createShipmentWorkflow(container).run({
      input: { id: fulfilment.id, labels: labels.map(toLabel) },
    })
    return
  }
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: orderId,
      fulfillment_id: fulfilment.id,
      // Medusa takes from the fulfilment how many of each have left.
      items: counts.lines,
      labels: labels.map(toLabel),
      no_notification: noNotification,
    },
  })
}

/** Whoever else has just marked it is still at it. */
const settledMs = 2 * 60_000

/** The process died after the fulfilment was marked, and before the order counted it. */
export async function catchUp(
  container: MedusaContainer,
  { row, fulfilment }: About,
  now: Date
): Promise<void> {
  const isSettled = (at: string | Date | null): boolean =>
    at !== null && now.getTime() - new Date(at).getTime() > settledMs
  if (!isSettled(fulfilment.shipped_at)) {
    return
  }
  const orderId = row.medusa_order_id
  const counts = await readCounts(container, orderId, fulfilment.id)
  const counted = {
    orderId,
    fulfillmentId: fulfilment.id,
    lines: counts.lines,
  }
  if (!counts.isCounted("shipped")) {
    await countOnOrder(container, "shipped", counted)
  }
  if (isSettled(fulfilment.delivered_at) && !counts.isCounted("delivered")) {
    await countOnOrder(container, "delivered", counted)
  }
}

/** Further parcels. What is there stays: Medusa drops the labels that it is not given. */
export async function addLabels(
  container: MedusaContainer,
  labels: Labels,
  fulfilment: Fulfilment
): Promise<void> {
  const known = new Set(
    fulfilment.labels.map(({ tracking_number: number }) => number)
  )
  const missing = labels.filter(
    ({ trackingNumber }) => !known.has(trackingNumber)
  )
  if (missing.length > 0) {
    await container
      .resolve(Modules.FULFILLMENT)
      .updateFulfillment(fulfilment.id, {
        labels: [
          ...fulfilment.labels.map(({ id }) => ({ id })),
          ...missing.map(toLabel),
        ],
      })
  }
}

/**
 * Medusa's own workflow for it locks the order and the fulfilment, and with Medusa's Postgres locking a lock
 * whose holder died is never free again: it would fail for ever. The lease on our row guards this.
 */
export async function markDelivered(
  container: MedusaContainer,
  { row, fulfilment, noNotification }: About,
  now: Date
): Promise<void> {
  const orderId = row.medusa_order_id
  const { lines } = await readCounts(container, orderId, fulfilment.id)
  await container
    .resolve(Modules.FULFILLMENT)
    .updateFulfillment(fulfilment.id, { delivered_at: now })
  await countOnOrder(container, "delivered", {
    orderId,
    fulfillmentId: fulfilment.id,
    lines,
  })
  await container.resolve(Modules.EVENT_BUS).emit({
    name: FulfillmentWorkflowEvents.DELIVERY_CREATED,
    data: { id: fulfilment.id, no_notification: noNotification },
  })
}

/** Its units are reserved for the order again. The provider finds that Amazon has ended it. */
export async function giveUp(
  container: MedusaContainer,
  { row, fulfilment, noNotification }: About
): Promise<void> {
  const orderId = row.medusa_order_id
  const counts = await readCounts(container, orderId, fulfilment.id)
  if (!counts.isCounted("fulfilled")) {
    // Medusa gives the units back first and cancels the fulfilment last: only that is missing.
    await cancelFulfillmentWorkflow(container).run({
      input: { id: fulfilment.id },
    })
    return
  }
  await cancelOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: orderId,
      fulfillment_id: fulfilment.id,
      no_notification: noNotification,
    },
  })
}
