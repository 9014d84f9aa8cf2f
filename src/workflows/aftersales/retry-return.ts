import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { retryReturn } from "../../modules/amazon/store/aftersales/returns"
import { tellEventsStep } from "../steps/tell-events"
import { applyReturns } from "./returns/apply-returns"

const retryReturnStep = createStep(
  "amazon-retry-one-return",
  async ({ id }: { id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const isKnown = await amazon.inTransaction((manager) =>
      retryReturn(manager, id)
    )
    if (!isKnown) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Failed to retry return ${id}: there is none. GET /admin/amazon/returns lists them.`
      )
    }
    await applyReturns(container, [id])
    return new StepResponse(id)
  }
)

/** Looks at a return once more: what was in its way may be gone. */
export const retryReturnWorkflow = createWorkflow(
  "amazon-retry-return",
  (input: { id: string }) => {
    const id = retryReturnStep(input)
    tellEventsStep()
    return new WorkflowResponse(id)
  }
)
