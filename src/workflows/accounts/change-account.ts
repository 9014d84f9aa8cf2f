import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { offersMarked } from "../offers/offers-marked"
import {
  changeSettingsOfAccountStep,
  type AccountSettings,
} from "./steps/change-settings-of-account"

/** Its name, and how many units Amazon may show of what it sells: the offers follow at once. */
export const changeAccountWorkflow = createWorkflow(
  "amazon-change-account-settings",
  (input: AccountSettings & { id: string }) => {
    const id = changeSettingsOfAccountStep(input)
    emitEventStep({ eventName: offersMarked, data: {} })
    return new WorkflowResponse(id)
  }
)
