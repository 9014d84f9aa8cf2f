import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  switchAccountStep,
  type SwitchAccountInput,
} from "./steps/switch-account"

/** Pauses or resumes the reading of an account's orders. */
export const switchAccountWorkflow = createWorkflow(
  "amazon-switch-account-state",
  (input: SwitchAccountInput) => new WorkflowResponse(switchAccountStep(input))
)
