import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { countOffers } from "../../modules/amazon/store/offers/report"
import { taskId } from "../../modules/amazon/store/tasks"

const feedFields = [
  "id",
  "amazon_feed_id",
  "state",
  "message_count",
  "submitted_at",
  "ended_at",
  "accepted",
  "invalid",
  "error",
]

/** Per account: how many numbers are sent, wait or failed, the last feed, and the last run. */
const readOfferStateStep = createStep(
  "amazon-read-offer-counts",
  async ({ account_id: id }: { account_id?: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const counts = await amazon.inTransaction((manager) =>
      countOffers(manager, id ?? null)
    )
    const states = []
    for (const one of counts) {
      const [feed] = await amazon.listAmazonFeeds(
        { account_id: one.account_id },
        { select: feedFields, order: { created_at: "DESC" }, take: 1 }
      )
      const [run] = await amazon.listAmazonTasks(
        { id: taskId({ accountId: one.account_id, name: "publish" }) },
        {
          select: ["id", "started_at", "ended_at", "next_run_at", "last_error"],
        }
      )
      const { id: _, ...lastRun } = run ?? {
        id: "",
        started_at: null,
        ended_at: null,
        next_run_at: null,
        last_error: null,
      }
      states.push({ ...one, last_feed: feed ?? null, last_run: lastRun })
    }
    return new StepResponse(states)
  }
)

export const readOfferStateWorkflow = createWorkflow(
  "amazon-read-offer-state",
  (input: { account_id?: string }) =>
    new WorkflowResponse(readOfferStateStep(input))
)
