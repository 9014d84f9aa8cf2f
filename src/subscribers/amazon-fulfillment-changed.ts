import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { recheckOrdersWorkflow } from "../workflows/recheck-orders"

/** Units of an Amazon order left the shelf, or came back to it: the ledger follows. */
export default async function followFulfillment({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await recheckOrdersWorkflow(container).run({
    input: { medusa_order_ids: [event.data.order_id] },
  })
}

export const config: SubscriberConfig = {
  event: ["order.fulfillment_created", "order.fulfillment_canceled"],
  context: { subscriberId: "amazon-fulfillment-changed" },
}
