import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { CancellationDecision } from "../domain/order/cancellation-request"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { decideCancellation } from "../modules/amazon/store/cancellations"
import { applyDueOrdersStep } from "./steps/apply-due-orders"
import { tellEventsStep } from "./steps/tell-events"

export interface DecideCancellationInput {
  /** Of the order, ours. */
  id: string
  decision: CancellationDecision
  by: string
}

/** Not undone: what follows only shows what was decided. */
export const decideCancellationStep = createStep(
  "amazon-decide-cancellation",
  async (input: DecideCancellationInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const decided = await amazon.inTransaction((manager) =>
      decideCancellation(manager, { ...input, now: amazon.now() })
    )
    if (decided.isDecided) {
      return new StepResponse(input.id)
    }
    throw decided.why === "unknown"
      ? new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `Failed to decide about a cancellation: there is no Amazon order ${input.id}. GET /admin/amazon/orders lists them.`
        )
      : new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `Failed to decide about a cancellation: the buyer of ${input.id} does not ask for one, or has withdrawn the request. There is nothing to decide.`
        )
  }
)

/** Notes what the shop decides about a buyer's wish to cancel, and shows it at once. */
export const decideCancellationWorkflow = createWorkflow(
  "amazon-decide-cancellation-request",
  (input: DecideCancellationInput) => {
    const id = decideCancellationStep(input)
    applyDueOrdersStep(transform({ id }, ({ id }) => ({ ids: [id], limit: 1 })))
    tellEventsStep()
    return new WorkflowResponse(id)
  }
)
