import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { markStale } from "../workflows/offers/mark-offers"
import { followVariantsWorkflow } from "../workflows/follow-variants"

/** A new or changed SKU may be one that Amazon sells already; and whether it is counted may have changed. */
export default async function followVariant({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await followVariantsWorkflow(container).run({
    input: { variant_ids: [event.data.id] },
  })
  await markStale(container, { variant_ids: [event.data.id] })
}

export const config: SubscriberConfig = {
  event: [
    "product-variant.created",
    "product-variant.updated",
    "product-variant.deleted",
  ],
  context: { subscriberId: "amazon-variant-changed" },
}
