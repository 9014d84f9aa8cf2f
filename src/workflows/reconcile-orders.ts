import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  applyDueOrdersStep,
  type ReconcileInput,
} from "./steps/apply-due-orders"
import { tellEventsStep } from "./steps/tell-events"

/**
 * Brings Medusa in line with what Amazon said, for all orders with work to do or for some.
 * Safe to run at any time, by any number of processes.
 */
export const reconcileOrdersWorkflow = createWorkflow(
  "amazon-reconcile-orders",
  (input: ReconcileInput) => {
    const result = applyDueOrdersStep(input)
    tellEventsStep()
    return new WorkflowResponse(result)
  }
)
