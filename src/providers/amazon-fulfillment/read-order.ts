// What the provider reads of the shop's order: Medusa hands it over without number, mail address
// and payment.

import type { BigNumberValue } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { invalid } from "./refusals"
import type { Surroundings } from "./surroundings"

interface OrderRow {
  id: string
  display_id: number
  custom_display_id?: string | null
  email: string | null
  created_at: string | Date
  currency_code: string
  payment_collections?: ({
    status: string
    amount: BigNumberValue
    captured_amount: BigNumberValue | null
  } | null)[]
}

export interface OrderInShop extends Omit<OrderRow, "payment_collections"> {
  /** All that is to be paid has been; also when nothing is. */
  isCaptured: boolean
}

export async function readOrder(
  { query }: Surroundings,
  id: string
): Promise<OrderInShop> {
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "custom_display_id",
      "email",
      "created_at",
      "currency_code",
      "payment_collections.status",
      "payment_collections.amount",
      "payment_collections.captured_amount",
    ],
    filters: { id },
  })
  const [order] = data as unknown as OrderRow[]
  if (!order) {
    throw invalid(`Failed to let Amazon ship order ${id}: there is none.`)
  }
  const { payment_collections: collections, ...rest } = order
  return {
    ...rest,
    isCaptured: (collections ?? [])
      .flatMap((one) => one ?? [])
      .filter(({ status }) => status !== "canceled")
      .every(({ amount, captured_amount: captured }) =>
        MathBN.gte(captured ?? 0, amount)
      ),
  }
}

/** Staff may fulfil an order with another shipping option than the customer has chosen. */
export async function readOptionData(
  { query }: Surroundings,
  shippingOptionId: string | null | undefined
): Promise<Record<string, unknown>> {
  if (!shippingOptionId) {
    return {}
  }
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "data"],
    filters: { id: shippingOptionId },
  })
  const [option] = data as { data: Record<string, unknown> | null }[]
  return option?.data ?? {}
}

/** Of these fulfilments, the ones that Medusa counts as an order's. */
export async function readRegistered(
  { query }: Surroundings,
  fulfillmentIds: string[]
): Promise<Set<string>> {
  if (fulfillmentIds.length === 0) {
    return new Set()
  }
  const { data } = await query.graph({
    entity: "order_fulfillment",
    fields: ["fulfillment_id"],
    filters: { fulfillment_id: fulfillmentIds },
  })
  return new Set(
    (data as { fulfillment_id: string }[]).map(({ fulfillment_id: id }) => id)
  )
}
