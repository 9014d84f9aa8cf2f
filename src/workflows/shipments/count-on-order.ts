// Has an order count a fulfilment, its parcel or its arrival, as Medusa's own workflows would have:
// each in one transaction, so that it is done or not.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export type Counted = "fulfilled" | "shipped" | "delivered"

export interface CountedLine {
  id: string
  /** Units of the line in this fulfilment. */
  quantity: number
}

export async function countOnOrder(
  container: MedusaContainer,
  what: Counted,
  {
    orderId,
    fulfillmentId,
    lines,
  }: { orderId: string; fulfillmentId: string; lines: CountedLine[] }
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const change = {
    order_id: orderId,
    reference: Modules.FULFILLMENT,
    reference_id: fulfillmentId,
    items: lines,
  }
  switch (what) {
    case "fulfilled":
      return orders.registerFulfillment(change)
    case "shipped":
      return orders.registerShipment(change)
    case "delivered":
      return orders.registerDelivery(change)
  }
}
