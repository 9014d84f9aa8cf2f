// What a competent developer writes with Medusa's documentation at hand: the order by its
// workflow, then its reservations, order by order. Prices are given, so that none is computed;
// inventory items are looked up beforehand, so that no order waits for it.

import {
  createOrderWorkflow,
  createReservationsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Observation } from "../../src/domain/order/snapshot"
import type { Bench } from "../measured"
import type { BenchVariant } from "../shop/prepare-shop"

export async function importPlain(
  { container, shop }: Bench,
  variants: ReadonlyMap<string, BenchVariant>,
  { snapshot }: Observation
): Promise<string> {
  const sold = snapshot.lines.map((line) => ({
    line,
    variant: variants.get(line.sku ?? "")!,
  }))
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: shop.regionId,
      sales_channel_id: shop.channelId,
      currency_code: "eur",
      email: `${snapshot.amazonOrderId}@amazon.invalid`,
      no_notification: true,
      metadata: { amazon_order_id: snapshot.amazonOrderId },
      items: sold.map(({ line, variant }) => ({
        variant_id: variant.variantId,
        title: line.title ?? "",
        quantity: line.quantity,
        unit_price: 0,
        is_tax_inclusive: true,
        metadata: { order_item_id: line.orderItemId },
      })),
    },
  })
  const items = new Map(order.items?.map((item) => [item.variant_id, item.id]))
  await createReservationsWorkflow(container).run({
    input: {
      reservations: sold.flatMap(({ line, variant }) =>
        variant.parts.map((part) => ({
          line_item_id: items.get(variant.variantId)!,
          inventory_item_id: part.inventoryItemId,
          location_id: part.locationId,
          quantity: line.quantity * part.required,
          allow_backorder: true,
        }))
      ),
    },
  })
  return order.id
}

export const bySku = (
  variants: readonly BenchVariant[]
): Map<string, BenchVariant> =>
  new Map(variants.map((variant) => [variant.sku, variant]))
