import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  readBudgets,
  readReadingStates,
  type ReadingState,
} from "../../modules/amazon/store/reports"
import { readUnreadable } from "../../modules/amazon/store/unread"
import { showBudget, showBudgets } from "./show-budgets"
import { tablesOf } from "./tables"

const readSyncStateStep = createStep(
  "amazon-read-sync-state",
  async (_, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const nowMs = amazon.now().getTime()
    const tables = tablesOf(container)
    const states = await readReadingStates(tables)
    const unreadable = await readUnreadable(tables)
    const budgets = await readBudgets(tables)
    return new StepResponse(
      states.map((state) => ({
        ...toSyncState(state, nowMs),
        budgets: showBudgets(
          new Map(
            budgets
              .filter(({ account_id: id }) => id === state.account_id)
              .map(({ operation, bucket }) => [operation, bucket])
          ),
          { showsFba: state.shows_fba, nowMs }
        ),
        /** Orders that Amazon has and that could not be read: their units are not held. */
        unreadable: unreadable
          .filter(({ account_id: id }) => id === state.account_id)
          .map(({ account_id: _, ...order }) => order),
      }))
    )
  }
)

function toSyncState(
  { bucket, shows_fba: _, ...state }: ReadingState,
  nowMs: number
) {
  return {
    ...state,
    /** Calls of searchOrders: each reads a page of at most 100 orders. */
    budget: showBudget("searchOrders", bucket, nowMs),
  }
}

/** Per account: how far it has been read, what that costs, and what is left to do. */
export const readSyncStateWorkflow = createWorkflow(
  "amazon-read-all-sync-states",
  () => new WorkflowResponse(readSyncStateStep())
)
