import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  listUnfinished,
  noteUnfinished,
} from "../../modules/amazon/store/aftersales/inspections"
import { sentenceOf } from "../sentence-of"
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
      // One that cannot be brought to its end goes behind the others.
      await finishDecision(container, id).catch(async (error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            `Failed to carry out what was decided about inspection ${id}: ${sentenceOf(error)}`
          )
        await amazon.inTransaction((manager) => noteUnfinished(manager, id))
      })
    }
    return new StepResponse(unfinished.length)
  }
)

/** Brings decisions to their end that a process has died over. The number of them. */
export const finishInspectionsWorkflow = createWorkflow(
  "amazon-finish-inspections",
  () => new WorkflowResponse(finishInspectionsStep())
)
