import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addMarketplacesStep } from "./steps/add-marketplaces"
import { changeAccountStep } from "./steps/change-account"
import { readAccountStep } from "./steps/read-account"
import { testCredentialsStep } from "./steps/test-credentials"

export interface ReplaceCredentialsInput {
  id: string
  sealed_credentials: string
}

/** Asks Amazon with the new credentials first; the old ones stay if it refuses them. */
export const replaceCredentialsWorkflow = createWorkflow(
  "amazon-replace-credentials",
  (input: ReplaceCredentialsInput) => {
    const account = readAccountStep(input)
    const participations = testCredentialsStep(
      transform({ input, account }, ({ input, account }) => ({
        budget_key: input.id,
        region: account.region,
        sealed_credentials: input.sealed_credentials,
        consequence: "The account keeps the credentials that it had.",
      }))
    )
    changeAccountStep(
      transform({ input }, ({ input }) => ({
        ...input,
        state: "connected" as const,
        last_error: null,
        last_error_at: null,
      }))
    )
    addMarketplacesStep({ account_id: input.id, participations })
    return new WorkflowResponse(input.id)
  }
)
