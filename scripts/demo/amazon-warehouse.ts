// What an owner does so that Amazon stores goods of the shop and sends them: sends them in, lists
// them, shows Amazon's stock in Medusa, and lets the storefront sell from there.

import type { SimulatorControl } from "../../simulator"
import type { AdminApi } from "./admin-api"

/** Goods that only Amazon's warehouses have: Medusa never has to choose between two places. */
const goods = [
  {
    title: "Bamboo whisk",
    sku: "WHISK-BAMBOO",
    price: 18.9,
    stock: { fulfillable: 64, inboundShipped: 40 },
  },
  {
    title: "Travel mug",
    sku: "MUG-TRAVEL",
    price: 24.5,
    stock: { fulfillable: 23, transshipment: 4, unfulfillable: 2 },
  },
  {
    title: "Matcha bowl",
    sku: "BOWL-MATCHA",
    price: 32,
    stock: { fulfillable: 11, inboundReceiving: 12 },
  },
] as const
export type AmazonsSku = (typeof goods)[number]["sku"]

/** Lies at Amazon, and no variant is mapped to it. */
const forgotten = {
  sku: "TIN-2019-OLD",
  title: "Tea tin, old design",
  fulfillable: 7,
}

interface Owner {
  amazon: SimulatorControl
  admin: AdminApi
}

/**
 * Amazon stores and sends goods for the account in Europe.
 * @returns false if it does so already, or no such account is connected
 */
export async function openAmazonWarehouse({
  amazon,
  admin,
}: Owner): Promise<boolean> {
  const { amazon_accounts: accounts } = await admin.get<{
    amazon_accounts: {
      id: string
      region: string
      fba_marketplace_id: string | null
    }[]
  }>("/admin/amazon/accounts")
  const account = accounts.find(({ region }) => region === "eu")
  if (!account || account.fba_marketplace_id) {
    return false
  }
  await sendGoodsIn(amazon)
  const shop = await readShop(admin)
  await addProducts(admin, shop)
  await admin.post("/admin/amazon/listings/read", { account_id: account.id })
  const germany = "A1PA6795UKMFR9"
  const { amazon_account: mirrored } = await admin.post<{
    amazon_account: { fba_location_id: string }
  }>(`/admin/amazon/accounts/${account.id}`, { fba_marketplace_id: germany })
  await admin.post("/admin/amazon/fba-stock/read", { account_id: account.id })
  await sellFrom(admin, shop, mirrored.fba_location_id)
  return true
}

async function sendGoodsIn(amazon: SimulatorControl): Promise<void> {
  await amazon.list(
    [...goods, forgotten].map((one) => ({
      sku: one.sku,
      title: one.title,
      fulfilledBy: "AMAZON",
      marketplaceIds: ["DE"],
    }))
  )
  for (const { sku, stock } of goods) {
    await amazon.setFbaStock(sku, { ...stock, marketplaceIds: ["DE"] })
  }
  const { sku, fulfillable } = forgotten
  await amazon.setFbaStock(sku, { fulfillable, marketplaceIds: ["DE"] })
}

interface Shop {
  storefrontId: string
  profileId: string
}

async function readShop(admin: AdminApi): Promise<Shop> {
  const [{ sales_channels: channels }, { shipping_profiles: profiles }] =
    await Promise.all([
      admin.get<{ sales_channels: { id: string }[] }>(
        "/admin/sales-channels?name=Storefront"
      ),
      admin.get<{ shipping_profiles: { id: string }[] }>(
        "/admin/shipping-profiles?type=default"
      ),
    ])
  return {
    storefrontId: channels[0]?.id ?? "",
    profileId: profiles[0]?.id ?? "",
  }
}

async function addProducts(admin: AdminApi, shop: Shop): Promise<void> {
  for (const { title, sku, price } of goods) {
    await admin.post("/admin/products", {
      title,
      status: "published",
      shipping_profile_id: shop.profileId,
      sales_channels: [{ id: shop.storefrontId }],
      options: [{ title: "Size", values: ["One size"] }],
      variants: [
        {
          title: "One size",
          sku,
          manage_inventory: true,
          options: { Size: "One size" },
          prices: [{ currency_code: "eur", amount: price }],
        },
      ],
    })
  }
}

/** Settings › Locations: the storefront's channel, the provider, and a speed with Amazon's own price. */
async function sellFrom(
  admin: AdminApi,
  { storefrontId, profileId }: Shop,
  locationId: string
): Promise<void> {
  const location = `/admin/stock-locations/${locationId}`
  await admin.post(`${location}/sales-channels`, { add: [storefrontId] })
  await admin.post(`${location}/fulfillment-providers`, {
    add: ["amazon_amazon"],
  })
  const { stock_location: stocked } = await admin.post<{
    stock_location: { fulfillment_sets: { id: string }[] }
  }>(`${location}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: "Parcels from Amazon",
    type: "shipping",
  })
  const { fulfillment_set: set } = await admin.post<{
    fulfillment_set: { service_zones: { id: string }[] }
  }>(
    `/admin/fulfillment-sets/${stocked.fulfillment_sets[0]?.id}/service-zones`,
    {
      name: "Germany",
      geo_zones: [{ type: "country", country_code: "de" }],
    }
  )
  await admin.post("/admin/shipping-options", {
    name: "Sent by Amazon",
    service_zone_id: set.service_zones[0]?.id,
    shipping_profile_id: profileId,
    provider_id: "amazon_amazon",
    data: { id: "amazon-standard" },
    price_type: "calculated",
    prices: [],
    type: { label: "Standard", description: "3–5 days", code: "amazon" },
    rules: [
      { attribute: "enabled_in_store", operator: "eq", value: "true" },
      { attribute: "is_return", operator: "eq", value: "false" },
    ],
  })
}
