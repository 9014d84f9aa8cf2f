// The shop in which everything is measured: fifty counted variants, five kits, two warehouses,
// and one Amazon account whose pending orders are imported.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { seedShop } from "../../scripts/shop/seed-shop"
import { application, marketplaces, sellers } from "../../simulator"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"

export interface BenchVariant {
  sku: string
  variantId: string
  /** Where its stock lies, part by part; a plain variant has one part. */
  parts: { inventoryItemId: string; required: number; locationId: string }[]
}

export interface BenchShop {
  accountId: string
  regionId: string
  channelId: string
  variants: BenchVariant[]
  kits: BenchVariant[]
}

const productCount = 10
const optionValues = ["XS", "S", "M", "L", "XL"]
const kitCount = 5
/** Never sold out, whatever is measured. */
const stock = 10_000_000

const skuOf = (product: number, option: number): string =>
  `BENCH-${product}-${option}`
const kitSku = (kit: number): string => `BENCH-KIT-${kit}`

/** Adds what is missing; run again, it only looks everything up. */
export async function prepareShop(
  container: MedusaContainer
): Promise<BenchShop> {
  const { regions, channels, warehouses, shipping } = await seedShop(container)
  const locationIds = [warehouses.berlin, warehouses.hamburg] as const
  const product = container.resolve(Modules.PRODUCT)
  const known = await product.listProducts({ handle: "bench-0" })
  if (known.length === 0) {
    await createVariants(container, channels.amazon, shipping.profileId)
    await stockVariants(container, locationIds)
    await createKits(container, channels.amazon, shipping.profileId)
  }
  const variants = await product.listProductVariants(
    { sku: { $like: "BENCH-%" } },
    { take: null }
  )
  const idOf = new Map(variants.map(({ sku, id }) => [sku ?? "", id]))
  const itemOf = await inventoryItemIds(container)
  const part = (sku: string, n: number) => ({
    inventoryItemId: itemOf.get(sku)!,
    required: 1,
    locationId: locationIds[n % 2 === 0 ? 0 : 1],
  })
  return {
    accountId: await connectAccount(container, {
      regionId: regions.germany,
      channelId: channels.amazon,
      locationIds,
      shippingOptionId: shipping.optionId,
    }),
    regionId: regions.germany,
    channelId: channels.amazon,
    variants: plainSkus().map((sku, n) => ({
      sku,
      variantId: idOf.get(sku)!,
      parts: [part(sku, n)],
    })),
    kits: kitSkus().map((sku, n) => ({
      sku,
      variantId: idOf.get(sku)!,
      parts: contentOf(n).map((inside) =>
        part(inside, plainSkus().indexOf(inside))
      ),
    })),
  }
}

const plainSkus = (): string[] =>
  Array.from({ length: productCount }, (_, p) =>
    optionValues.map((_value, o) => skuOf(p, o))
  ).flat()

const kitSkus = (): string[] =>
  Array.from({ length: kitCount }, (_, n) => kitSku(n))

/** Two variants of the same warehouse, one of each. */
const contentOf = (kit: number): string[] => {
  const skus = plainSkus()
  return [skus[kit * 4]!, skus[kit * 4 + 2]!]
}

async function createVariants(
  container: MedusaContainer,
  channelId: string,
  shippingProfileId: string
): Promise<void> {
  await createProductsWorkflow(container).run({
    input: {
      products: Array.from({ length: productCount }, (_, p) => ({
        title: `Bench product ${p}`,
        handle: `bench-${p}`,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: shippingProfileId,
        sales_channels: [{ id: channelId }],
        options: [{ title: "Size", values: optionValues }],
        variants: optionValues.map((value, o) => ({
          title: value,
          sku: skuOf(p, o),
          options: { Size: value },
          prices: [{ currency_code: "eur", amount: 20 }],
          manage_inventory: true,
        })),
      })),
    },
  })
}

/** Both warehouses stock everything; the units lie in one, in turns. */
async function stockVariants(
  container: MedusaContainer,
  locationIds: readonly [string, string]
): Promise<void> {
  const itemOf = await inventoryItemIds(container)
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: plainSkus().flatMap((sku, n) =>
        locationIds.map((location_id, l) => ({
          inventory_item_id: itemOf.get(sku)!,
          location_id,
          stocked_quantity: n % 2 === l ? stock : 0,
        }))
      ),
    },
  })
}

async function createKits(
  container: MedusaContainer,
  channelId: string,
  shippingProfileId: string
): Promise<void> {
  const itemOf = await inventoryItemIds(container)
  await createProductsWorkflow(container).run({
    input: {
      products: kitSkus().map((sku, n) => ({
        title: `Bench kit ${n}`,
        handle: `bench-kit-${n}`,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: shippingProfileId,
        sales_channels: [{ id: channelId }],
        options: [{ title: "For", values: ["Two"] }],
        variants: [
          {
            title: "Two",
            sku,
            options: { For: "Two" },
            prices: [{ currency_code: "eur", amount: 35 }],
            manage_inventory: true,
            inventory_items: contentOf(n).map((inside) => ({
              inventory_item_id: itemOf.get(inside)!,
              required_quantity: 1,
            })),
          },
        ],
      })),
    },
  })
}

async function inventoryItemIds(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: plainSkus() }, { take: null })
  return new Map(items.map(({ sku, id }) => [sku ?? "", id]))
}

interface AccountPlace {
  regionId: string
  channelId: string
  locationIds: readonly string[]
  shippingOptionId: string
}

async function connectAccount(
  container: MedusaContainer,
  place: AccountPlace
): Promise<string> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const [known] = await amazon.listAmazonAccounts()
  const [seller] = sellers
  const [germany] = marketplaces
  if (known || !seller || !germany) {
    return known!.id
  }
  const account = await amazon.createAmazonAccounts({
    name: seller.storeName,
    seller_id: seller.sellerId,
    region: "eu",
    sealed_credentials: amazon.sealCredentials({
      clientId: application.clientId,
      clientSecret: application.clientSecret,
      refreshToken: seller.refreshToken,
    }),
  })
  await amazon.createAmazonMarketplaces({
    account_id: account.id,
    marketplace_id: germany.id,
    country_code: germany.countryCode,
    currency_code: germany.currency,
    pending_mode: "import",
    sales_channel_id: place.channelId,
    region_id: place.regionId,
    location_ids: place.locationIds as unknown as Record<string, unknown>,
    shipping_option_id: place.shippingOptionId,
    is_tax_inclusive: germany.taxInclusive,
    set_up_at: amazon.now(),
  })
  return account.id
}
