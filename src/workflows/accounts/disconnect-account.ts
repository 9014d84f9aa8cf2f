import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkNothingWaitsStep } from "./steps/check-nothing-waits"
import { removeAccountStep } from "./steps/remove-account"

export const disconnectAccountWorkflow = createWorkflow(
  "amazon-disconnect-account",
  (input: { id: string }) => {
    checkNothingWaitsStep(input)
    return new WorkflowResponse(removeAccountStep(input))
  }
)
