// Is there so much left to fulfil? Medusa looks only after its provider was called: by then Amazon
// has a second order of the same goods, and can be too quick for the cancellation that follows.

import { sumOf } from "../../domain/stock/quantity"
import { notAllowed } from "./refusals"
import { toWantedLines, type Fulfilling, type Wanted } from "./request"
import type { Surroundings } from "./surroundings"

interface OrderInShop {
  items: {
    id: string
    quantity: unknown
    detail: { fulfilled_quantity: unknown } | null
  }[]
  fulfillments?: ({
    canceled_at: string | Date | null
    items: Fulfilling["items"]
  } | null)[]
}

export async function throwIfFulfilled(
  { query }: Surroundings,
  { medusaOrderId, lines }: Pick<Wanted, "medusaOrderId" | "lines">
): Promise<void> {
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      // Medusa fills in the details of a line only if the line is asked for as a whole.
      "items.*",
      "items.detail.*",
      "items.variant.inventory_items.required_quantity",
      "items.variant.inventory_items.inventory.id",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
    ],
    filters: { id: medusaOrderId },
  })
  const [order] = data as unknown as OrderInShop[]
  for (const { lineId, title, quantity } of lines) {
    const line = order?.items.find(({ id }) => id === lineId)
    const ordered = Number(line?.quantity)
    const fulfilled = Math.max(
      Number(line?.detail?.fulfilled_quantity),
      order ? packedOf(order, lineId) : 0
    )
    if (quantity > ordered - fulfilled) {
      throw notAllowed(
        `Failed to let Amazon ship order ${medusaOrderId}: ${quantity} of "${title}" are wanted, and ${fulfilled} of ${ordered} are fulfilled already. Nothing was sent; look at the order again.`
      )
    }
  }
}

/**
 * Medusa gives an order its fulfilment and counts the units in two steps at once: whoever comes
 * in between, or after a crash there, finds the one without the other.
 */
const packedOf = (order: OrderInShop, lineId: string): number =>
  sumOf(
    (order.fulfillments ?? [])
      .flatMap((one) =>
        one && !one.canceled_at
          ? toWantedLines(one.items, order as unknown as Fulfilling["order"])
          : []
      )
      .filter((line) => line.lineId === lineId)
      .map((line) => line.quantity)
  )
