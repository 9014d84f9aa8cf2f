// A customer of the storefront, from the cart to the order.

import { customer } from "../../scripts/shop/customer"
import type { Sku } from "../../scripts/shop/seed/assortment"
import type { Shop } from "../../scripts/shop/seed-shop"
import type { Answer, Refusal, Requests } from "./requests"

type Cart = Refusal & { cart: { id: string; discount_total: number } }

export function createShopper({ store }: Requests, shop: () => Shop) {
  const shopper = {
    /** A cart with these units; the storefront may refuse them. */
    async putInCart(sku: Sku, quantity: number): Promise<Answer<Cart>> {
      const { data } = await store.post<Cart>("/store/carts", {
        region_id: shop().regions.germany,
        email: "zelda@customer.example",
        shipping_address: customer,
      })
      return store.post<Cart>(`/store/carts/${data.cart.id}/line-items`, {
        variant_id: shop().variants[sku].id,
        quantity,
      })
    },

    /** Chooses shipping and payment, and orders what is in the cart. */
    async checkOut(cartId: string) {
      await store.post(`/store/carts/${cartId}/shipping-methods`, {
        option_id: shop().shipping.optionId,
      })
      const { data } = await store.post<{ payment_collection: { id: string } }>(
        "/store/payment-collections",
        { cart_id: cartId }
      )
      await store.post(
        `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
        { provider_id: "pp_system_default" }
      )
      return store.post<Refusal & { type: string; error?: Refusal }>(
        `/store/carts/${cartId}/complete`
      )
    },

    /** An order of the storefront, from the cart to the end. */
    async buy(sku: Sku, quantity: number) {
      const { data } = await shopper.putInCart(sku, quantity)
      return shopper.checkOut(data.cart.id)
    },
  }
  return shopper
}
