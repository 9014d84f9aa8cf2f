import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addMarketplacesStep } from "./steps/add-marketplaces"
import { askAccountStep } from "./steps/ask-account"
import { changeAccountStep } from "./steps/change-account"

/** Tests an account, keeps the result with it, and adds marketplaces that are new. */
export const testAccountWorkflow = createWorkflow(
  "amazon-test-account",
  (input: { id: string }) => {
    const asked = askAccountStep(input)
    changeAccountStep(asked.changes)
    addMarketplacesStep({
      account_id: input.id,
      participations: asked.participations,
    })
    return new WorkflowResponse(asked.test)
  }
)
