// What the wizard fills in before anybody chooses: the server's defaults, or a sales channel that is
// plainly meant for Amazon, and what belongs to it.

import { useAmazonAccounts, type AmazonAccount } from "../../../hooks/accounts"
import type { AmazonMarketplace } from "../../../hooks/marketplaces"
import {
  useShopChannels,
  useShopLocations,
  useShopShippingOptions,
  type ShopLocation,
} from "../../../hooks/shop"
import type { Choice } from "../fields"
import type { SetUpValues } from "./set-up"

export interface Suggestion {
  values: Omit<SetUpValues, "marketplaces">
  channels: Choice[]
  shippingOptions: Choice[]
  /** The stock locations that a channel sells from. */
  locationsOf: (channelId: string) => string[]
}

/** `data` is undefined until all of it has been read. */
export function useSuggestion(marketplaces: AmazonMarketplace[] | undefined) {
  const channels = useShopChannels()
  const locations = useShopLocations()
  const options = useShopShippingOptions()
  const accounts = useAmazonAccounts()
  const readings = [channels, locations, options, accounts]
  return {
    data:
      marketplaces &&
      channels.data &&
      locations.data &&
      options.data &&
      accounts.data &&
      suggest(marketplaces, {
        channels: channels.data,
        locations: locations.data,
        options: options.data,
        accounts: accounts.data.amazon_accounts,
      }),
    error: readings.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(readings.map((one) => one.refetch())),
  }
}

interface Shop {
  channels: NonNullable<ReturnType<typeof useShopChannels>["data"]>
  locations: ShopLocation[]
  options: NonNullable<ReturnType<typeof useShopShippingOptions>["data"]>
  accounts: AmazonAccount[]
}

function suggest(
  marketplaces: AmazonMarketplace[],
  { channels, locations, options, accounts }: Shop
): Suggestion {
  const mirrors = accounts.map((account) => account.fba_location_id)
  const locationsOf = (channelId: string) =>
    locations
      .filter(
        ({ id, channelIds }) =>
          channelIds.includes(channelId) && !mirrors.includes(id)
      )
      .map(({ id }) => id)
  const [first] = marketplaces
  const meant = channels.find(
    ({ name, is_disabled }) => !is_disabled && /amazon/i.test(name)
  )
  const channelId = meant?.id ?? first?.sales_channel_id ?? ""
  return {
    values: {
      pending_mode: "",
      sales_channel_id: channelId,
      shipping_option_id: first?.shipping_option_id ?? options[0]?.id ?? "",
      location_ids:
        channelId === first?.sales_channel_id
          ? first.location_ids
          : locationsOf(channelId),
    },
    channels: channels.map(({ id, name, is_disabled }) => ({
      value: id,
      label: name,
      isDisabled: is_disabled,
    })),
    shippingOptions: options.map(({ id, name, service_zone }) => ({
      value: id,
      label: `${name} (${service_zone.name})`,
    })),
    locationsOf,
  }
}
