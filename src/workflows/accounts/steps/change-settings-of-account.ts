import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OfferSettings } from "../../../domain/offer/rules"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../retrieve-account"

export type AccountSettings = Partial<OfferSettings> & {
  name?: string
  jump_factor?: number | null
  match_by?: string[]
}

// The column is jsonb; Medusa types it as an object, and stores a list as well.
const toRow = ({ match_by, ...settings }: AccountSettings) => ({
  ...settings,
  ...(match_by && {
    match_by: match_by as unknown as Record<string, unknown>,
  }),
})

export const changeSettingsOfAccountStep = createStep(
  "amazon-change-settings-of-account",
  async (
    { id, ...settings }: AccountSettings & { id: string },
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const before = await retrieveAccount(amazon, id)
    await amazon.updateAmazonAccounts({ id, ...toRow(settings) })
    const { name, offering, buffer, share, cap, jump_factor, match_by } = before
    return new StepResponse(id, {
      id,
      name,
      offering,
      buffer,
      share,
      cap,
      jump_factor,
      match_by,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .updateAmazonAccounts(before)
    }
  }
)
