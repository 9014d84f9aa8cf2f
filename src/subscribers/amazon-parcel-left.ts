import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { collectShipmentsWorkflow } from "../workflows/shipments/collect-shipments"

/**
 * A parcel has left the house, or its fulfilment was canceled: the outbox follows. In the first of
 * these events `id` is the fulfilment's.
 */
export default async function followParcel({
  event,
  container,
}: SubscriberArgs<{ order_id: string } | { id: string }>): Promise<void> {
  const { data } = event
  await collectShipmentsWorkflow(container).run({
    input:
      "order_id" in data
        ? { medusa_order_ids: [data.order_id] }
        : { fulfillment_ids: [data.id] },
  })
}

export const config: SubscriberConfig = {
  event: ["shipment.created", "order.fulfillment_canceled"],
  context: { subscriberId: "amazon-parcel-left" },
}
