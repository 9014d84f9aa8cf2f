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
import {
  readCatalogue,
  type CatalogueRun,
} from "./listings/catalogue/read-catalogue"
import type { Account } from "./observe/read-account"

export interface ReadListingsInput {
  /** @default every account that is not paused */
  account_id?: string
  /** Only what is due: a reading that is under way, and once a night. @default false */
  only_due?: boolean
}

export const readListingsStep = createStep(
  "amazon-read-catalogues",
  async (input: ReadListingsInput, { container }) => {
    const runs: CatalogueRun[] = []
    for (const account of await accountsToRead(container, input)) {
      runs.push(
        await readCatalogue(container, account, {
          onlyDue: input.only_due ?? false,
        })
      )
    }
    return new StepResponse(runs)
  }
)

/** Reads what is listed at Amazon, maps it, and compares Amazon's quantities with ours. */
export const readListingsWorkflow = createWorkflow(
  "amazon-read-listings",
  (input: ReadListingsInput) => new WorkflowResponse(readListingsStep(input))
)

async function accountsToRead(
  container: MedusaContainer,
  { account_id: accountId }: ReadListingsInput
): Promise<Account[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  if (accountId) {
    await throwIfUnreadable(amazon, await retrieveAccount(amazon, accountId))
  }
  return amazon.listAmazonAccounts({
    ...(accountId && { id: accountId }),
    // A refused account is tried again: whoever authorises the app anew need not tell us.
    state: ["connected", "refused"],
  })
}

async function throwIfUnreadable(
  amazon: AmazonModuleService,
  { id, name, state }: Account
): Promise<void> {
  if (state === "paused") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to read the listings of "${name}": the account is paused. Resume it under Settings › Amazon.`
    )
  }
  const [marketplace] = await amazon.listAmazonMarketplaces(
    { account_id: id, set_up_at: { $ne: null } },
    { select: ["id"], take: 1 }
  )
  if (!marketplace) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to read the listings of "${name}": none of its marketplaces is set up. Save the settings of one under Settings › Amazon first.`
    )
  }
}
