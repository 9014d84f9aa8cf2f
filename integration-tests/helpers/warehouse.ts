// Amazon's warehouses, as the shop mirrors them and sells from them.

import type { HttpTypes } from "@medusajs/framework/types"
import type { Sku } from "../../scripts/shop/seed/assortment"
import mirrorFbaStock from "../../src/jobs/mirror-fba-stock"
import type { Answer, Refusal } from "./requests"
import type { ShownAccount, World } from "./world"

export const germany = "A1PA6795UKMFR9"

/** A SKU in Amazon's warehouses, as the admin shows it. */
export interface ShownFbaStock {
  sku: string
  variant_id: string | null
  listing_id: string | null
  product_variant: { sku: string } | null
  fulfillable: number
  reserved: number
  inbound: number
  unfulfillable: number
  mirrored: number | null
  problem: string | null
  read_at: string
  sentence: string
}

export interface ShownMirrorRun {
  read: "everything" | "changes" | null
  skus: number
  created: number
  changed: number
  error: string | null
  is_skipped: boolean
}

export interface MirroredShown extends ShownAccount {
  name: string
  fba_marketplace_id: string | null
  fba_location_id: string | null
  fba: {
    last_read_at: string | null
    last_full_read_at: string | null
    last_error: string | null
    next_read_at: string | null
  }
}

export function createWarehouse(world: World) {
  const warehouse = {
    async account(): Promise<MirroredShown> {
      const [account] = (await world.accounts()) as MirroredShown[]
      if (!account) {
        throw new Error("No account is connected.")
      }
      return account
    },

    async change(
      settings: object
    ): Promise<Answer<Refusal & { amazon_account: MirroredShown }>> {
      const { id } = await warehouse.account()
      return world.post(`/admin/amazon/accounts/${id}`, settings)
    },

    /** The owner wants to see Germany's stock; the location's id. */
    async switchOn(): Promise<string> {
      const { data } = await warehouse.change({ fba_marketplace_id: germany })
      return data.amazon_account.fba_location_id ?? ""
    },

    /** Switched on, and everything read. */
    async start(stock: Record<string, number>): Promise<string> {
      for (const [sku, fulfillable] of Object.entries(stock)) {
        await world.amazon.setFbaStock(sku, { fulfillable })
      }
      const location = await warehouse.switchOn()
      await warehouse.read()
      return location
    },

    /** The owner has it read now. */
    async read(): Promise<ShownMirrorRun> {
      const { status, data } = await world.post<
        Refusal & { readings: ShownMirrorRun[] }
      >("/admin/amazon/fba-stock/read")
      const [run] = data.readings ?? []
      if (status !== 200 || !run) {
        throw new Error(`Failed to read the warehouses: ${data.message}`)
      }
      await world.settle()
      return run
    },

    /** The minute strikes. */
    async tick() {
      await mirrorFbaStock(world.container)
      await world.settle()
    },

    async stock(query = ""): Promise<ShownFbaStock[]> {
      const { data } = await world.get<{ amazon_fba_stock: ShownFbaStock[] }>(
        `/admin/amazon/fba-stock?${query}`
      )
      return data.amazon_fba_stock
    },

    async row(sku: string): Promise<ShownFbaStock> {
      const found = (await warehouse.stock()).find((one) => one.sku === sku)
      if (!found) {
        throw new Error(`Amazon has no "${sku}".`)
      }
      return found
    },

    /** What lies at the mirror's location, by Medusa's own count; null: no level. */
    async shelf(sku: Sku): Promise<number | null> {
      const { fba_location_id: location } = await warehouse.account()
      const { data } = await world.get<{
        inventory_item: HttpTypes.AdminInventoryItem
      }>(
        `/admin/inventory-items/${world.shop.inventoryItems.get(sku)}?fields=*location_levels`
      )
      const level = data.inventory_item.location_levels?.find(
        ({ location_id: id }) => id === location
      )
      return level ? Number(level.stocked_quantity) : null
    },

    /** A channel sells from Amazon's warehouses, too. */
    async link(channelId: string) {
      const { fba_location_id: location } = await warehouse.account()
      await world.post(`/admin/stock-locations/${location}/sales-channels`, {
        add: [channelId],
      })
    },

    /** The shop has none of its own left. */
    async empty(sku: Sku) {
      const item = world.shop.inventoryItems.get(sku)
      const { data } = await world.get<{
        inventory_item: HttpTypes.AdminInventoryItem
      }>(`/admin/inventory-items/${item}?fields=*location_levels`)
      const { berlin, hamburg } = world.shop.warehouses
      for (const { location_id: id } of data.inventory_item.location_levels ??
        []) {
        if (id === berlin || id === hamburg) {
          await world.post(
            `/admin/inventory-items/${item}/location-levels/${id}`,
            { stocked_quantity: 0 }
          )
        }
      }
    },

    /** How often Amazon was asked. */
    async calls(): Promise<number> {
      const { calls } = await world.amazon.state()
      return calls.getInventorySummaries.succeeded
    },

    /**
     * The storefront's last order leaves by Amazon: what the provider writes down before Amazon is
     * asked, and what core does about the shelf.
     */
    async sendByAmazon(amazonSku: string, quantity: number) {
      const order = await warehouse.noteSent(amazonSku, quantity)
      await warehouse.takeFromShelf(order)
    },

    async noteSent(
      amazonSku: string,
      quantity: number
    ): Promise<HttpTypes.AdminOrder> {
      const { id: account_id } = await warehouse.account()
      const [order] = await world.medusaOrders("&order=-created_at")
      if (!order) {
        throw new Error("Nobody has ordered anything.")
      }
      await world.service.createAmazonOutboundOrders({
        account_id,
        marketplace_id: germany,
        outbound_id: `sent-${order.id}`,
        fulfillment_id: `ful_${order.id}`,
        medusa_order_id: order.id,
        api_version: "2020-07-01",
        state: "open",
        speed: "standard",
        fingerprint: "story",
        // The column is jsonb; Medusa types it as an object, and stores a list as well.
        items: [
          {
            item_id: "1",
            line_item_id: order.items[0]?.id,
            sku: amazonSku,
            quantity,
            canceled_quantity: 0,
            unfulfillable_quantity: 0,
          },
        ] as unknown as Record<string, unknown>,
        asked_at: world.service.now(),
      })
      return order
    },

    async takeFromShelf(order: HttpTypes.AdminOrder) {
      const { fba_location_id: location_id } = await warehouse.account()
      const { status, data } = await world.post<Refusal>(
        `/admin/orders/${order.id}/fulfillments`,
        {
          location_id,
          items: order.items.map(({ id, quantity }) => ({ id, quantity })),
        }
      )
      if (status !== 200) {
        throw new Error(`Failed to fulfil ${order.id}: ${data.message}`)
      }
      await world.settle()
    },
  }
  return warehouse
}
