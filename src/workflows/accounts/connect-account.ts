import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Region } from "../../sp-api"
import { strangersSentence } from "./marketplace-defaults"
import { addMarketplacesStep } from "./steps/add-marketplaces"
import { checkSellerIsFreeStep } from "./steps/check-seller-is-free"
import { saveAccountStep } from "./steps/save-account"
import { testCredentialsStep } from "./steps/test-credentials"

export interface ConnectAccountInput {
  name: string
  seller_id: string
  region: Region
  sealed_credentials: string
}

/** Asks Amazon first: what it refuses is never stored. The account's id, and what the test said. */
export const connectAccountWorkflow = createWorkflow(
  "amazon-connect-account",
  (input: ConnectAccountInput) => {
    const former_id = checkSellerIsFreeStep(input)
    const participations = testCredentialsStep(
      transform({ input }, ({ input }) => ({
        budget_key: `connect/${input.region}/${input.seller_id}`,
        region: input.region,
        sealed_credentials: input.sealed_credentials,
        consequence: "The account was not connected, and nothing was stored.",
      }))
    )
    const account_id = saveAccountStep(
      transform({ input, former_id }, ({ input, former_id }) => ({
        ...input,
        former_id,
      }))
    )
    addMarketplacesStep({ account_id, participations })
    return new WorkflowResponse(
      transform({ account_id, participations }, (made) => ({
        id: made.account_id,
        test: {
          is_connected: true,
          message: strangersSentence(made.participations),
        },
      }))
    )
  }
)
