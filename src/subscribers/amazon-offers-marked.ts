import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { offersMarked } from "../workflows/offers/offers-marked"
import { wakePublisher } from "../workflows/offers/wake-publisher"

/** What the owner has changed or asked for is sent soon. */
export default async function followMarks({
  container,
}: SubscriberArgs): Promise<void> {
  wakePublisher(container)
}

export const config: SubscriberConfig = {
  event: offersMarked,
  context: { subscriberId: "amazon-offers-marked" },
}
