import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { Region } from "../../../sp-api"

/**
 * The id of the seller's account if it was disconnected earlier, else null. An account that
 * comes back keeps its id, so that its orders are found as they were left.
 */
export const checkSellerIsFreeStep = createStep(
  "amazon-check-seller-is-free",
  async (
    { seller_id, region }: { seller_id: string; region: Region },
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const known = await amazon.listAmazonAccounts(
      { seller_id, region },
      { withDeleted: true, order: { created_at: "ASC" } }
    )
    const live = known.find(({ deleted_at }) => deleted_at === null)
    if (live) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to connect seller ${seller_id}: it is connected already, as "${live.name}". To enter new credentials, renew those of that account.`
      )
    }
    return new StepResponse(known[0]?.id ?? null)
  }
)
