// For whom the units at some locations are reserved: Amazon's orders and the shop's, by name.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ReservedFor } from "../../domain/offer/explain"
import { isAmazonLineItemId } from "../../modules/amazon/ids"
import { unitsOf } from "../reconcile/order-module"

export async function reservedFor(
  container: MedusaContainer,
  inventoryItemId: string,
  locationIds: string[]
): Promise<ReservedFor[]> {
  const rows = await container.resolve(Modules.INVENTORY).listReservationItems({
    inventory_item_id: [inventoryItemId],
    location_id: locationIds,
  })
  const nameOf = await namesOfOrders(
    container,
    rows.flatMap(({ line_item_id: id }) =>
      id && !isAmazonLineItemId(id) ? [id] : []
    )
  )
  const reserved = rows.map((row): ReservedFor => {
    const quantity = Math.ceil(unitsOf(row.quantity))
    const lineItemId = row.line_item_id
    const named: unknown = row.metadata?.["amazon_order_id"]
    const amazonOrderId = typeof named === "string" ? named : null
    if (row.metadata?.["amazon_inspection_id"]) {
      return { cause: "inspection", id: amazonOrderId, quantity }
    }
    if (!lineItemId) {
      return { cause: "other", id: null, quantity }
    }
    return isAmazonLineItemId(lineItemId)
      ? { cause: "amazon_order", id: amazonOrderId, quantity }
      : { cause: "order", id: nameOf.get(lineItemId) ?? null, quantity }
  })
  // Amazon's first, and the rest as it comes.
  return reserved.sort(
    (a, b) =>
      Number(b.cause === "amazon_order") - Number(a.cause === "amazon_order")
  )
}

/** "#1042", by line item. */
async function namesOfOrders(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Map<string, string>> {
  if (lineItemIds.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_item",
      fields: ["item_id", "order.display_id"],
      filters: { item_id: lineItemIds },
    })
  return new Map(
    (
      data as unknown as {
        item_id: string
        order?: { display_id: number } | null
      }[]
    ).flatMap(({ item_id: id, order }) =>
      order ? [[id, `#${order.display_id}`] as const] : []
    )
  )
}
