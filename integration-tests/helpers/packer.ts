// Somebody in the warehouse, with Medusa's own fulfilment routes.

import type { HttpTypes } from "@medusajs/framework/types"
import type { Connection } from "./connection"
import type { Refusal, Requests } from "./requests"
import type { Shop } from "../../scripts/shop/seed-shop"
import type { createSights } from "./sights"

type Sights = ReturnType<typeof createSights>

export interface Label {
  tracking_number: string
  tracking_url: string
  label_url: string
}

/** As a carrier prints it. */
export const aLabel = (number: string, host = "www.dhl.de"): Label => ({
  tracking_number: number,
  tracking_url: `https://${host}/track/${number}`,
  label_url: `https://${host}/label/${number}.pdf`,
})

export function createPacker(
  { post }: Requests,
  { settle }: Connection,
  { medusaOrder }: Sights,
  shop: () => Shop
) {
  async function send(path: string, body: object) {
    const { status, data } = await post<
      Refusal & { order: HttpTypes.AdminOrder }
    >(path, body)
    if (status !== 200) {
      throw new Error(`Failed to ${path}: ${data.message}`)
    }
    await settle()
    return data.order
  }

  const itemsOf = async (amazonOrderId: string, quantity?: number) => {
    const order = await medusaOrder(amazonOrderId)
    if (!order) {
      throw new Error(`Amazon order ${amazonOrderId} is not in Medusa.`)
    }
    const items = order.items.map((item) => ({
      id: item.id,
      quantity: quantity ?? item.quantity,
    }))
    return { order, items }
  }

  return {
    /** Takes the units from Berlin's shelf, all of each line or so many; the fulfilment's id. */
    async fulfill(
      amazonOrderId: string,
      quantity?: number,
      metadata?: Record<string, unknown>
    ): Promise<string> {
      const { order, items } = await itemsOf(amazonOrderId, quantity)
      const { fulfillments = [] } = await send(
        `/admin/orders/${order.id}/fulfillments?fields=*fulfillments`,
        {
          items,
          location_id: shop().warehouses.berlin,
          ...(metadata && { metadata }),
        }
      )
      const known = new Set((order.fulfillments ?? []).map(({ id }) => id))
      return fulfillments?.find(({ id }) => !known.has(id))?.id ?? ""
    },

    /** To the carrier, with the tracking numbers on its labels. */
    async handOver(
      amazonOrderId: string,
      fulfillmentId: string,
      ...labels: Label[]
    ) {
      const { order, items } = await itemsOf(amazonOrderId)
      await send(
        `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/shipments`,
        { items, ...(labels.length > 0 && { labels }) }
      )
    },

    async deliver(amazonOrderId: string, fulfillmentId: string) {
      const { order } = await itemsOf(amazonOrderId)
      await send(
        `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/mark-as-delivered`,
        {}
      )
    },

    async cancelFulfillment(amazonOrderId: string, fulfillmentId: string) {
      const { order } = await itemsOf(amazonOrderId)
      await send(
        `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/cancel`,
        {}
      )
    },
  }
}
