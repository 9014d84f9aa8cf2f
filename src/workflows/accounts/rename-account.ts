import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { changeAccountStep } from "./steps/change-account"

export const renameAccountWorkflow = createWorkflow(
  "amazon-rename-account",
  (input: { id: string; name: string }) =>
    new WorkflowResponse(changeAccountStep(input))
)
