import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { copyBalances } from "../../../modules/amazon/store/audit"
import { tablesOf } from "../tables"

/** Not undone: the ledger is right either way. */
export const copyBalancesStep = createStep(
  "amazon-copy-balances",
  async ({ ids }: { ids: string[] }, { container }) => {
    await copyBalances(tablesOf(container), ids)
    return new StepResponse(ids)
  }
)
