import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"

export interface TouchOrdersInput {
  ids: string[]
}

/** The ids that exist, now with work to do. Not undone: looking again is harmless. */
export const touchOrdersStep = createStep(
  "amazon-touch-orders",
  async ({ ids }: TouchOrdersInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    return new StepResponse(await amazon.touchOrders(ids))
  }
)
