import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { FbaSettings } from "../fba/choose-location"
import { chooseLocationStep } from "../fba/steps/choose-location"
import { offersMarked } from "../offers/offers-marked"
import {
  changeSettingsOfAccountStep,
  type AccountSettings,
} from "./steps/change-settings-of-account"

/**
 * Its name, how many units Amazon may show of what it sells, and whose stock in Amazon's warehouses
 * Medusa shows: the offers follow at once, the shelves within a minute.
 */
export const changeAccountWorkflow = createWorkflow(
  "amazon-change-account-settings",
  (input: AccountSettings & FbaSettings & { id: string }) => {
    const fba = chooseLocationStep(input)
    const id = changeSettingsOfAccountStep(
      transform({ input, fba }, ({ input, fba }) => ({ ...input, ...fba }))
    )
    emitEventStep({ eventName: offersMarked, data: {} })
    return new WorkflowResponse(id)
  }
)
