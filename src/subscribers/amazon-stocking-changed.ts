import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { recheckOrdersWorkflow } from "../workflows/recheck-orders"

/** Something is stocked where it was not: lines that no place could hold are tried again. */
export default async function followStocking({
  container,
}: SubscriberArgs): Promise<void> {
  await recheckOrdersWorkflow(container).run({
    input: { problems: ["not_stocked"] },
  })
}

export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "LinkSalesChannelStockLocation.attached",
  ],
  context: { subscriberId: "amazon-stocking-changed" },
}
