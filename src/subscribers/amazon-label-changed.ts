import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { collectShipmentsWorkflow } from "../workflows/shipments/collect-shipments"

/** A tracking number has come or changed after its parcel had left. */
export default async function followLabel({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await collectShipmentsWorkflow(container).run({
    input: { label_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [
    "fulfillment.fulfillment-label.created",
    "fulfillment.fulfillment-label.updated",
  ],
  context: { subscriberId: "amazon-label-changed" },
}
