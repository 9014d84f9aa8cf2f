// What the wizard's second step holds, and what each marketplace is told of it.

import type { PendingMode, SettingsOfOne } from "../../../hooks/marketplaces"

export interface SetUpValues {
  /** Empty: not answered yet. What holds stock is switched on by somebody who has said so. */
  pending_mode: PendingMode | ""
  /** Empty: none. */
  sales_channel_id: string
  shipping_option_id: string
  location_ids: string[]
  marketplaces: {
    id: string
    country_code: string
    isUsed: boolean
    /** Empty: as for all. */
    mode: PendingMode | ""
  }[]
}

export const toSettings = (
  values: SetUpValues,
  answer: PendingMode
): SettingsOfOne[] =>
  values.marketplaces
    .filter(({ isUsed }) => isUsed)
    .map(({ id, mode }) => ({
      id,
      pending_mode: mode || answer,
      sales_channel_id: values.sales_channel_id || null,
      shipping_option_id: values.shipping_option_id || null,
      location_ids: values.location_ids,
    }))
