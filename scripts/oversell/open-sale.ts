// Products that nobody has sold yet, on the shelf and at Amazon, and an account that treats
// pending orders as its owner has set. Each sale has its own; those before it are forgotten.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  ProductStatus,
} from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { application, marketplaces, sellers } from "../../simulator"
import type { Operation } from "../../src/sp-api"
import type { Settings } from "./contenders"
import type { Market } from "./open-market"
import type { Scenario } from "./scenario"

export interface Stall {
  accountId: string
  marketplaceId: string
  locationId: string
  wares: Ware[]
}

/** A product of the sale, by its number. */
export interface Ware {
  sku: string
  variantId: string
  inventoryItemId: string
}

const [germany] = marketplaces
const [seller] = sellers

export async function openSale(
  market: Market,
  { products, unitsEach }: Scenario,
  { pendingMode, offering }: Settings
): Promise<Stall> {
  const { amazon, container, control, shop } = market
  if (!germany || !seller) {
    throw new Error("Failed to open the sale: Amazon has no seller.")
  }
  await forgetAmazon(container)
  const locationId = shop.warehouses.berlin
  const skus = Array.from(
    { length: products },
    (_, product) => `SALE-${market.clock.nowMs}-${product}`
  )
  const wares = await stockWares(market, skus, unitsEach)
  await control.list(skus.map((sku) => ({ sku, quantity: unitsEach })))
  const account = await amazon.createAmazonAccounts({
    name: seller.storeName,
    seller_id: seller.sellerId,
    region: "eu",
    sealed_credentials: amazon.sealCredentials({
      clientId: application.clientId,
      clientSecret: application.clientSecret,
      refreshToken: seller.refreshToken,
    }),
    offering,
  })
  await amazon.createAmazonMarketplaces({
    account_id: account.id,
    marketplace_id: germany.id,
    country_code: germany.countryCode,
    currency_code: germany.currency,
    pending_mode: pendingMode,
    sales_channel_id: shop.channels.amazon,
    region_id: shop.regions.germany,
    location_ids: [locationId] as unknown as Record<string, unknown>,
    shipping_option_id: shop.shipping.optionId,
    is_tax_inclusive: germany.taxInclusive,
    set_up_at: amazon.now(),
  })
  await amazon.createAmazonListings(
    wares.map(({ sku, variantId }) => ({
      account_id: account.id,
      sku,
      variant_id: variantId,
      marketplace_ids: [germany.id] as unknown as Record<string, unknown>,
    }))
  )
  await liftQuota(market, account.id, ["patchQuantity", "searchListings"])
  return {
    accountId: account.id,
    marketplaceId: germany.id,
    locationId,
    wares,
  }
}

async function forgetAmazon(container: MedusaContainer): Promise<void> {
  const connection = container.resolve<{
    raw(statement: string): Promise<{ rows: { tablename: string }[] }>
  }>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw(
    `SELECT tablename FROM pg_tables
      WHERE schemaname = 'public' AND tablename LIKE 'amazon\\_%'`
  )
  await connection.raw(
    `TRUNCATE ${rows.map(({ tablename }) => tablename).join(", ")} CASCADE`
  )
}

async function stockWares(
  { container, shop }: Market,
  skus: string[],
  unitsEach: number
): Promise<Ware[]> {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: skus.map((sku) => ({
        title: sku,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: shop.shipping.profileId,
        sales_channels: Object.values(shop.channels).map((id) => ({ id })),
        options: [{ title: "Size", values: ["One"] }],
        variants: [
          {
            title: "One",
            sku,
            options: { Size: "One" },
            prices: [{ currency_code: "eur", amount: 20 }],
            manage_inventory: true,
          },
        ],
      })),
    },
  })
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: skus }, { take: null, select: ["id", "sku"] })
  const itemOf = new Map(items.map(({ sku, id }) => [sku, id]))
  const variantOf = new Map(
    result.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku, id]))
  )
  const wares = skus.map((sku) => ({
    sku,
    variantId: variantOf.get(sku) ?? "",
    inventoryItemId: itemOf.get(sku) ?? "",
  }))
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: wares.map(({ inventoryItemId }) => ({
        inventory_item_id: inventoryItemId,
        location_id: shop.warehouses.berlin,
        stocked_quantity: unitsEach,
      })),
    },
  })
  return wares
}

const endless = 1e9

async function liftQuota(
  { amazon, clock }: Market,
  accountId: string,
  operations: Operation[]
): Promise<void> {
  await amazon.createAmazonCallBudgets(
    operations.map((operation) => ({
      id: `${accountId}/${operation}`,
      bucket: {
        tokens: endless,
        burst: endless,
        rate: endless,
        updatedAtMs: clock.nowMs,
      },
    }))
  )
}
