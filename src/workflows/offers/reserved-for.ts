// For whom the units at some locations are reserved: Amazon's orders and the shop's, by name.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ReservedFor } from "../../domain/offer/explain"
import { isAmazonLineItemId } from "../../modules/amazon/ids"
import { unitsOf } from "../reconcile/order-module"

/** With Medusa's order, where there is one, so that a page can lead there. */
export interface ReservedForOrder extends ReservedFor {
  medusa_order_id: string | null
}

export async function reservedFor(
  container: MedusaContainer,
  inventoryItemId: string,
  locationIds: string[]
): Promise<ReservedForOrder[]> {
  const rows = await container.resolve(Modules.INVENTORY).listReservationItems({
    inventory_item_id: [inventoryItemId],
    location_id: locationIds,
  })
  const orderOf = await ordersOf(
    container,
    rows.flatMap(({ line_item_id: id }) => id ?? [])
  )
  const reserved = rows.map((row): ReservedForOrder => {
    const quantity = Math.ceil(unitsOf(row.quantity))
    const lineItemId = row.line_item_id
    const order = lineItemId ? orderOf.get(lineItemId) : undefined
    const medusa_order_id = order?.id ?? null
    const named: unknown = row.metadata?.["amazon_order_id"]
    const amazonOrderId = typeof named === "string" ? named : null
    if (row.metadata?.["amazon_inspection_id"]) {
      return {
        cause: "inspection",
        id: amazonOrderId,
        quantity,
        medusa_order_id,
      }
    }
    if (!lineItemId) {
      return { cause: "other", id: null, quantity, medusa_order_id }
    }
    return isAmazonLineItemId(lineItemId)
      ? {
          cause: "amazon_order",
          id: amazonOrderId,
          quantity,
          medusa_order_id,
        }
      : {
          cause: "order",
          id: order ? `#${order.display_id}` : null,
          quantity,
          medusa_order_id,
        }
  })
  // Amazon's first, and the rest as it comes.
  return reserved.sort(
    (a, b) =>
      Number(b.cause === "amazon_order") - Number(a.cause === "amazon_order")
  )
}

interface NamedOrder {
  id: string
  display_id: number
}

/** By line item. */
async function ordersOf(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Map<string, NamedOrder>> {
  if (lineItemIds.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_item",
      fields: ["item_id", "order.id", "order.display_id"],
      filters: { item_id: lineItemIds },
    })
  return new Map(
    (
      data as unknown as { item_id: string; order?: NamedOrder | null }[]
    ).flatMap(({ item_id: id, order }) => (order ? [[id, order] as const] : []))
  )
}
