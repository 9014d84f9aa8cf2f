// The shop's own orders that Amazon ships: what customers of the storefront, staff and Amazon's
// warehouse do with them.

import { customer } from "../../scripts/shop/customer"
import type {
  HttpTypes,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Sku } from "../../scripts/shop/seed/assortment"
import followOutbounds from "../../src/jobs/follow-outbounds"
import { minutes } from "./clock"
import type { Answer, Refusal } from "./requests"
import type { World } from "./world"

/** As the admin shows it. */
export interface ShownOutbound {
  id: string
  outbound_id: string
  fulfillment_id: string
  medusa_order_id: string
  state: string
  status: string | null
  is_held: boolean
  items: { sku: string; quantity: number; line_item_id: string }[]
  packages: { status: string; trackingNumber: string | null }[] | null
  problems: { code: string; sentence: string }[] | null
  last_error: string | null
}

interface OrderToFulfill {
  id: string
  items: {
    id: string
    title: string
    variant_sku: string
    quantity: number
    variant: { inventory_items: { inventory: { id: string } }[] }
  }[]
  shipping_address: { id: string }
  shipping_methods: {
    shipping_option_id: string
    data: Record<string, unknown>
  }[]
}

type Cart = Refusal & {
  cart: {
    id: string
    shipping_total: number
    shipping_methods: { shipping_option_id: string }[]
  }
}
type Completed = Refusal & { type: string; order: { id: string } }
type Speed = "standard" | "expedited" | "priority"

const germany = "A1PA6795UKMFR9"

const orderFields = [
  "*fulfillments",
  "*fulfillments.labels",
  "*items",
  "*items.detail",
  "+fulfillment_status",
  "*payment_collections.payments",
].join(",")

export function createOutbound(world: World) {
  let houses = 0
  const options = {} as Record<Speed | "return", string>

  const outbound = {
    /** Amazon lists the SKUs, and has so many of each in its warehouses. */
    async stockAmazon(stock: Partial<Record<Sku, number>>) {
      for (const [sku, fulfillable] of Object.entries(stock)) {
        await world.amazon.list([{ sku, quantity: 0, fulfilledBy: "AMAZON" }])
        await world.amazon.setFbaStock(sku, {
          fulfillable,
          marketplaceIds: ["DE"],
        })
      }
    },

    /** The owner shows Amazon's warehouses in Medusa and lets the storefront sell from there. */
    async setUp(stock: Partial<Record<Sku, number>>) {
      await outbound.stockAmazon(stock)
      for (const sku of Object.keys(stock)) {
        for (const warehouse of ["berlin", "hamburg"] as const) {
          await empty(world, sku as Sku, warehouse)
        }
      }
      await must(world.post("/admin/amazon/listings/read"))
      const [account] = await world.accounts()
      await must(
        world.post(`/admin/amazon/accounts/${account?.id}`, {
          fba_marketplace_id: germany,
        })
      )
      await must(world.post("/admin/amazon/fba-stock/read"))
      const [stored] = await world.service.listAmazonAccounts({})
      const locationId = stored?.fba_location_id ?? ""
      await linkSalesChannelsToStockLocationWorkflow(world.container).run({
        input: { id: locationId, add: [world.shop.channels.storefront] },
      })
      Object.assign(options, await addOptions(world, locationId))
      await world.settle()
    },

    optionId: (speed: Speed | "return") => options[speed],

    /** A cart with these units, and with an address, complete or not. */
    async fill(
      units: Partial<Record<Sku, number>>,
      address: Partial<typeof customer> = {}
    ): Promise<string> {
      const { data } = await world.store.post<Cart>("/store/carts", {
        region_id: world.shop.regions.germany,
        email: "zelda@customer.example",
        shipping_address: {
          ...customer,
          // A street of their own: what Amazon charges for one customer is kept for a while.
          address_1: `Musterweg ${++houses}`,
          ...address,
        },
      })
      for (const [sku, quantity] of Object.entries(units)) {
        await must(
          world.store.post(`/store/carts/${data.cart.id}/line-items`, {
            variant_id: world.shop.variants[sku as Sku].id,
            quantity,
          })
        )
      }
      return data.cart.id
    },

    /** What the storefront says a speed costs. */
    price: (cartId: string, speed: Speed = "standard") =>
      world.store.post<
        Refusal & {
          shipping_option: { calculated_price: { calculated_amount: number } }
        }
      >(`/store/shipping-options/${options[speed]}/calculate`, {
        cart_id: cartId,
      }),

    choose: (cartId: string, speed: Speed = "standard") =>
      world.store.post<Cart>(`/store/carts/${cartId}/shipping-methods`, {
        option_id: options[speed],
      }),

    change: (cartId: string, changes: object) =>
      world.store.post<Cart>(`/store/carts/${cartId}`, changes),

    async pay(cartId: string): Promise<Answer<Completed>> {
      const { data } = await world.store.post<{
        payment_collection: { id: string }
      }>("/store/payment-collections", { cart_id: cartId })
      await must(
        world.store.post(
          `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_system_default" }
        )
      )
      return world.store.post<Completed>(`/store/carts/${cartId}/complete`)
    },

    /** From the cart to the order, whose id this is. */
    async buy(
      units: Partial<Record<Sku, number>>,
      speed: Speed = "standard",
      address: Partial<typeof customer> = {}
    ): Promise<string> {
      const cartId = await outbound.fill(units, address)
      await must(outbound.choose(cartId, speed))
      const { data } = await must(outbound.pay(cartId))
      return data.order.id
    },

    async medusa(orderId: string): Promise<HttpTypes.AdminOrder> {
      const { data } = await world.get<{ order: HttpTypes.AdminOrder }>(
        `/admin/orders/${orderId}?fields=${orderFields}`
      )
      return data.order
    },

    /** Staff press "fulfil": all that is in the order, or so many of each line. */
    async press(
      orderId: string,
      quantity?: number
    ): Promise<Answer<Refusal & { order: HttpTypes.AdminOrder }>> {
      const order = await outbound.medusa(orderId)
      return world.post(`/admin/orders/${orderId}/fulfillments`, {
        items: order.items.map((item) => ({
          id: item.id,
          quantity: quantity ?? item.quantity,
        })),
      })
    },

    /** The fulfilment that staff have created; its id. */
    async fulfill(orderId: string, quantity?: number): Promise<string> {
      const before = await outbound.medusa(orderId)
      const known = new Set((before.fulfillments ?? []).map(({ id }) => id))
      await must(outbound.press(orderId, quantity))
      const { fulfillments } = await outbound.medusa(orderId)
      return (fulfillments ?? []).find(({ id }) => !known.has(id))?.id ?? ""
    },

    /**
     * Staff have pressed, the provider has asked Amazon, and before the order knows of its
     * fulfilment all is dark. What Amazon knows it by.
     */
    async dieAfterAsking(orderId: string): Promise<string> {
      const { data } = await world.container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: [
            "*",
            "items.*",
            "items.variant.inventory_items.required_quantity",
            "items.variant.inventory_items.inventory.id",
            "shipping_address.*",
            "shipping_methods.*",
          ],
          filters: { id: orderId },
        })
      const [order] = data as unknown as OrderToFulfill[]
      const [account] = await world.service.listAmazonAccounts({})
      const [method] = order?.shipping_methods ?? []
      const { id: _, ...address } = order?.shipping_address ?? { id: "" }
      const { id } = await world.container
        .resolve(Modules.FULFILLMENT)
        .createFulfillment({
          location_id: account?.fba_location_id ?? "",
          provider_id: "amazon_amazon",
          shipping_option_id: method?.shipping_option_id ?? "",
          data: method?.data ?? {},
          items: (order?.items ?? []).map((item) => ({
            line_item_id: item.id,
            inventory_item_id: item.variant.inventory_items[0]?.inventory.id,
            quantity: item.quantity,
            title: item.title,
            sku: item.variant_sku,
            barcode: "",
          })),
          labels: [],
          delivery_address: address,
          order: order as unknown as OrderDTO,
        })
      return id
    },

    /** One of each line, to Amazon's warehouse. */
    async sendBack(orderId: string): Promise<Answer<Refusal>> {
      const order = await outbound.medusa(orderId)
      const [account] = await world.service.listAmazonAccounts({})
      const { data } = await must(
        world.post<Refusal & { return: { id: string } }>("/admin/returns", {
          order_id: orderId,
          location_id: account?.fba_location_id,
        })
      )
      const back = `/admin/returns/${data.return.id}`
      await must(
        world.post(`${back}/request-items`, {
          items: order.items.map(({ id }) => ({ id, quantity: 1 })),
        })
      )
      await must(
        world.post(`${back}/shipping-method`, {
          shipping_option_id: options.return,
        })
      )
      return world.post<Refusal>(`${back}/request`)
    },

    cancel: (orderId: string, fulfillmentId: string) =>
      world.post<Refusal>(
        `/admin/orders/${orderId}/fulfillments/${fulfillmentId}/cancel`
      ),

    /** A minute passes, and the job strikes. */
    async follow() {
      await world.clock.advance(minutes(1))
      await followOutbounds(world.container)
    },

    async all(query = ""): Promise<ShownOutbound[]> {
      const { data } = await world.get<{
        amazon_outbound_orders: ShownOutbound[]
      }>(`/admin/amazon/outbound?order=asked_at${query}`)
      return data.amazon_outbound_orders
    },

    /** The only one that Amazon was asked for. */
    async one(): Promise<ShownOutbound> {
      const [first, ...others] = await outbound.all()
      if (!first || others.length > 0) {
        throw new Error(`Expected one outbound order of ${others.length + 1}.`)
      }
      return first
    },

    /** What Amazon has, whatever the shop knows of it. */
    async atAmazon() {
      const { orders } = await world.amazon.outboundOrders({})
      return orders
    },
  }
  return outbound
}

async function empty(world: World, sku: Sku, warehouse: "berlin" | "hamburg") {
  const item = world.shop.inventoryItems.get(sku)
  await world.post(
    `/admin/inventory-items/${item}/location-levels/${world.shop.warehouses[warehouse]}`,
    { stocked_quantity: 0 }
  )
}

export async function must<T extends Answer<unknown>>(
  asked: Promise<T>
): Promise<T> {
  const answer = await asked
  if (answer.status !== 200) {
    throw new Error(`Refused: ${(answer.data as Refusal).message}`)
  }
  return answer
}

async function addOptions(
  world: World,
  locationId: string
): Promise<Record<Speed | "return", string>> {
  const container: MedusaContainer = world.container
  const set = await container
    .resolve(Modules.FULFILLMENT)
    .createFulfillmentSets({
      name: "Parcels from Amazon",
      type: "shipping",
      service_zones: [
        {
          name: "Where Amazon delivers",
          geo_zones: ["de", "fr"].map((country_code) => ({
            type: "country" as const,
            country_code,
          })),
        },
      ],
    })
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    {
      ...location,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "amazon_amazon" },
    },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const names = ["standard", "expedited", "priority", "return"] as const
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: names.map((name) => ({
      name: `Amazon ${name}`,
      service_zone_id: set.service_zones[0]?.id ?? "",
      shipping_profile_id: world.shop.shipping.profileId,
      provider_id: "amazon_amazon",
      data: { id: `amazon-${name}` },
      type: { label: name, description: name, code: `amazon-${name}` },
      ...(name === "return"
        ? {
            price_type: "flat" as const,
            prices: [{ currency_code: "eur", amount: 0 }],
          }
        : { price_type: "calculated" as const, prices: [] }),
      rules: [
        {
          attribute: "enabled_in_store",
          operator: "eq" as const,
          value: name === "return" ? "false" : "true",
        },
        {
          attribute: "is_return",
          operator: "eq" as const,
          value: name === "return" ? "true" : "false",
        },
      ],
    })),
  })
  return Object.fromEntries(
    names.map((name) => [
      name,
      result.find((one) => one.name === `Amazon ${name}`)?.id ?? "",
    ])
  ) as Record<Speed | "return", string>
}
