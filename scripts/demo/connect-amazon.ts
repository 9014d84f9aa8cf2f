import { application, sellers } from "../../simulator/world/marketplaces"
import type { Shop } from "../shop/seed-shop"
import type { AdminApi } from "./admin-api"

interface Marketplace {
  id: string
  country_code: string
}

/**
 * What a shopkeeper does under Settings › Amazon: connects the account, then
 * says "Yes, import pending orders" for each marketplace, and lets the plugin
 * send quantities. Once is enough.
 */
export async function connectAmazon(
  admin: AdminApi,
  shop: Shop
): Promise<void> {
  const [seller] = sellers
  if (!seller) {
    throw new Error("Failed to connect: the simulator has no seller.")
  }
  const { count } = await admin.get<{ count: number }>("/admin/amazon/accounts")
  if (count > 0) {
    return
  }

  const { amazon_account: account } = await admin.post<{
    amazon_account: { id: string }
  }>("/admin/amazon/accounts", {
    name: seller.storeName,
    region: "eu",
    seller_id: seller.sellerId,
    client_id: application.clientId,
    client_secret: application.clientSecret,
    refresh_token: seller.refreshToken,
  })
  const { amazon_marketplaces: marketplaces } = await admin.get<{
    amazon_marketplaces: Marketplace[]
  }>(`/admin/amazon/marketplaces?account_id=${account.id}`)

  for (const marketplace of marketplaces) {
    await admin.post(`/admin/amazon/marketplaces/${marketplace.id}`, {
      pending_mode: "import",
      sales_channel_id: shop.channels.amazon,
      location_ids: [shop.warehouses.berlin, shop.warehouses.hamburg],
      shipping_option_id: shop.shipping.optionId,
    })
  }
  await admin.post(`/admin/amazon/accounts/${account.id}`, {
    offering: "stock",
  })
  await admin.post("/admin/amazon/listings/read", { account_id: account.id })
}
