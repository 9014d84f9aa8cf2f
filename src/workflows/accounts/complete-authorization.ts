import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { connectAccountWorkflow } from "./connect-account"
import { replaceCredentialsWorkflow } from "./replace-credentials"
import { exchangeCodeStep, type ExchangeCodeInput } from "./steps/exchange-code"
import {
  useAuthorizationStep,
  type UseAuthorizationInput,
} from "./steps/use-authorization"

/**
 * The seller is back from Amazon. With what his consent brings, his account is connected, or gets
 * new credentials, exactly as if somebody had typed them in.
 */
export const completeAuthorizationWorkflow = createWorkflow(
  "amazon-complete-authorization",
  (input: UseAuthorizationInput & ExchangeCodeInput) => {
    const asked = useAuthorizationStep(input)
    const sealed_credentials = exchangeCodeStep(input)
    const made = transform(
      { input, asked, sealed_credentials },
      ({ input, asked, sealed_credentials }) => ({
        id: asked.account_id ?? "",
        name: asked.name,
        region: asked.region,
        seller_id: input.seller_id ?? "",
        sealed_credentials,
      })
    )
    const connected = when(
      "a-new-account",
      asked,
      ({ account_id }) => account_id === null
    ).then(() => connectAccountWorkflow.runAsStep({ input: made }))
    const renewed = when(
      "an-account-that-exists",
      asked,
      ({ account_id }) => account_id !== null
    ).then(() => replaceCredentialsWorkflow.runAsStep({ input: made }))
    return new WorkflowResponse(
      transform({ connected, renewed }, ({ connected, renewed }) => ({
        id: connected?.id ?? renewed ?? "",
        test: connected?.test ?? { is_connected: true, message: null },
      }))
    )
  }
)
