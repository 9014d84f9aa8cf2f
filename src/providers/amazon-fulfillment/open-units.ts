// Is there so much left to fulfil? Medusa looks only after its provider was called: by then Amazon
// has a second order of the same goods, and can be too quick for the cancellation that follows.

import { notAllowed } from "./refusals"
import type { Wanted } from "./request"
import type { Surroundings } from "./surroundings"

interface LineInShop {
  id: string
  quantity: unknown
  detail: { fulfilled_quantity: unknown } | null
}

export async function throwIfFulfilled(
  { query }: Surroundings,
  { medusaOrderId, lines }: Pick<Wanted, "medusaOrderId" | "lines">
): Promise<void> {
  const { data } = await query.graph({
    entity: "order",
    // Medusa fills in the details of a line only if the line is asked for as a whole.
    fields: ["id", "items.*", "items.detail.*"],
    filters: { id: medusaOrderId },
  })
  const [order] = data as unknown as { items: LineInShop[] }[]
  for (const { lineId, title, quantity } of lines) {
    const line = order?.items.find(({ id }) => id === lineId)
    const ordered = Number(line?.quantity)
    const fulfilled = Number(line?.detail?.fulfilled_quantity)
    if (quantity > ordered - fulfilled) {
      throw notAllowed(
        `Failed to let Amazon ship order ${medusaOrderId}: ${quantity} of "${title}" are wanted, and ${fulfilled} of ${ordered} are fulfilled already. Nothing was sent; look at the order again.`
      )
    }
  }
}
