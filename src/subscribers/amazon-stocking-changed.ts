import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { inTurns, type Turn } from "../workflows/observe/in-turns"
import { itemsStockedAt } from "../workflows/offers/mark-offers"
import { recheckOrdersWorkflow } from "../workflows/recheck-orders"

/**
 * Something is stocked where it was not: lines that no place could hold are tried again. Thousands
 * of new levels, as a mirrored warehouse brings, are looked at together.
 */
export default async function followStocking({
  event,
  container,
}: SubscriberArgs<{ id?: string }>): Promise<void> {
  await turnOf(container)([
    event.name === levelCreated ? (event.data.id ?? anything) : anything,
  ])
}

const levelCreated = "inventory.inventory-level.created"
/** Not one level, but all of a location. */
const anything = ""

export const config: SubscriberConfig = {
  event: [levelCreated, "LinkSalesChannelStockLocation.attached"],
  context: { subscriberId: "amazon-stocking-changed" },
}

const turns = new WeakMap<MedusaContainer, Turn<void>>()

/** One per shop: a test may open several in one process. */
function turnOf(container: MedusaContainer): Turn<void> {
  const known = turns.get(container)
  if (known) {
    return known
  }
  const turn = inTurns(async (ids) => {
    const isHere =
      ids.includes(anything) ||
      (await itemsStockedAt(container, ids)).length > 0
    if (isHere) {
      await recheckOrdersWorkflow(container).run({
        input: { problems: ["not_stocked"] },
      })
    }
  })
  turns.set(container, turn)
  return turn
}
