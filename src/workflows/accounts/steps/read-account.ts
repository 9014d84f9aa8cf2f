import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../retrieve-account"

export const readAccountStep = createStep(
  "amazon-read-account",
  async ({ id }: { id: string }, { container }) => {
    const { region, state } = await retrieveAccount(
      container.resolve<AmazonModuleService>(AMAZON_MODULE),
      id
    )
    return new StepResponse({ id, region, state })
  }
)
