import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../retrieve-account"

export interface SwitchAccountInput {
  id: string
  to: "connected" | "paused"
}

/** Pausing what is paused, and resuming what runs, changes nothing. */
export const switchAccountStep = createStep(
  "amazon-switch-account",
  async ({ id, to }: SwitchAccountInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { state, name } = await retrieveAccount(amazon, id)
    if (to === "connected" && state === "refused") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to resume account "${name}": it is not paused, Amazon refuses its credentials. Renew them, or test the connection again.`
      )
    }
    await amazon.updateAmazonAccounts({ id, state: to })
    return new StepResponse(id, { id, state })
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .updateAmazonAccounts(before)
    }
  }
)
