import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  countHeldUnits,
  countOrders,
  findOldestWaiting,
} from "../../modules/amazon/store/reports"
import { summaryOf } from "./summary"
import { tablesOf } from "./tables"

export interface CountOrdersInput {
  /** Null: all accounts. */
  account_id: string | null
}

const countOrdersStep = createStep(
  "amazon-count-orders",
  async ({ account_id }: CountOrdersInput, { container }) => {
    const tables = tablesOf(container)
    const [counts, held, [oldest]] = await Promise.all([
      countOrders(tables, account_id),
      countHeldUnits(tables, account_id),
      findOldestWaiting(tables, account_id),
    ])
    return new StepResponse(summaryOf(counts, held, oldest ?? null))
  }
)

export const countOrdersWorkflow = createWorkflow(
  "amazon-count-all-orders",
  (input: CountOrdersInput) => new WorkflowResponse(countOrdersStep(input))
)
