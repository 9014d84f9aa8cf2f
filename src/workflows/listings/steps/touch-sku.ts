import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"

/** The ids of the SKU's orders. Not undone: looking again is harmless. */
export const touchSkuStep = createStep(
  "amazon-touch-sku",
  async (
    { account_id, sku }: { account_id: string; sku: string },
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    return new StepResponse(await amazon.touchSku(account_id, sku))
  }
)
