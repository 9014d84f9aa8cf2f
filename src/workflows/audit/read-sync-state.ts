import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  readReadingStates,
  type ReadingState,
} from "../../modules/amazon/store/reports"
import { readUnreadable } from "../../modules/amazon/store/unread"
import { fullBucket, refill, usagePlans } from "../../sp-api"
import { tablesOf } from "./tables"

const readSyncStateStep = createStep(
  "amazon-read-sync-state",
  async (_, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const nowMs = amazon.now().getTime()
    const tables = tablesOf(container)
    const states = await readReadingStates(tables)
    const unreadable = await readUnreadable(tables)
    return new StepResponse(
      states.map((state) => ({
        ...toSyncState(state, nowMs),
        /** Orders that Amazon has and that could not be read: their units are not held. */
        unreadable: unreadable
          .filter(({ account_id: id }) => id === state.account_id)
          .map(({ account_id: _, ...order }) => order),
      }))
    )
  }
)

function toSyncState({ bucket, ...state }: ReadingState, nowMs: number) {
  const now = refill(
    bucket ?? fullBucket(usagePlans.searchOrders, nowMs),
    nowMs
  )
  return {
    ...state,
    /** Calls of searchOrders: each reads a page of at most 100 orders. */
    budget: {
      calls_left: Math.floor(now.tokens),
      burst: now.burst,
      calls_per_second: now.rate,
    },
  }
}

/** Per account: how far it has been read, what that costs, and what is left to do. */
export const readSyncStateWorkflow = createWorkflow(
  "amazon-read-all-sync-states",
  () => new WorkflowResponse(readSyncStateStep())
)
