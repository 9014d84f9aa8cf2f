import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"

export interface TouchMarketplaceInput {
  account_id: string
  marketplace_id: string
}

/** The ids of the orders that the settings concern. Not undone: looking again is harmless. */
export const touchMarketplaceStep = createStep(
  "amazon-touch-marketplace",
  async (
    { account_id, marketplace_id }: TouchMarketplaceInput,
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    return new StepResponse(
      await amazon.touchMarketplace(account_id, marketplace_id)
    )
  }
)
