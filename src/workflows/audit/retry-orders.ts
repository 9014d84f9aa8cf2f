import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reconcileOrdersWorkflow } from "../reconcile-orders"
import { touchOrdersStep } from "../steps/touch-orders"

/** Looks at orders again and applies them now, whenever their next try was due. */
export const retryOrdersWorkflow = createWorkflow(
  "amazon-retry-orders",
  (input: { ids: string[] }) => {
    const ids = touchOrdersStep(input)
    const result = reconcileOrdersWorkflow.runAsStep({
      input: transform({ ids }, ({ ids }) => ({ ids, limit: ids.length })),
    })
    return new WorkflowResponse(result)
  }
)
