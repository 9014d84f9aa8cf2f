import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { pricesOf } from "./assortment"
import { countries } from "./markets"

export type Warehouse = "berlin" | "hamburg"

const addresses = {
  berlin: { name: "Berlin", address_1: "Teestraße 1", postal_code: "10115" },
  hamburg: { name: "Hamburg", address_1: "Hafen 7", postal_code: "20457" },
} as const

/** Both warehouses serve every channel. */
export async function seedWarehouses(
  container: MedusaContainer,
  channelIds: string[]
): Promise<Record<Warehouse, string>> {
  const known = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: ["Berlin", "Hamburg"] }, {})
  const ids = new Map(known.map(({ name, id }) => [name, id]))
  const missing = Object.values(addresses).filter((a) => !ids.has(a.name))

  if (missing.length) {
    const { result } = await createStockLocationsWorkflow(container).run({
      input: {
        locations: missing.map(({ name, ...address }) => ({
          name,
          address: { ...address, city: name, country_code: "DE" },
        })),
      },
    })
    for (const location of result) {
      ids.set(location.name, location.id)
      await linkSalesChannelsToStockLocationWorkflow(container).run({
        input: { id: location.id, add: channelIds },
      })
    }
  }

  return { berlin: ids.get("Berlin")!, hamburg: ids.get("Hamburg")! }
}

export interface Shipping {
  profileId: string
  optionId: string
}

/** Parcels from Berlin to every market, packed by hand. */
export async function seedShipping(
  container: MedusaContainer,
  berlinId: string
): Promise<Shipping> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const profileId = await seedProfile(container)
  const name = "Standard parcel"
  const [known] = await fulfillment.listShippingOptions({ name })
  if (known) {
    return { profileId, optionId: known.id }
  }

  const set = await fulfillment.createFulfillmentSets({
    name: "Parcels from Berlin",
    type: "shipping",
    service_zones: [
      {
        name: "All markets",
        geo_zones: countries.map((country_code) => ({
          type: "country" as const,
          country_code,
        })),
      },
    ],
  })
  const berlin = { [Modules.STOCK_LOCATION]: { stock_location_id: berlinId } }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    {
      ...berlin,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    { ...berlin, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0]!.id,
        shipping_profile_id: profileId,
        type: { label: "Standard", description: "2–3 days", code: "standard" },
        prices: pricesOf(4.9),
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return { profileId, optionId: result[0]!.id }
}

async function seedProfile(container: MedusaContainer): Promise<string> {
  const [known] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (known) {
    return known.id
  }

  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0]!.id
}
