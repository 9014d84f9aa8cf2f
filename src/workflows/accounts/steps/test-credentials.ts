import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { Region } from "../../../sp-api"
import { askWhereSellerSells, throwIfNotAnswered } from "../amazon-refusal"

export interface TestCredentialsInput {
  /** Whose call budget is used; before an account exists, the seller's. */
  budget_key: string
  region: Region
  /** Sealed, because a workflow's input may be kept and shown by the engine. */
  sealed_credentials: string
  consequence: string
}

/** Where the seller sells; fails, before anything is stored, if Amazon does not say. */
export const testCredentialsStep = createStep(
  "amazon-test-credentials",
  async (input: TestCredentialsInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const answer = await askWhereSellerSells(
      amazon.gatewayFor({ ...input, id: input.budget_key })
    )
    throwIfNotAnswered(answer, input.consequence)
    return new StepResponse(answer.participations)
  }
)
