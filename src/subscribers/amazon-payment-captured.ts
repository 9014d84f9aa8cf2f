import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followCaptured } from "../workflows/outbound/follow-captured"

/** What Amazon holds until its payment is captured may leave. */
export default async function releaseHeld({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await followCaptured(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "amazon-payment-captured" },
}
