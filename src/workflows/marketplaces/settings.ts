// The settings of a marketplace as its owner may change them, and the rules that need no
// database: what belongs together.

import type { OfferSettings } from "../../domain/offer/rules"
import type { MarketplaceSettings } from "../../modules/amazon/store/claims"

export type Settings = Omit<
  MarketplaceSettings,
  "id" | "country_code" | "currency_code" | "set_up_at"
> &
  OfferSettings & {
    /** Of parcels that name none. */
    carrier_code: string | null
    carrier_name: string | null
  }
export type SettingsChanges = Partial<Settings>

/** What is known of the places that the settings name; null: it does not exist. */
export interface Facts {
  salesChannel: { name: string; isDisabled: boolean } | null
  /** Stock locations that exist, by id. */
  locationNames: ReadonlyMap<string, string>
  /** Those from which the sales channel sells. */
  linkedLocationIds: ReadonlySet<string>
  /** Those that stand for Amazon's warehouses, whose units are not the shop's to promise. */
  fbaLocationIds: ReadonlySet<string>
  hasRegion: boolean
  hasShippingOption: boolean
}

/** One sentence per mistake, each with the field and the remedy; empty when all is well. */
export function findMistakes(settings: Settings, facts: Facts): string[] {
  return [
    ...placeMistakes(settings, facts),
    ...locationMistakes(settings, facts),
    ...modeMistakes(settings),
    ...carrierMistakes(settings),
  ]
}

function placeMistakes(settings: Settings, facts: Facts): string[] {
  const mistakes: string[] = []
  if (settings.sales_channel_id && !facts.salesChannel) {
    mistakes.push(
      `sales_channel_id: there is no sales channel ${settings.sales_channel_id}. Choose another one, or create it under Settings, Sales Channels.`
    )
  }
  if (facts.salesChannel?.isDisabled) {
    mistakes.push(
      `sales_channel_id: the sales channel "${facts.salesChannel.name}" is disabled. Enable it, or choose another one.`
    )
  }
  if (settings.region_id && !facts.hasRegion) {
    mistakes.push(
      `region_id: there is no region ${settings.region_id}. Choose another one, or leave it empty.`
    )
  }
  if (settings.shipping_option_id && !facts.hasShippingOption) {
    mistakes.push(
      `shipping_option_id: there is no shipping option ${settings.shipping_option_id}. Choose another one, or leave it empty.`
    )
  }
  return mistakes
}

function locationMistakes(settings: Settings, facts: Facts): string[] {
  const { location_ids: ids, sales_channel_id } = settings
  const mistakes: string[] = []
  if (new Set(ids).size < ids.length) {
    mistakes.push(
      "location_ids: a stock location is listed twice. List each one once, in the order in which they are asked for stock."
    )
  }
  for (const id of new Set(ids)) {
    const name = facts.locationNames.get(id)
    if (name === undefined) {
      mistakes.push(
        `location_ids: there is no stock location ${id}. Remove it from the list.`
      )
    } else if (facts.fbaLocationIds.has(id)) {
      mistakes.push(
        `location_ids: the stock location "${name}" (${id}) stands for Amazon's warehouses. Orders that the shop ships cannot be reserved there: remove it from the list.`
      )
    } else if (facts.salesChannel && !facts.linkedLocationIds.has(id)) {
      // Stock reserved there would not lower what the channel can sell.
      mistakes.push(
        `location_ids: the stock location "${name}" (${id}) is not connected to the sales channel "${facts.salesChannel.name}" (${sales_channel_id}). Connect the two under Settings, Locations & Shipping, or remove the location from the list.`
      )
    }
  }
  return mistakes
}

function carrierMistakes({ carrier_code, carrier_name }: Settings): string[] {
  if (carrier_code === "Other" && !carrier_name) {
    return [
      'carrier_name: with the carrier_code "Other", Amazon wants the name of the carrier.',
    ]
  }
  return carrier_code === null && carrier_name
    ? [
        'carrier_code: a carrier needs its code at Amazon, such as "DHL"; with "Other", its name alone will do.',
      ]
    : []
}

function modeMistakes(settings: Settings): string[] {
  if (settings.pending_mode !== "import") {
    return []
  }
  const mistakes: string[] = []
  if (!settings.sales_channel_id) {
    mistakes.push(
      "sales_channel_id: pending orders can only be imported into a sales channel. Choose one together with the mode."
    )
  }
  if (settings.location_ids.length === 0) {
    mistakes.push(
      "location_ids: pending orders need at least one stock location to reserve their units at. Choose one together with the mode."
    )
  }
  return mistakes
}
