import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { refreshOrders } from "./observe/refresh-orders"

export interface RefreshOrdersInput {
  /** Ids of ours (amzord_…). */
  ids: string[]
}

export const refreshOrdersStep = createStep(
  "amazon-read-single-orders",
  async ({ ids }: RefreshOrdersInput, { container }) =>
    new StepResponse(await refreshOrders(container, ids))
)

/** Reads single orders from Amazon and wakes the reconciler for what has changed. */
export const refreshOrdersWorkflow = createWorkflow(
  "amazon-refresh-orders",
  (input: RefreshOrdersInput) => new WorkflowResponse(refreshOrdersStep(input))
)
