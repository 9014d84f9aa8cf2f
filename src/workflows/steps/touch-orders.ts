import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { Recheck } from "../../modules/amazon/store/touch"

/**
 * Marks orders as having work to do. The ids (ours). Not undone: looking at an order again
 * changes nothing unless something else did.
 */
export const touchOrdersStep = createStep(
  "amazon-touch-orders",
  async (recheck: Recheck, { container }) =>
    new StepResponse(
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .touchOrders(recheck)
    )
)
