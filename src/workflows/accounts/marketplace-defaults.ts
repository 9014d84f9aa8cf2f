// What a marketplace starts with, before its owner has chosen anything: off, and the rest as
// the shop's own defaults suggest.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { findMarketplace, type MarketplaceParticipation } from "../../sp-api"

export interface NewMarketplace {
  account_id: string
  marketplace_id: string
  country_code: string
  currency_code: string
  pending_mode: "off"
  sales_channel_id: string | null
  region_id: string | null
  location_ids: string[]
  is_tax_inclusive: boolean
}

interface ShopRegion {
  id: string
  currency_code: string
  countries: { iso_2: string }[]
}

export interface ShopDefaults {
  salesChannelId: string | null
  locationIds: string[]
  regions: ShopRegion[]
}

export async function loadShopDefaults(
  container: MedusaContainer
): Promise<ShopDefaults> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [store] = await container.resolve(Modules.STORE).listStores()
  const salesChannelId = store?.default_sales_channel_id ?? null
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code", "countries.iso_2"],
  })
  const linked = await linkedLocationIds(container, salesChannelId)
  const fba = await listFbaLocationIds(container)
  return {
    salesChannelId,
    locationIds: linked.filter((id) => !fba.includes(id)),
    regions: regions as unknown as ShopRegion[],
  }
}

/** The stock locations from which a sales channel sells. */
export async function linkedLocationIds(
  container: MedusaContainer,
  salesChannelId: string | null
): Promise<string[]> {
  if (salesChannelId === null) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sales_channel",
    fields: ["id", "stock_locations.id"],
    filters: { id: salesChannelId },
  })
  const [channel] = data as unknown as {
    stock_locations?: ({ id: string } | null)[]
  }[]
  return (channel?.stock_locations ?? []).flatMap((one) => one?.id ?? [])
}

/** The stock locations that stand for Amazon's warehouses, also of accounts that are switched off. */
export async function listFbaLocationIds(
  container: MedusaContainer
): Promise<string[]> {
  const accounts = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonAccounts({}, { select: ["fba_location_id"], withDeleted: true })
  return accounts.flatMap(({ fba_location_id: id }) => id ?? [])
}

/** Null for what is not a marketplace of Amazon's that we know: nothing is sold there. */
export function newMarketplace(
  accountId: string,
  participation: MarketplaceParticipation,
  shop: ShopDefaults
): NewMarketplace | null {
  const known = findMarketplace(participation.marketplaceId)
  if (known?.channel !== "amazon" || !participation.isParticipating) {
    return null
  }
  const currency = participation.currency.toLowerCase()
  const country = participation.country.toLowerCase()
  // Two regions that fit are none: guessing would put orders into the wrong one.
  const fitting = shop.regions.filter(
    (region) =>
      region.currency_code === currency &&
      region.countries.some(({ iso_2 }) => iso_2 === country)
  )
  return {
    account_id: accountId,
    marketplace_id: participation.marketplaceId,
    country_code: participation.country,
    currency_code: participation.currency,
    pending_mode: "off",
    sales_channel_id: shop.salesChannelId,
    region_id: fitting.length === 1 ? (fitting[0]?.id ?? null) : null,
    location_ids: shop.locationIds,
    is_tax_inclusive: known.taxInclusive,
  }
}

/** What the owner should know: where the seller sells, and nothing will be read. */
export function strangersSentence(
  participations: MarketplaceParticipation[]
): string | null {
  const strangers = participations.filter(
    ({ marketplaceId, isParticipating }) =>
      isParticipating && !findMarketplace(marketplaceId)
  )
  return strangers.length === 0
    ? null
    : `The seller also sells in ${strangers.map(({ country, marketplaceId }) => `${country} (${marketplaceId})`).join(", ")}, which this version of the plugin does not know: nothing is read there. Update the plugin, or tell us of it.`
}
