// Medusa's side of the orders that Amazon ships: the fulfilment that stands for each, and what the
// order counts of it.

import type { BigNumberValue, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"

export interface Fulfilment {
  id: string
  shipped_at: string | Date | null
  delivered_at: string | Date | null
  canceled_at: string | Date | null
  labels: {
    id: string
    tracking_number: string
    tracking_url: string
    label_url: string
  }[]
  items: {
    line_item_id: string
    inventory_item_id: string | null
    quantity: number
  }[]
}

interface OrderRow {
  id: string
  no_notification: boolean | null
  payment_collections?: ({
    status: string
    amount: BigNumberValue
    captured_amount: BigNumberValue | null
  } | null)[]
}

export interface InMedusa {
  /** Null: Medusa has none of this id, or does not count it as the order's. */
  fulfilment: Fulfilment | null
  isCaptured: boolean
  noNotification: boolean
}

/** By the id of the row. */
export async function readFulfilments(
  container: MedusaContainer,
  rows: OutboundRow[]
): Promise<Map<string, InMedusa>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids = rows.map(({ fulfillment_id: id }) => id)
  const links = await query.graph({
    entity: "order_fulfillment",
    fields: ["order_id", "fulfillment_id"],
    filters: { fulfillment_id: ids },
  })
  const registered = new Set(
    (links.data as { fulfillment_id: string }[]).map(
      (one) => one.fulfillment_id
    )
  )
  const found = await query.graph({
    entity: "fulfillment",
    fields: [
      "id",
      "shipped_at",
      "delivered_at",
      "canceled_at",
      "labels.*",
      "items.line_item_id",
      "items.inventory_item_id",
      "items.quantity",
    ],
    filters: { id: ids },
  })
  const orders = await query.graph({
    entity: "order",
    fields: [
      "id",
      "no_notification",
      "payment_collections.status",
      "payment_collections.amount",
      "payment_collections.captured_amount",
    ],
    filters: { id: rows.map(({ medusa_order_id: id }) => id) },
  })
  const byFulfilment = new Map(
    (found.data as unknown as Fulfilment[]).map((one) => [one.id, one])
  )
  const byOrder = new Map(
    (orders.data as unknown as OrderRow[]).map((one) => [one.id, one])
  )
  return new Map(
    rows.map((row) => {
      const order = byOrder.get(row.medusa_order_id)
      const isRegistered = registered.has(row.fulfillment_id)
      return [
        row.id,
        {
          fulfilment: isRegistered
            ? (byFulfilment.get(row.fulfillment_id) ?? null)
            : null,
          isCaptured: order ? isCaptured(order) : false,
          noNotification: order?.no_notification ?? false,
        },
      ]
    })
  )
}

const isCaptured = ({ payment_collections: collections }: OrderRow): boolean =>
  (collections ?? [])
    .flatMap((one) => one ?? [])
    .filter(({ status }) => status !== "canceled")
    .every(({ amount, captured_amount: captured }) =>
      MathBN.gte(captured ?? 0, amount)
    )
