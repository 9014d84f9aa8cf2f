import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderObserved } from "../workflows/observe/emit-observed"
import { inTurns, type Turn } from "../workflows/observe/in-turns"
import { reconcileOrdersWorkflow } from "../workflows/reconcile-orders"
import { refreshOrdersWorkflow } from "../workflows/refresh-orders"

/** News about orders is applied at once; of those that lack details, these are read. */
export default async function applyObserved({
  event,
  container,
}: SubscriberArgs<{ ids: string[] }>): Promise<void> {
  const { ids } = event.data
  const applied = new Set(ids)
  const unread = (await turnOf(container)(ids)).filter((id) => applied.has(id))
  if (unread.length > 0) {
    await refreshOrdersWorkflow(container).run({ input: { ids: unread } })
  }
}

export const config: SubscriberConfig = {
  event: orderObserved,
  context: { subscriberId: "amazon-order-observed" },
}

const turns = new WeakMap<MedusaContainer, Turn<string[]>>()

/** One per shop: a test may open several in one process. */
function turnOf(container: MedusaContainer): Turn<string[]> {
  const known = turns.get(container)
  if (known) {
    return known
  }
  const turn = inTurns(async (ids) => {
    const { result } = await reconcileOrdersWorkflow(container).run({
      input: { ids, limit: ids.length },
    })
    return result.unread
  })
  turns.set(container, turn)
  return turn
}
