// What an order counts of its fulfilments. Medusa changes the fulfilment and the order in two
// steps: if the process dies between them, one of the two is behind, and must follow alone.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { assertInvariant } from "../../domain/errors"
import { orderModule, unitsOf } from "../reconcile/order-module"
import type { Counted, CountedLine } from "../shipments/count-on-order"
import type { Fulfilment } from "./read-fulfilments"

interface Line {
  id: string
  detail: Record<`${Counted}_quantity`, unknown>
  variant: {
    inventory_items?: ({
      required_quantity: number
      inventory: { id: string } | null
    } | null)[]
  } | null
}

interface OrderRow {
  items: Line[]
  fulfillments: Omit<Fulfilment, "labels">[]
}

export interface OrderCounts {
  lines: CountedLine[]
  /** Whether the order counts this fulfilment already (or still), besides the others. */
  isCounted(what: Counted): boolean
}

export async function readCounts(
  container: MedusaContainer,
  orderId: string,
  fulfilmentId: string
): Promise<OrderCounts> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "id",
        // Medusa fills in the details of a line only if the line is asked for as a whole.
        "items.*",
        "items.detail.*",
        "items.variant.inventory_items.required_quantity",
        "items.variant.inventory_items.inventory.id",
        "fulfillments.id",
        "fulfillments.canceled_at",
        "fulfillments.shipped_at",
        "fulfillments.delivered_at",
        "fulfillments.items.line_item_id",
        "fulfillments.items.inventory_item_id",
        "fulfillments.items.quantity",
      ],
      filters: { id: orderId },
    })
  const [order] = data as unknown as OrderRow[]
  const { items = [], fulfillments = [] } = order ?? {}
  const own = fulfillments.find(({ id }) => id === fulfilmentId)
  const unitsIn = await readUnits(container, orderId)
  const lines = items
    .map((line) => ({ id: line.id, quantity: own ? unitsIn(own, line) : 0 }))
    .filter(({ quantity }) => quantity > 0)
  return {
    lines,
    isCounted: (what) =>
      lines.every(({ id, quantity }) => {
        const line = items.find((one) => one.id === id)
        const others = fulfillments.filter(
          (one) => one.id !== fulfilmentId && isPast(one, what)
        )
        const expected = others.reduce(
          (sum, one) => sum + (line ? unitsIn(one, line) : 0),
          quantity
        )
        const counted = Number(line?.detail[`${what}_quantity`])
        // Taken for 0, it would be counted twice.
        assertInvariant(
          Number.isFinite(counted),
          `Medusa does not say how many of line ${id} are ${what}.`
        )
        return counted >= expected
      }),
  }
}

const isPast = (
  { canceled_at, shipped_at, delivered_at }: OrderRow["fulfillments"][number],
  what: Counted
): boolean =>
  !canceled_at &&
  (what === "fulfilled" || !!(what === "shipped" ? shipped_at : delivered_at))

type UnitsOf = (
  fulfilment: Pick<Fulfilment, "id" | "items">,
  line: Line
) => number

/**
 * As the order has counted them, if it ever has: a bundle may be made of other parts by now. Until
 * then one part is enough to know: all parts of a bundle leave together.
 */
async function readUnits(
  container: MedusaContainer,
  orderId: string
): Promise<UnitsOf> {
  const actions = await orderModule(container).listOrderChangeActions(
    { order_id: orderId, action: "FULFILL_ITEM", applied: true },
    { select: ["id", "reference_id", "details"], take: null }
  )
  return ({ id, items }, line) => {
    const counted = actions.filter((one) => one.reference_id === id)
    return counted.length > 0
      ? Math.max(
          0,
          ...counted
            .filter(({ details }) => details?.reference_id === line.id)
            .map(({ details }) => unitsOf(details?.quantity as number))
        )
      : unitsNow(items, line)
  }
}

function unitsNow(items: Fulfilment["items"], { id, variant }: Line): number {
  const item = items.find((one) => one.line_item_id === id)
  const part = variant?.inventory_items?.find(
    (one) => one?.inventory?.id === item?.inventory_item_id
  )
  return item ? Number(item.quantity) / (part?.required_quantity ?? 1) : 0
}
