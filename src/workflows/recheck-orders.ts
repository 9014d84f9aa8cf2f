import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { applyDueOrdersStep } from "./steps/apply-due-orders"
import { tellEventsStep } from "./steps/tell-events"
import type { Recheck } from "../modules/amazon/store/touch"
import { touchOrdersStep } from "./steps/touch-orders"

/**
 * Looks again at orders that a change in the shop may concern: a fulfilment, a kit, an
 * inventory level.
 */
export const recheckOrdersWorkflow = createWorkflow(
  "amazon-recheck-orders",
  (input: Recheck) => {
    const ids = touchOrdersStep(input)
    when(
      "some-orders-are-concerned",
      { ids },
      ({ ids }) => ids.length > 0
    ).then(() => {
      applyDueOrdersStep(transform({ ids }, ({ ids }) => ({ ids })))
      tellEventsStep()
    })
    return new WorkflowResponse(ids)
  }
)
