// What Amazon was told of the shop's parcels, as the shop's API shows it.

import type { MedusaContainer } from "@medusajs/framework/types"
import confirmShipments from "../../src/jobs/confirm-shipments"
import type { Connection } from "./connection"
import type { Refusal, Requests } from "./requests"
import type { ShownDue, ShownShipment } from "./shown"

const longestMs = 10_000

export function createSender(
  { get, post }: Requests,
  { settle }: Connection,
  container: () => MedusaContainer
) {
  const sender = {
    async shipments(amazonOrderId: string): Promise<ShownShipment[]> {
      const { data } = await get<{ amazon_shipments: ShownShipment[] }>(
        `/admin/amazon/shipments?amazon_order_id=${amazonOrderId}&order=created_at`
      )
      return data.amazon_shipments
    },

    /** So many parcels of an order, once the event of the last one has arrived. */
    async outbox(amazonOrderId: string, count = 1): Promise<ShownShipment[]> {
      const giveUpAt = performance.now() + longestMs
      for (;;) {
        await settle()
        const shipments = await sender.shipments(amazonOrderId)
        if (shipments.length >= count || performance.now() > giveUpAt) {
          return shipments
        }
      }
    },

    /** The only parcel of an order. */
    async parcel(amazonOrderId: string): Promise<ShownShipment> {
      const [shipment, ...others] = await sender.outbox(amazonOrderId)
      if (!shipment || others.length > 0) {
        throw new Error(
          `Expected one parcel, found ${others.length + (shipment ? 1 : 0)}.`
        )
      }
      return shipment
    },

    async confirm() {
      await confirmShipments(container())
      await settle()
    },

    async editShipment(id: string, edit: object): Promise<ShownShipment> {
      const { status, data } = await post<
        Refusal & { amazon_shipment: ShownShipment }
      >(`/admin/amazon/shipments/${id}`, edit)
      if (status !== 200) {
        throw new Error(`Failed to edit shipment ${id}: ${data.message}`)
      }
      await settle()
      return data.amazon_shipment
    },

    async due(query = ""): Promise<ShownDue> {
      const { data } = await get<ShownDue>(
        `/admin/amazon/shipments/due${query}`
      )
      return data
    },
  }
  return sender
}
