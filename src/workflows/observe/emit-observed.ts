// Wakes the reconciler for orders about which there is news. Only a wake-up call: if it is
// lost, the sweeping job finds the same orders a little later.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { inTime } from "../in-time"

export const orderObserved = "amazon.order.observed"

/** Orders in one message: a batch or two of the reconciler. */
const chunk = 500
/** A bus that has lost its Redis waits for it without end, and reading must not. */
const patienceMs = 10_000

export async function emitObserved(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  const bus = container.resolve(Modules.EVENT_BUS)
  const messages = []
  for (let start = 0; start < ids.length; start += chunk) {
    messages.push({
      name: orderObserved,
      data: { ids: ids.slice(start, start + chunk) },
    })
  }
  if (messages.length === 0) {
    return
  }
  try {
    await inTime(
      bus.emit(messages),
      patienceMs,
      "The event bus does not answer."
    )
  } catch {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        "Amazon orders have come in, and the event bus did not take the news. They are applied by the next sweep. Check the Redis that the bus uses."
      )
  }
}
