import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { markStale } from "../workflows/offers/mark-offers"

/** An event that was lost is made up for after this long. */
const trustedForMs = 30 * 60_000

/** Has every offer computed anew now and then, whether or not anything seems to have changed. */
export default async function refreshOffers(
  container: MedusaContainer
): Promise<void> {
  const now = container.resolve<AmazonModuleService>(AMAZON_MODULE).now()
  await markStale(container, {
    computed_before: new Date(now.getTime() - trustedForMs),
  })
}

export const config = {
  name: "amazon-refresh-offers",
  schedule: { interval: 10 * 60_000 },
}
