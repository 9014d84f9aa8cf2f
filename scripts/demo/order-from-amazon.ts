// A customer of the storefront buys what lies at Amazon, and staff have Amazon send it.

import { customer } from "../shop/customer"
import type { AdminApi, StoreApi } from "./admin-api"
import type { AmazonsSku } from "./amazon-warehouse"

interface Shopping {
  store: StoreApi
  admin: AdminApi
}

/** What Amazon knows it by: the id of its fulfilment. */
export async function orderFromAmazon(
  { store, admin }: Shopping,
  sku: AmazonsSku,
  quantity: number
): Promise<string> {
  const [variantId, regionId] = await Promise.all([
    findVariant(admin, sku),
    findGermany(store),
  ])
  const { cart } = await store.post<{ cart: { id: string } }>("/store/carts", {
    region_id: regionId,
    email: "zelda@customer.example",
    shipping_address: customer,
    items: [{ variant_id: variantId, quantity }],
  })
  return fulfill(admin, await checkOut(store, cart.id))
}

async function findVariant(admin: AdminApi, sku: string): Promise<string> {
  const { variants } = await admin.get<{ variants: { id: string }[] }>(
    `/admin/product-variants?sku=${sku}&fields=id`
  )
  return variants[0]?.id ?? ""
}

async function findGermany(store: StoreApi): Promise<string> {
  const { regions } = await store.get<{
    regions: { id: string; countries: { iso_2: string }[] }[]
  }>("/store/regions?fields=id,*countries")
  const germany = regions.find(({ countries }) =>
    countries.some(({ iso_2 }) => iso_2 === customer.country_code)
  )
  return germany?.id ?? ""
}

/** Sent by Amazon, paid; the order's id. */
async function checkOut(store: StoreApi, cartId: string): Promise<string> {
  const cart = `/store/carts/${cartId}`
  const { shipping_options: options } = await store.get<{
    shipping_options: { id: string; name: string }[]
  }>(`/store/shipping-options?cart_id=${cartId}`)
  const byAmazon = options.find(({ name }) => name === "Sent by Amazon")
  await store.post(`${cart}/shipping-methods`, { option_id: byAmazon?.id })
  const { payment_collection: payment } = await store.post<{
    payment_collection: { id: string }
  }>("/store/payment-collections", { cart_id: cartId })
  await store.post(
    `/store/payment-collections/${payment.id}/payment-sessions`,
    { provider_id: "pp_system_default" }
  )
  const { order } = await store.post<{ order: { id: string } }>(
    `${cart}/complete`
  )
  return order.id
}

async function fulfill(admin: AdminApi, orderId: string): Promise<string> {
  const { order } = await admin.get<{
    order: { items: { id: string; quantity: number }[] }
  }>(`/admin/orders/${orderId}?fields=*items`)
  const { order: fulfilled } = await admin.post<{
    order: { fulfillments: { id: string }[] }
  }>(`/admin/orders/${orderId}/fulfillments?fields=*fulfillments`, {
    items: order.items.map(({ id, quantity }) => ({ id, quantity })),
  })
  return fulfilled.fulfillments[0]?.id ?? ""
}
