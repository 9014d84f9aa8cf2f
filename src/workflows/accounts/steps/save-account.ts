import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { Region } from "../../../sp-api"

export interface SaveAccountInput {
  /** A disconnected account of the same seller, which comes back. */
  former_id: string | null
  name: string
  seller_id: string
  region: Region
  sealed_credentials: string
}

export const saveAccountStep = createStep(
  "amazon-save-account",
  async ({ former_id, ...account }: SaveAccountInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    if (former_id === null) {
      const created = await amazon.createAmazonAccounts(account)
      return new StepResponse(created.id, { id: created.id, isNew: true })
    }
    await amazon.restoreAmazonAccounts([former_id])
    await amazon.updateAmazonAccounts({
      ...account,
      id: former_id,
      state: "connected",
      last_error: null,
      last_error_at: null,
    })
    return new StepResponse(former_id, { id: former_id, isNew: false })
  },
  async (saved, { container }) => {
    if (!saved) {
      return
    }
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    if (saved.isNew) {
      await amazon.deleteAmazonAccounts(saved.id)
      return
    }
    await amazon.updateAmazonAccounts({ id: saved.id, sealed_credentials: "" })
    await amazon.softDeleteAmazonAccounts([saved.id])
  }
)
