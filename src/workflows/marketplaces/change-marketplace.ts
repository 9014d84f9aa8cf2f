import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { offersMarked } from "../offers/offers-marked"
import { orderObserved, toObservedMessages } from "./observed-orders"
import {
  changeSettingsStep,
  type ChangeSettingsInput,
} from "./steps/change-settings"

/** Changes the settings, and lets the orders and offers that they concern follow at once. */
export const changeMarketplaceWorkflow = createWorkflow(
  "amazon-change-marketplace",
  (input: ChangeSettingsInput) => {
    const touched = changeSettingsStep(input)
    emitEventStep({
      eventName: orderObserved,
      data: transform({ touched }, ({ touched }) =>
        toObservedMessages(touched)
      ),
    })
    emitEventStep({ eventName: offersMarked, data: {} }).config({
      name: "tell-that-offers-are-marked",
    })
    return new WorkflowResponse(touched)
  }
)
