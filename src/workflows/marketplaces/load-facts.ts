// Looks up in Medusa what the settings of a marketplace name.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  linkedLocationIds,
  listFbaLocationIds,
} from "../accounts/marketplace-defaults"
import type { Facts, Settings } from "./settings"

export async function loadFacts(
  container: MedusaContainer,
  settings: Settings
): Promise<Facts> {
  const { sales_channel_id, location_ids } = settings
  const [channels, locations, linked, fba, hasRegion, hasShippingOption] =
    await Promise.all([
      sales_channel_id
        ? container
            .resolve(Modules.SALES_CHANNEL)
            .listSalesChannels({ id: sales_channel_id })
        : [],
      location_ids.length > 0
        ? container
            .resolve(Modules.STOCK_LOCATION)
            .listStockLocations({ id: location_ids })
        : [],
      linkedLocationIds(container, sales_channel_id),
      listFbaLocationIds(container),
      exists(container, "region", settings.region_id),
      exists(container, "shipping_option", settings.shipping_option_id),
    ])
  const [channel] = channels
  return {
    salesChannel: channel
      ? { name: channel.name, isDisabled: channel.is_disabled }
      : null,
    locationNames: new Map(locations.map(({ id, name }) => [id, name])),
    linkedLocationIds: new Set(linked),
    fbaLocationIds: new Set(fba),
    hasRegion,
    hasShippingOption,
  }
}

async function exists(
  container: MedusaContainer,
  entity: "region" | "shipping_option",
  id: string | null
): Promise<boolean> {
  if (id === null) {
    return false
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["id"], filters: { id } })
  return data.length > 0
}
