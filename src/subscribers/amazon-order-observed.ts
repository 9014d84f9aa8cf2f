import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { orderObserved } from "../workflows/observe/emit-observed"
import { reconcileOrdersWorkflow } from "../workflows/reconcile-orders"
import { refreshOrdersWorkflow } from "../workflows/refresh-orders"

/** News about orders is applied at once. */
export default async function applyObserved({
  event,
  container,
}: SubscriberArgs<{ ids: string[] }>): Promise<void> {
  const { result } = await reconcileOrdersWorkflow(container).run({
    input: { ids: event.data.ids },
  })
  if (result.unread.length > 0) {
    await refreshOrdersWorkflow(container).run({
      input: { ids: result.unread },
    })
  }
}

export const config: SubscriberConfig = {
  event: orderObserved,
  context: { subscriberId: "amazon-order-observed" },
}
