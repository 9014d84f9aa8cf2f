import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { inTurns, type Turn } from "../workflows/observe/in-turns"
import { markLevels } from "../workflows/offers/mark-offers"

/**
 * Stock was counted, reserved, given back or sent out: whatever does it, writes the inventory
 * level. Only marks what depends on it; a thousand changes of one level are sent as one.
 */
export default async function followStock({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await turnOf(container)([event.data.id])
}

export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    "inventory.inventory-level.deleted",
    "inventory.inventory-level.restored",
  ],
  context: { subscriberId: "amazon-stock-changed" },
}

const turns = new WeakMap<MedusaContainer, Turn<void>>()

/** One per shop: a test may open several in one process. */
function turnOf(container: MedusaContainer): Turn<void> {
  const known = turns.get(container)
  if (known) {
    return known
  }
  const turn = inTurns((ids) => markLevels(container, ids))
  turns.set(container, turn)
  return turn
}
