import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { isMirroredFulfillmentId } from "../modules/amazon/ids"
import { recheckOrdersWorkflow } from "../workflows/recheck-orders"

/**
 * Units of an Amazon order left the shelf or came back to it, or the shop cancelled the order:
 * the ledger follows. Core names the order differently in these events.
 */
export default async function followOrder({
  event,
  container,
}: SubscriberArgs<
  { order_id: string; fulfillment_id: string } | { id: string }
>): Promise<void> {
  const { data } = event
  // Parcels that left without Medusa: whoever books them lets the ledger follow at once.
  if (
    "fulfillment_id" in data &&
    isMirroredFulfillmentId(data.fulfillment_id)
  ) {
    return
  }
  await recheckOrdersWorkflow(container).run({
    input: {
      medusa_order_ids: ["order_id" in data ? data.order_id : data.id],
    },
  })
}

export const config: SubscriberConfig = {
  event: [
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order.canceled",
  ],
  context: { subscriberId: "amazon-order-changed" },
}
