import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../retrieve-account"

/** The rows stay, for the history and for a return; the credentials do not. */
export const removeAccountStep = createStep(
  "amazon-remove-account",
  async ({ id }: { id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { sealed_credentials, fba_marketplace_id } = await retrieveAccount(
      amazon,
      id
    )
    const marketplaces = await amazon.listAmazonMarketplaces(
      { account_id: id },
      { select: ["id", "pending_mode", "set_up_at"] }
    )
    const marketplaceIds = marketplaces.map((one) => one.id)
    // Whoever comes back chooses anew.
    await amazon.updateAmazonMarketplaces(
      marketplaceIds.map((one) => ({
        id: one,
        pending_mode: "off" as const,
        set_up_at: null,
      }))
    )
    await amazon.updateAmazonAccounts({
      id,
      sealed_credentials: "",
      fba_marketplace_id: null,
    })
    await amazon.softDeleteAmazonMarketplaces(marketplaceIds)
    await amazon.softDeleteAmazonAccounts([id])
    // Whoever comes back begins anew, with the orders that are open then.
    await amazon.deleteAmazonSyncCursors([id])
    return new StepResponse(id, {
      account: { id, sealed_credentials, fba_marketplace_id },
      marketplaces,
    })
  },
  async (removed, { container }) => {
    if (!removed) {
      return
    }
    const { account, marketplaces } = removed
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    await amazon.restoreAmazonAccounts([account.id])
    await amazon.restoreAmazonMarketplaces(marketplaces.map((one) => one.id))
    await amazon.updateAmazonMarketplaces(
      marketplaces.map(({ id: one, pending_mode, set_up_at }) => ({
        id: one,
        pending_mode,
        set_up_at,
      }))
    )
    await amazon.updateAmazonAccounts(account)
  }
)
