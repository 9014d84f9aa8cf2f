// What the wizard fills in before anybody chooses: the server's defaults, or a sales channel that is
// plainly meant for Amazon, and what belongs to it.

import { useAmazonAccounts } from "../../../hooks/accounts"
import type { AmazonMarketplace } from "../../../hooks/marketplaces"
import {
  useShopChannels,
  useShopLocations,
  useShopShippingOptions,
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

/** Undefined until all of it has been read. */
export function useSuggestion(
  marketplaces: AmazonMarketplace[] | undefined
): Suggestion | undefined {
  const channels = useShopChannels().data
  const locations = useShopLocations().data
  const options = useShopShippingOptions().data
  const accounts = useAmazonAccounts().data?.amazon_accounts
  if (!marketplaces || !channels || !locations || !options || !accounts) {
    return undefined
  }
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
