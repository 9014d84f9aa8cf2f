import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { publishAccount, type Published } from "./offers/publish-account"

export interface PublishOffersInput {
  /** @default every account that is connected */
  account_id?: string
  /** Not while an account waits for its quota or after a refusal. @default true */
  only_due?: boolean
}

export const publishOffersStep = createStep(
  "amazon-send-quantities",
  async (input: PublishOffersInput, { container }) => {
    const published: Published[] = []
    for (const account of await sellingAccounts(container, input.account_id)) {
      published.push(
        await publishAccount(container, account, {
          onlyDue: input.only_due ?? true,
        })
      )
    }
    return new StepResponse(published)
  }
)

/** Computes what is marked, and tells Amazon the quantities that differ from what it shows. */
export const publishOffersWorkflow = createWorkflow(
  "amazon-publish-offers",
  (input: PublishOffersInput) => new WorkflowResponse(publishOffersStep(input))
)

const sellingAccounts = (container: MedusaContainer, id?: string) =>
  container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonAccounts({ ...(id && { id }), state: "connected" })
