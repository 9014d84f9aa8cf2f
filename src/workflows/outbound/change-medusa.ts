// Shipments, deliveries and cancellations of fulfilments, through Medusa's own workflows. These
// are the shop's own orders: whether customers are told is the order's to say.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  cancelOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OutboundPlan } from "../../domain/outbound/follow"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"
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
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: row.medusa_order_id,
      fulfillment_id: fulfilment.id,
      items: lineIdsOf(fulfilment).map((id) => ({ id, quantity: 1 })),
      labels: labels.map(toLabel),
      no_notification: noNotification,
    },
  })
}

/** Medusa checks that these lines exist; how many of each, it takes from the fulfilment. */
const lineIdsOf = ({ items }: Fulfilment): string[] => [
  ...new Set(items.map(({ line_item_id: id }) => id)),
]

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

export async function markDelivered(
  container: MedusaContainer,
  { row, fulfilment, noNotification }: About
): Promise<void> {
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: {
      orderId: row.medusa_order_id,
      fulfillmentId: fulfilment.id,
      no_notification: noNotification,
    },
  })
}

/** Its units are reserved for the order again. The provider finds that Amazon has ended it. */
export async function giveUp(
  container: MedusaContainer,
  { row, fulfilment, noNotification }: About
): Promise<void> {
  await cancelOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: row.medusa_order_id,
      fulfillment_id: fulfilment.id,
      no_notification: noNotification,
    },
  })
}
