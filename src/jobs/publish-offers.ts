import type { MedusaContainer } from "@medusajs/framework/types"
import { publishOffersWorkflow } from "../workflows/publish-offers"

/** Sends what no wake-up call has sent: after a crash, or when Amazon had to be waited for. */
export default async function publishOffers(
  container: MedusaContainer
): Promise<void> {
  await publishOffersWorkflow(container).run({ input: { only_due: true } })
}

export const config = {
  name: "amazon-publish-offers",
  schedule: { interval: 15_000 },
}
