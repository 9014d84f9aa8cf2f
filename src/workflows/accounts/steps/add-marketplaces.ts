import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { MarketplaceParticipation } from "../../../sp-api"
import { loadShopDefaults, newMarketplace } from "../marketplace-defaults"

export interface AddMarketplacesInput {
  account_id: string
  participations: MarketplaceParticipation[]
}

/**
 * Adds the marketplaces that the account does not have yet. One that comes back with its
 * account keeps its settings but waits, like a new one, until its owner has saved them.
 */
export const addMarketplacesStep = createStep(
  "amazon-add-marketplaces",
  async (
    { account_id, participations }: AddMarketplacesInput,
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const known = await amazon.listAmazonMarketplaces(
      { account_id },
      { withDeleted: true }
    )
    const shop = await loadShopDefaults(container)
    const wanted = participations.flatMap(
      (one) => newMarketplace(account_id, one, shop) ?? []
    )
    const former = known.filter(
      ({ deleted_at, marketplace_id }) =>
        deleted_at !== null &&
        wanted.some((one) => one.marketplace_id === marketplace_id)
    )
    const missing = wanted.filter(
      (one) => !known.some((row) => row.marketplace_id === one.marketplace_id)
    )
    const restored = former.map(({ id }) => id)
    if (restored.length > 0) {
      await amazon.restoreAmazonMarketplaces(restored)
    }
    const created = await amazon.createAmazonMarketplaces(
      missing.map(({ location_ids, ...row }) => ({
        ...row,
        // The column is jsonb; Medusa types it as an object, and stores a list as well.
        location_ids: location_ids as unknown as Record<string, unknown>,
      }))
    )
    const added = created.map(({ id }) => id)
    return new StepResponse([...restored, ...added], { restored, added })
  },
  async (changed, { container }) => {
    if (!changed) {
      return
    }
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    await amazon.softDeleteAmazonMarketplaces(changed.restored)
    await amazon.deleteAmazonMarketplaces(changed.added)
  }
)
