// What stands on a Medusa order that came from Amazon: enough to know, without asking anybody,
// whether a page has something of Amazon's to show.

import type { AdminOrder } from "@medusajs/framework/types"

/** As src/workflows/reconcile/order-content.ts writes it. */
export interface AmazonMetadata {
  order_id: string
  marketplace_id: string
  state: "pending" | "complete" | "canceled"
}

export function amazonOf({
  metadata,
}: Pick<AdminOrder, "metadata">): AmazonMetadata | null {
  const amazon = metadata?.amazon as Partial<AmazonMetadata> | undefined
  return amazon?.order_id && amazon.marketplace_id && amazon.state
    ? {
        order_id: amazon.order_id,
        marketplace_id: amazon.marketplace_id,
        state: amazon.state,
      }
    : null
}
