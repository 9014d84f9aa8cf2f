import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { listUnfinished } from "../../modules/amazon/store/aftersales/inspections"
import { finishDecision } from "./inspection-decision"

/** Whoever decided is still at it before that. */
const patienceMs = 60_000
const limit = 20

const finishInspectionsStep = createStep(
  "amazon-finish-decisions",
  async (_: void, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const unfinished = await amazon.inTransaction((manager) =>
      listUnfinished(
        manager,
        new Date(amazon.now().getTime() - patienceMs),
        limit
      )
    )
    for (const { id } of unfinished) {
      await finishDecision(container, id)
    }
    return new StepResponse(unfinished.length)
  }
)

/** Brings decisions to their end that a process has died over. The number of them. */
export const finishInspectionsWorkflow = createWorkflow(
  "amazon-finish-inspections",
  () => new WorkflowResponse(finishInspectionsStep())
)
