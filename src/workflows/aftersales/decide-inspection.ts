import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { InspectionOutcome } from "../../modules/amazon/store/aftersales/inspections"
import { decide } from "./inspection-decision"

export interface DecideInspectionInput {
  id: string
  outcome: InspectionOutcome
  /** @default all that are left */
  quantity?: number
  /** Who has looked. */
  by: string | null
}

/** Not undone: a decision that has begun is brought to its end, by whoever comes next. */
const decideInspectionStep = createStep(
  "amazon-decide-one-inspection",
  async (input: DecideInspectionInput, { container }) => {
    await decide(container, input)
    return new StepResponse(input.id)
  }
)

/** Somebody has looked: units go back on sale, or off the shelf's count. */
export const decideInspectionWorkflow = createWorkflow(
  "amazon-decide-inspection",
  (input: DecideInspectionInput) =>
    new WorkflowResponse(decideInspectionStep(input))
)
