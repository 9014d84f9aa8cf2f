import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { Sku } from "./seed/assortment"
import { currencies } from "./seed/assortment"
import { seedChannels, seedPublishableKey } from "./seed/channels"
import type { Channel } from "./seed/channels"
import { seedMarkets } from "./seed/markets"
import type { Market } from "./seed/markets"
import { inventoryItems, seedProducts } from "./seed/products"
import type { SeededVariant } from "./seed/products"
import { seedStaff } from "./seed/staff"
import type { Staff } from "./seed/staff"
import { seedShipping, seedWarehouses } from "./seed/warehouses"
import type { Shipping, Warehouse } from "./seed/warehouses"

/** Everything a test or a demo refers to, by the name people call it. */
export interface Shop {
  storeId: string
  channels: Record<Channel, string>
  /** For the storefront's `x-publishable-api-key` header. */
  publishableKey: string
  regions: Record<Market, string>
  warehouses: Record<Warehouse, string>
  shipping: Shipping
  variants: Record<Sku, SeededVariant>
  /** Inventory item ids by SKU; a kit and an uncounted variant have none. */
  inventoryItems: Map<string, string>
  staff: Staff
}

/**
 * A small tea shop that sells on its own website and on Amazon. Run it again
 * and it adds only what is missing: stock that was sold stays sold.
 */
export async function seedShop(container: MedusaContainer): Promise<Shop> {
  const regions = await seedMarkets(container)
  const channels = await seedChannels(container)
  const channelIds = Object.values(channels)
  const warehouses = await seedWarehouses(container, channelIds)
  const shipping = await seedShipping(container, warehouses.berlin)
  const variants = await seedProducts(container, {
    channelIds,
    warehouses,
    shippingProfileId: shipping.profileId,
  })

  return {
    storeId: await seedStore(container, {
      default_sales_channel_id: channels.storefront,
      default_region_id: regions.germany,
      default_location_id: warehouses.berlin,
    }),
    channels,
    publishableKey: await seedPublishableKey(container, channels.storefront),
    regions,
    warehouses,
    shipping,
    variants,
    inventoryItems: await inventoryItems(container),
    staff: await seedStaff(container),
  }
}

async function seedStore(
  container: MedusaContainer,
  defaults: {
    default_sales_channel_id: string
    default_region_id: string
    default_location_id: string
  }
): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store) {
    throw new Error("Failed to seed: Medusa has not created its store yet.")
  }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Tea & Mugs",
        supported_currencies: Object.keys(currencies).map((currency_code) => ({
          currency_code,
          is_default: currency_code === "eur",
        })),
        ...defaults,
      },
    },
  })
  return store.id
}
