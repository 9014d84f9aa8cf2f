import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { retrieveAccount } from "../accounts/retrieve-account"
import type { Account } from "../observe/read-account"
import { tellEventsStep } from "../steps/tell-events"
import { applyReturns } from "./returns/apply-returns"
import { readReturns, type ReturnsRun } from "./returns/read-account"

export interface ReadReturnsInput {
  /** @default every account that is not paused */
  account_id?: string
  /** Only what is due: a reading that is under way, and once a day. @default false */
  only_due?: boolean
}

/** Not undone: what is shown once is not shown twice. */
const readReturnsStep = createStep(
  "amazon-read-all-returns",
  async (input: ReadReturnsInput, { container }) => {
    const runs: ReturnsRun[] = []
    for (const account of await accountsToRead(container, input)) {
      runs.push(
        await readReturns(container, account, {
          onlyDue: input.only_due ?? false,
        })
      )
    }
    await applyReturns(container)
    return new StepResponse(runs)
  }
)

/** Reads Amazon's reports of returns, and shows goods and refunds on the orders. */
export const readReturnsWorkflow = createWorkflow(
  "amazon-read-returns",
  (input: ReadReturnsInput) => {
    const runs = readReturnsStep(input)
    tellEventsStep()
    return new WorkflowResponse(runs)
  }
)

async function accountsToRead(
  container: MedusaContainer,
  { account_id: accountId }: ReadReturnsInput
): Promise<Account[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  if (accountId) {
    const { name, state } = await retrieveAccount(amazon, accountId)
    if (state === "paused") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to read the returns of "${name}": the account is paused. Resume it under Settings › Amazon.`
      )
    }
  }
  return amazon.listAmazonAccounts({
    ...(accountId && { id: accountId }),
    // A refused account is tried again: whoever authorises the app anew need not tell us.
    state: ["connected", "refused"],
  })
}
