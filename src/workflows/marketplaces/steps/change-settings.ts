import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { loadFacts } from "../load-facts"
import { findMistakes, type Settings, type SettingsChanges } from "../settings"

export type ChangeSettingsInput = SettingsChanges & { id: string }

// The column is jsonb; Medusa types it as an object, and stores a list as well.
const toRow = ({ location_ids, ...settings }: SettingsChanges) => ({
  ...settings,
  ...(location_ids && {
    location_ids: location_ids as unknown as Record<string, unknown>,
  }),
})

/** The settings as a whole are checked, also what was chosen earlier and may be gone now. */
export const changeSettingsStep = createStep(
  "amazon-change-settings",
  async ({ id, ...changes }: ChangeSettingsInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const [row] = await amazon.listAmazonMarketplaces({ id })
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Failed to change the marketplace ${id}: there is none. GET /admin/amazon/marketplaces lists them.`
      )
    }
    const before: Settings = {
      pending_mode: row.pending_mode,
      preorders: row.preorders,
      fba_orders: row.fba_orders,
      sales_channel_id: row.sales_channel_id,
      region_id: row.region_id,
      location_ids: row.location_ids as unknown as string[],
      shipping_option_id: row.shipping_option_id,
      is_tax_inclusive: row.is_tax_inclusive,
    }
    const after = { ...before, ...changes }
    const mistakes = findMistakes(after, await loadFacts(container, after))
    if (mistakes.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Failed to change the marketplace ${row.country_code}: ${mistakes.join(" ")} Nothing was changed.`
      )
    }
    await amazon.updateAmazonMarketplaces({
      id,
      ...toRow(changes),
      set_up_at: row.set_up_at ?? amazon.now(),
    })
    if (row.set_up_at === null) {
      await amazon.readSoon(row.account_id)
    }
    return new StepResponse(
      { account_id: row.account_id, marketplace_id: row.marketplace_id },
      { id, set_up_at: row.set_up_at, ...before }
    )
  },
  async (before, { container }) => {
    if (before) {
      const { id, set_up_at, ...settings } = before
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .updateAmazonMarketplaces({ id, set_up_at, ...toRow(settings) })
    }
  }
)
