import type { AdminApi } from "../../scripts/demo/admin-api"
import type { Scenario } from "../../scripts/screens/scenario"
import type { Places } from "./screens"

/** Where the screens are that need an id. */
export async function findPlaces(
  admin: AdminApi,
  orders: Scenario
): Promise<Places> {
  const [{ amazon_marketplaces: marketplaces }, { variants }, one, unmapped] =
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
        "/admin/product-variants?sku=TEA-GREEN-100&fields=id,product_id,*inventory_items"
      ),
      ...["TEA-GREEN-100", "GIFT-BOX-XL"].map((sku) =>
        admin.get<{ amazon_listings: { id: string }[] }>(
          `/admin/amazon/listings?sku=${sku}`
        )
      ),
    ])
  const germany = marketplaces.find(({ country_code: code }) => code === "DE")
  const [variant] = variants
  const [listing] = one?.amazon_listings ?? []
  if (!germany || !variant || !listing) {
    throw new Error("The shop is not connected, or sells no TEA-GREEN-100.")
  }
  return {
    orders,
    accountId: germany.account_id,
    marketplaceId: germany.id,
    listingId: listing.id,
    unmappedId: unmapped?.amazon_listings[0]?.id ?? "",
    variant: {
      id: variant.id,
      productId: variant.product_id,
      inventoryItemId: variant.inventory_items[0]?.inventory_item_id ?? "",
    },
    channelId: germany.sales_channel_id,
    locationId: germany.location_ids[0] ?? "",
  }
}
