import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import { sentenceOf } from "./sentence-of"
import { refreshOrders } from "./observe/refresh-orders"

export interface RefreshOrdersInput {
  /** Ids of ours (amzord_…). */
  ids: string[]
}

export const refreshOrdersStep = createStep(
  "amazon-read-single-orders",
  async ({ ids }: RefreshOrdersInput, { container }) => {
    try {
      return new StepResponse(await refreshOrders(container, ids))
    } catch (error) {
      // Medusa shows the sentence of an error of its own, and of no other.
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentenceOf(error))
    }
  }
)

/** Reads single orders from Amazon and wakes the reconciler for what has changed. */
export const refreshOrdersWorkflow = createWorkflow(
  "amazon-refresh-orders",
  (input: RefreshOrdersInput) => new WorkflowResponse(refreshOrdersStep(input))
)
