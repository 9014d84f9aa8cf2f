import { MedusaContextType } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OfferSettings } from "../../../domain/offer/rules"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { readAnew } from "../../../modules/amazon/store/fba/settings"
import { markOffers } from "../../../modules/amazon/store/offers/mark"
import { retrieveAccount } from "../retrieve-account"

export type AccountSettings = Partial<OfferSettings> & {
  name?: string
  jump_factor?: number | null
  match_by?: string[]
  fba_marketplace_id?: string | null
  fba_location_id?: string | null
}

export const changeSettingsOfAccountStep = createStep(
  "amazon-change-settings-of-account",
  async (
    { id, ...settings }: AccountSettings & { id: string },
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const before = await retrieveAccount(amazon, id)
    await save(amazon, id, settings)
    const { name, offering, buffer, share, cap, jump_factor } = before
    const { fba_marketplace_id, fba_location_id } = before
    const match_by = before.match_by as unknown as string[] | null
    return new StepResponse(id, {
      id,
      settings: {
        name,
        offering,
        buffer,
        share,
        cap,
        jump_factor,
        fba_marketplace_id,
        fba_location_id,
        ...(match_by && { match_by }),
      },
    })
  },
  async (before, { container }) => {
    if (before) {
      await save(
        container.resolve<AmazonModuleService>(AMAZON_MODULE),
        before.id,
        before.settings
      )
    }
  }
)

/** With the settings goes the mark that the offers must follow them: a brake must not be lost. */
const save = (
  amazon: AmazonModuleService,
  id: string,
  { match_by, ...settings }: AccountSettings
): Promise<number> =>
  amazon.inTransaction(async (manager) => {
    await amazon.updateAmazonAccounts(
      {
        id,
        ...settings,
        // The column is jsonb; Medusa types it as an object, and stores a list as well.
        ...(match_by && {
          match_by: match_by as unknown as Record<string, unknown>,
        }),
      },
      // Within a workflow Medusa replaces a context that is not marked as one.
      { __type: MedusaContextType, transactionManager: manager }
    )
    if (settings.fba_marketplace_id !== undefined) {
      await readAnew(manager, id)
    }
    return markOffers(manager, { account_id: id })
  })
