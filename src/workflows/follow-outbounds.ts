import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { findChanges } from "./outbound/find-changes"
import { followDue } from "./outbound/follow-due"

export interface FollowOutboundsInput {
  /** Only these orders (ours, amzout_…), due or not. @default all that are due */
  ids?: string[]
}

/** Not undone: what Amazon has shipped stays shipped. */
export const followOutboundsStep = createStep(
  "amazon-look-at-outbounds",
  async ({ ids }: FollowOutboundsInput, { container }) => {
    if (!ids) {
      await findChanges(container)
    }
    return new StepResponse(await followDue(container, ids))
  }
)

/**
 * Brings Medusa's fulfilments in line with what Amazon says of the orders that it ships for the
 * shop. Safe to run at any time, by any number of processes.
 */
export const followOutboundsWorkflow = createWorkflow(
  "amazon-follow-outbounds",
  (input: FollowOutboundsInput) =>
    new WorkflowResponse(followOutboundsStep(input))
)
