import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { shipmentsChanged } from "../workflows/shipments/shipments-changed"
import { wakeSender } from "../workflows/shipments/wake-sender"

/** Amazon is told soon. */
export default async function followShipments({
  container,
}: SubscriberArgs): Promise<void> {
  wakeSender(container)
}

export const config: SubscriberConfig = {
  event: shipmentsChanged,
  context: { subscriberId: "amazon-shipments-changed" },
}
