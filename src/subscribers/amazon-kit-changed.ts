import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { markStale } from "../workflows/offers/mark-offers"
import { recheckOrdersWorkflow } from "../workflows/recheck-orders"

/**
 * What a variant is made of has changed. An attached part names its variant; a detached one
 * only a link that is gone, so that everything that holds or offers units is looked at.
 */
export default async function followKit({
  event,
  container,
}: SubscriberArgs<{ variant_id?: string }>): Promise<void> {
  const { variant_id: variantId } = event.data
  await recheckOrdersWorkflow(container).run({
    input: variantId ? { variant_ids: [variantId] } : { holding: true },
  })
  await markStale(
    container,
    variantId ? { variant_ids: [variantId] } : { all: true }
  )
}

export const config: SubscriberConfig = {
  event: [
    "LinkProductVariantInventoryItem.attached",
    "LinkProductVariantInventoryItem.detached",
  ],
  context: { subscriberId: "amazon-kit-changed" },
}
