import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { notePush } from "../../modules/amazon/store/follow-ups"
import {
  confirmRaises,
  lookAtAll,
  tryAgain,
} from "../../modules/amazon/store/offers/owner"
import { offersMarked } from "./offers-marked"

export type PublisherRequest =
  | { what: "push"; account_id?: string }
  | { what: "retry" | "confirm"; ids: string[] }

/** Not undone: looking again changes nothing unless something differs. */
const notePublisherRequestStep = createStep(
  "amazon-note-publisher-request",
  async (request: PublisherRequest, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const count = await amazon.inTransaction(async (manager) => {
      switch (request.what) {
        case "push":
          await notePush(manager, request.account_id ?? null, amazon.now())
          return lookAtAll(manager, request.account_id ?? null)
        case "retry":
          return (await tryAgain(manager, request.ids)).length
        case "confirm":
          return (await confirmRaises(manager, request.ids)).length
      }
    })
    return new StepResponse(count)
  }
)

/** What the owner asks for is marked here, and done by the publisher. How many listings it concerns. */
export const askPublisherWorkflow = createWorkflow(
  "amazon-ask-publisher",
  (input: PublisherRequest) => {
    const count = notePublisherRequestStep(input)
    emitEventStep({
      eventName: offersMarked,
      data: transform({ count }, ({ count }) => ({ count })),
    })
    return new WorkflowResponse(count)
  }
)
