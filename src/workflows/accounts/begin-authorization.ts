import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  beginAuthorizationStep,
  type BeginAuthorizationInput,
} from "./steps/begin-authorization"

/** Writes down who is about to ask which seller for his consent. The browser carries the rest. */
export const beginAuthorizationWorkflow = createWorkflow(
  "amazon-begin-authorization",
  (input: BeginAuthorizationInput) =>
    new WorkflowResponse(beginAuthorizationStep(input))
)
