import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  changeListingsStep,
  type ChangeListingsInput,
} from "./steps/change-listings"

/**
 * Says which variants some SKUs are, or how much of them Amazon may show: all of it or nothing.
 * Orders that wait for a SKU reserve at once.
 */
export const changeListingsWorkflow = createWorkflow(
  "amazon-change-listings-by-hand",
  (input: ChangeListingsInput) =>
    new WorkflowResponse(changeListingsStep(input))
)
