import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { retrieveAccount } from "./accounts/retrieve-account"
import { readAccount, type Account, type Reading } from "./observe/read-account"

export interface PollOrdersInput {
  /** @default every account that is not paused */
  account_id?: string
  /** Only accounts whose next reading is due. @default false */
  only_due?: boolean
}

export const pollOrdersStep = createStep(
  "amazon-read-accounts",
  async (input: PollOrdersInput, { container }) => {
    const readings: Reading[] = []
    for (const account of await accountsToRead(container, input)) {
      readings.push(await readAccount(container, account))
    }
    return new StepResponse(readings)
  }
)

/** Reads what has changed at Amazon; the reconciler is woken page by page. */
export const pollOrdersWorkflow = createWorkflow(
  "amazon-poll-orders",
  (input: PollOrdersInput) => new WorkflowResponse(pollOrdersStep(input))
)

function throwIfPaused({ name, state }: Account): void {
  if (state === "paused") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to read the orders of "${name}": the account is paused. Resume it under Settings › Amazon.`
    )
  }
}

async function accountsToRead(
  container: MedusaContainer,
  { account_id: accountId, only_due: onlyDue }: PollOrdersInput
): Promise<Account[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  if (accountId) {
    throwIfPaused(await retrieveAccount(amazon, accountId))
  }
  const accounts = await amazon.listAmazonAccounts({
    ...(accountId && { id: accountId }),
    // A refused account is tried again: whoever authorises the app anew need not tell us.
    state: ["connected", "refused"],
  })
  if (!onlyDue) {
    return accounts
  }
  const now = amazon.now()
  const cursors = await amazon.listAmazonSyncCursors({
    id: accounts.map(({ id }) => id),
  })
  return accounts.filter((account) => {
    const due = cursors.find(({ id }) => id === account.id)?.next_read_at
    return !due || due <= now
  })
}
