// What can be seen in the shop, always through routes: Medusa's own and ours.

import type { HttpTypes } from "@medusajs/framework/types"
import type { Sku } from "../../scripts/shop/seed/assortment"
import type { Shop } from "../../scripts/shop/seed-shop"
import type { Requests } from "./requests"
import type { ShownListing, ShownOrder } from "./shown"

interface StoreProducts {
  products: { variants: { sku: string; inventory_quantity: number }[] }[]
}

/** What the detail page of Medusa's admin asks for, and a little more. */
const orderFields = [
  "+email",
  "+currency_code",
  "+sales_channel_id",
  "+custom_display_id",
  "+no_notification",
  "+is_draft_order",
  "+payment_status",
  "+fulfillment_status",
  "+tax_total",
  "+discount_total",
  "+created_at",
  "*payment_collections",
  "*transactions",
  "*fulfillments",
].join(",")

export interface ShownReservation {
  sku: string
  warehouse: string
  quantity: number
}

export function createSights(requests: Requests, shop: () => Shop) {
  const { get, store } = requests

  const sights = {
    async order(amazonOrderId: string): Promise<ShownOrder> {
      const { data } = await get<{ amazon_order: ShownOrder }>(
        `/admin/amazon/orders/${amazonOrderId}`
      )
      return data.amazon_order
    },

    async orders(query = ""): Promise<ShownOrder[]> {
      const { data } = await get<{ amazon_orders: ShownOrder[] }>(
        `/admin/amazon/orders?limit=100${query}`
      )
      return data.amazon_orders
    },

    /** What the owner is told to look at. */
    async problems(amazonOrderId: string): Promise<string[]> {
      const { problems } = await sights.order(amazonOrderId)
      return (problems ?? []).map(({ code }) => code)
    },

    /** The order as Medusa's own admin shows it; null when there is none. */
    async medusaOrder(
      amazonOrderId: string
    ): Promise<HttpTypes.AdminOrder | null> {
      const known = await sights.order(amazonOrderId)
      if (!known?.medusa_order_id) {
        return null
      }
      const { data } = await get<{ order: HttpTypes.AdminOrder }>(
        `/admin/orders/${known.medusa_order_id}?fields=${orderFields}`
      )
      return data.order
    },

    async medusaOrders(query = ""): Promise<HttpTypes.AdminOrder[]> {
      const { data } = await get<{ orders: HttpTypes.AdminOrder[] }>(
        `/admin/orders?limit=100${query}`
      )
      return data.orders
    },

    /** What the storefront offers of a SKU, or the channel of another key. */
    async available(sku: Sku, key?: string): Promise<number> {
      const { data } = await store.get<StoreProducts>(
        "/store/products?limit=100&fields=*variants,+variants.inventory_quantity",
        key
      )
      const variant = data.products
        .flatMap(({ variants }) => variants)
        .find((one) => one.sku === sku)
      if (!variant) {
        throw new Error(`The storefront does not show ${sku}.`)
      }
      return variant.inventory_quantity
    },

    /** Medusa's own count of what is on the shelves and what is spoken for. */
    async stock(sku: Sku): Promise<{ stocked: number; reserved: number }> {
      const { data } = await get<{
        inventory_item: HttpTypes.AdminInventoryItem
      }>(
        `/admin/inventory-items/${shop().inventoryItems.get(sku)}?fields=*location_levels`
      )
      const levels = data.inventory_item.location_levels ?? []
      const sum = (of: "stocked_quantity" | "reserved_quantity") =>
        levels.reduce((total, level) => total + Number(level[of]), 0)
      return {
        stocked: sum("stocked_quantity"),
        reserved: sum("reserved_quantity"),
      }
    },

    /** Medusa's reservations for an order, by SKU. */
    async reservations(amazonOrderId: string): Promise<ShownReservation[]> {
      const { lines } = await sights.order(amazonOrderId)
      const query = lines.map((line) => `line_item_id[]=${line.line_item_id}`)
      const { data } = await get<HttpTypes.AdminReservationListResponse>(
        `/admin/reservations?limit=100&${query.join("&")}`
      )
      const { inventoryItems, warehouses } = shop()
      const nameOf = (entries: [string, string][], id: string) =>
        entries.find(([, one]) => one === id)?.[0] ?? id
      return data.reservations
        .map((row) => ({
          sku: nameOf([...inventoryItems], row.inventory_item_id),
          warehouse: nameOf(Object.entries(warehouses), row.location_id),
          quantity: Number(row.quantity),
        }))
        .sort((a, b) => a.sku.localeCompare(b.sku))
    },

    /** Units held for an order, by the ledger. */
    async held(amazonOrderId: string): Promise<number> {
      const { lines } = await sights.order(amazonOrderId)
      return lines.reduce((sum, line) => sum + line.held_quantity, 0)
    },

    /** The ledger of an order in words, such as "reserve 2 pending". */
    async ledger(amazonOrderId: string): Promise<string[]> {
      const { timeline } = await sights.order(amazonOrderId)
      return timeline
        .filter(({ name }) => name.startsWith("stock."))
        .map(
          ({ name, detail }) =>
            `${name.slice("stock.".length)} ${String(detail?.quantity)} ${String(detail?.cause)}`
        )
    },

    /** What happened to an order, without what happened to its units. */
    async story(amazonOrderId: string): Promise<string[]> {
      const { timeline } = await sights.order(amazonOrderId)
      return timeline
        .map(({ name }) => name)
        .filter((name) => !name.startsWith("stock."))
    },

    async listing(sku: string): Promise<ShownListing | undefined> {
      const { data } = await get<{ amazon_listings: ShownListing[] }>(
        `/admin/amazon/listings?sku=${sku}`
      )
      return data.amazon_listings[0]
    },

    /** Where ledger, reservations and counters differ, in sentences. */
    async drift(): Promise<string[]> {
      const { data } = await get<{ differences: { sentence: string }[] }>(
        "/admin/amazon/sync/drift"
      )
      return data.differences.map(({ sentence }) => sentence)
    },
  }
  return sights
}
