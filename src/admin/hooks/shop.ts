// What the settings choose from: the shop's own sales channels, stock locations, regions and
// shipping options. A shop has some, not thousands, so that one request brings all of them.

import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

const most = 500

export interface ShopLocation {
  id: string
  name: string
  /** The channels that sell from it. */
  channelIds: string[]
}

export const useShopLocations = () =>
  useQuery({
    queryKey: ["amazon", "shop", "locations"],
    queryFn: async (): Promise<ShopLocation[]> => {
      const { stock_locations } = await sdk.admin.stockLocation.list({
        limit: most,
        order: "name",
        fields: "id,name,sales_channels.id",
      })
      return stock_locations.map(({ id, name, sales_channels }) => ({
        id,
        name,
        channelIds: (sales_channels ?? []).map((channel) => channel.id),
      }))
    },
  })

export const useShopChannels = () =>
  useQuery({
    queryKey: ["amazon", "shop", "channels"],
    queryFn: async () => {
      const { sales_channels } = await sdk.admin.salesChannel.list({
        limit: most,
        order: "name",
        fields: "id,name,is_disabled",
      })
      return sales_channels
    },
  })

export const useShopRegions = () =>
  useQuery({
    queryKey: ["amazon", "shop", "regions"],
    queryFn: async () => {
      const { regions } = await sdk.admin.region.list({
        limit: most,
        order: "name",
        fields: "id,name,currency_code",
      })
      return regions
    },
  })

/** Those by which goods leave. Medusa's own filter `is_return` answers 500 in 2.21.2. */
export const useShopShippingOptions = () =>
  useQuery({
    queryKey: ["amazon", "shop", "shipping-options"],
    queryFn: async () => {
      const { shipping_options } = await sdk.admin.shippingOption.list({
        limit: most,
        fields: "id,name,service_zone.name,rules.attribute,rules.value",
      })
      return shipping_options.filter(
        ({ rules }) =>
          !rules?.some(
            ({ attribute, value }) =>
              attribute === "is_return" && value === "true"
          )
      )
    },
  })
