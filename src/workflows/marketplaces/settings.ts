// The settings of a marketplace as its owner may change them, and the rules that need no
// database: what belongs together.

import type { OfferSettings } from "../../domain/offer/rules"
import { message, say, type Message, type Said } from "../../domain/words/say"
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

export interface Mistake extends Said {
  field: keyof Settings
}

/** Each sentence names the field and the remedy; empty when all is well. */
export function findMistakes(settings: Settings, facts: Facts): Mistake[] {
  return [
    ...placeMistakes(settings, facts),
    ...locationMistakes(settings, facts),
    ...modeMistakes(settings),
    ...carrierMistakes(settings),
  ]
}

function placeMistakes(settings: Settings, facts: Facts): Mistake[] {
  const mistakes: Mistake[] = []
  if (settings.sales_channel_id && !facts.salesChannel) {
    mistakes.push(
      wrong(
        "sales_channel_id",
        message("setting.no_sales_channel", { id: settings.sales_channel_id })
      )
    )
  }
  if (facts.salesChannel?.isDisabled) {
    mistakes.push(
      wrong(
        "sales_channel_id",
        message("setting.sales_channel_disabled", {
          name: facts.salesChannel.name,
        })
      )
    )
  }
  if (settings.region_id && !facts.hasRegion) {
    mistakes.push(
      wrong(
        "region_id",
        message("setting.no_region", { id: settings.region_id })
      )
    )
  }
  if (settings.shipping_option_id && !facts.hasShippingOption) {
    mistakes.push(
      wrong(
        "shipping_option_id",
        message("setting.no_shipping_option", {
          id: settings.shipping_option_id,
        })
      )
    )
  }
  return mistakes
}

function locationMistakes(settings: Settings, facts: Facts): Mistake[] {
  const { location_ids: ids } = settings
  const mistakes: Mistake[] = []
  if (new Set(ids).size < ids.length) {
    mistakes.push(wrong("location_ids", message("setting.location_twice")))
  }
  for (const id of new Set(ids)) {
    const name = facts.locationNames.get(id)
    if (name === undefined) {
      mistakes.push(
        wrong("location_ids", message("setting.no_location", { id }))
      )
    } else if (facts.fbaLocationIds.has(id)) {
      mistakes.push(
        wrong("location_ids", message("setting.location_of_amazon", { name }))
      )
    } else if (facts.salesChannel && !facts.linkedLocationIds.has(id)) {
      // Stock reserved there would not lower what the channel can sell.
      mistakes.push(
        wrong(
          "location_ids",
          message("setting.location_not_linked", {
            name,
            channel: facts.salesChannel.name,
          })
        )
      )
    }
  }
  return mistakes
}

function carrierMistakes({ carrier_code, carrier_name }: Settings): Mistake[] {
  if (carrier_code === "Other" && !carrier_name) {
    return [wrong("carrier_name", message("setting.carrier_without_name"))]
  }
  return carrier_code === null && carrier_name
    ? [wrong("carrier_code", message("setting.carrier_without_code"))]
    : []
}

function modeMistakes(settings: Settings): Mistake[] {
  if (settings.pending_mode !== "import") {
    return []
  }
  const mistakes: Mistake[] = []
  if (!settings.sales_channel_id) {
    mistakes.push(
      wrong("sales_channel_id", message("setting.import_needs_channel"))
    )
  }
  if (settings.location_ids.length === 0) {
    mistakes.push(
      wrong("location_ids", message("setting.import_needs_location"))
    )
  }
  return mistakes
}

const wrong = (field: keyof Settings, found: Message): Mistake => {
  const { sentence, messages } = say(found)
  return { field, sentence: `${field}: ${sentence}`, messages }
}
