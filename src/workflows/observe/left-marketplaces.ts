import { MedusaError } from "@medusajs/framework/utils"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import { isSpApiError, type MarketplaceParticipation } from "../../sp-api"

/**
 * Amazon refuses a list of orders as soon as the seller has left one of its marketplaces, in
 * the words of a missing role. If that is why, they wait for their owner again, and the next
 * reading asks for the others; throws then, with a sentence that names them.
 */
export async function dropLeftMarketplaces(
  amazon: AmazonModuleService,
  account: StoredAccount
): Promise<void> {
  const here = await askWhereSold(amazon, account)
  if (!here) {
    return
  }
  const rows = await amazon.listAmazonMarketplaces({
    account_id: account.id,
    set_up_at: { $ne: null },
  })
  const left = rows.filter(
    ({ marketplace_id: id }) =>
      !here.some((one) => one.marketplaceId === id && one.isParticipating)
  )
  if (left.length > 0) {
    await amazon.updateAmazonMarketplaces(
      left.map(({ id }) => ({ id, set_up_at: null }))
    )
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The seller no longer sells in ${left.map((one) => one.country_code).join(", ")}, so nothing more is read there. Should he come back, save the settings of the marketplace again.`
    )
  }
}

/** Null when Amazon does not tell. */
async function askWhereSold(
  amazon: AmazonModuleService,
  account: StoredAccount
): Promise<MarketplaceParticipation[] | null> {
  try {
    return await amazon.gatewayFor(account).listMarketplaces()
  } catch (error) {
    if (isSpApiError(error)) {
      return null
    }
    throw error
  }
}
