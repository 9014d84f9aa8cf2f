import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { previewSwitch, type PreviewSwitchInput } from "./preview-switch"

/** One step, which reads only; what leaves it names no person. */
const previewSwitchStep = createStep(
  "amazon-preview-switch",
  async (input: PreviewSwitchInput, { container }) =>
    new StepResponse(await previewSwitch(container, input))
)

/** What would move if the settings of a marketplace were changed. */
export const previewMarketplaceWorkflow = createWorkflow(
  "amazon-preview-marketplace",
  (input: PreviewSwitchInput) => new WorkflowResponse(previewSwitchStep(input))
)
