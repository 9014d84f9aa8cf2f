import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addListingStep, type AddListingInput } from "./steps/add-listing"

/** Maps a SKU ahead of its first order; there is no order yet that could follow. */
export const addListingWorkflow = createWorkflow(
  "amazon-add-listing-ahead",
  (input: AddListingInput) => new WorkflowResponse(addListingStep(input))
)
