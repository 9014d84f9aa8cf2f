import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { offersMarked } from "../offers/offers-marked"
import { markOffersStep } from "../offers/steps/mark-offers"
import {
  changeSettingsOfAccountStep,
  type AccountSettings,
} from "./steps/change-settings-of-account"

/** Its name, and how many units Amazon may show of what it sells: the offers follow at once. */
export const changeAccountWorkflow = createWorkflow(
  "amazon-change-account-settings",
  (input: AccountSettings & { id: string }) => {
    const id = changeSettingsOfAccountStep(input)
    const count = markOffersStep(
      transform({ id }, ({ id }) => ({ account_id: id }))
    )
    emitEventStep({
      eventName: offersMarked,
      data: transform({ count }, ({ count }) => ({ count })),
    })
    return new WorkflowResponse(id)
  }
)
