import type { AdminApi } from "../../scripts/demo/admin-api"
import type { Scenario } from "../../scripts/screens/scenario"
import type { Places } from "./screens"

/** Where the screens are that need an id. */
export async function findPlaces(
  admin: AdminApi,
  orders: Scenario
): Promise<Places> {
  const [{ amazon_marketplaces: marketplaces }, { variants }, listings] =
    await Promise.all([
      admin.get<{
        amazon_marketplaces: {
          id: string
          account_id: string
          country_code: string
          sales_channel_id: string
          location_ids: string[]
        }[]
      }>("/admin/amazon/marketplaces"),
      admin.get<{
        variants: {
          id: string
          product_id: string
          inventory_items: { inventory_item_id: string }[]
        }[]
      }>(
        "/admin/product-variants?sku=MUG-BLUE&fields=id,product_id,*inventory_items"
      ),
      admin.get<{ amazon_listings: { id: string }[] }>(
        "/admin/amazon/listings?sku=MUG-BLUE"
      ),
    ])
  const germany = marketplaces.find(({ country_code: code }) => code === "DE")
  const [variant] = variants
  const [listing] = listings.amazon_listings
  if (!germany || !variant || !listing) {
    throw new Error("The shop is not connected, or does not sell MUG-BLUE.")
  }
  return {
    orders,
    accountId: germany.account_id,
    marketplaceId: germany.id,
    listingId: listing.id,
    variant: {
      id: variant.id,
      productId: variant.product_id,
      inventoryItemId: variant.inventory_items[0]?.inventory_item_id ?? "",
    },
    channelId: germany.sales_channel_id,
    locationId: germany.location_ids[0] ?? "",
  }
}
