// Wakes the reconciler for orders about which there is news. Only a wake-up call: if it is
// lost, the sweeping job finds the same orders a little later.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export const orderObserved = "amazon.order.observed"

/** Orders in one message: a batch or two of the reconciler. */
const chunk = 500

export async function emitObserved(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  const bus = container.resolve(Modules.EVENT_BUS)
  for (let start = 0; start < ids.length; start += chunk) {
    await bus.emit({
      name: orderObserved,
      data: { ids: ids.slice(start, start + chunk) },
    })
  }
}
