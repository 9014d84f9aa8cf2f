import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderObserved } from "../workflows/observe/emit-observed"
import { inTurns, type Turn } from "../workflows/observe/in-turns"
import { mirrorOrdersWorkflow } from "../workflows/mirror-orders"
import { reconcileOrdersWorkflow } from "../workflows/reconcile-orders"
import { refreshOrdersWorkflow } from "../workflows/refresh-orders"

/** News about orders is applied at once; of those that lack details, these are read. */
/** News about orders is applied at once; of those that lack details, these are read. */
export default async function applyObserved({
  event,
  container,
}: SubscriberArgs<{ ids: string[] }>): Promise<void> {
  const { ids } = event.data
  const { apply, mirror } = turnsOf(container)
  const applied = new Set(ids)
  const unread = (await apply(ids)).filter((id) => applied.has(id))
  if (unread.length > 0) {
    await refreshOrdersWorkflow(container).run({ input: { ids: unread } })
  }
  await mirror(ids)
}

export const config: SubscriberConfig = {
  event: orderObserved,
  context: { subscriberId: "amazon-order-observed" },
}

interface Turns {
  apply: Turn<string[]>
  /** Apart from the other: it asks Amazon for parcels, and stock does not wait for that. */
  mirror: Turn<void>
}

const turns = new WeakMap<MedusaContainer, Turns>()

/** One of each per shop: a test may open several in one process. */
function turnsOf(container: MedusaContainer): Turns {
  const known = turns.get(container)
  if (known) {
    return known
  }
  const own: Turns = {
    apply: inTurns(async (ids) => {
      const { result } = await reconcileOrdersWorkflow(container).run({
        input: { ids, limit: ids.length },
      })
      return result.unread
    }),
    mirror: inTurns(async (ids) => {
      await mirrorOrdersWorkflow(container).run({
        input: { ids, limit: ids.length },
      })
    }),
  }
  turns.set(container, own)
  return own
}
