import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setTimeout as sleep } from "node:timers/promises"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { retrieveAccount } from "./accounts/retrieve-account"
import { mirrorAccount, type MirrorRun } from "./fba/mirror-account"
import { isMirrored, type MirroredAccount } from "./fba/mirroring"
import type { Account } from "./observe/read-account"

export interface MirrorFbaStockInput {
  /** @default every account that shows stock in Amazon's warehouses and is not paused */
  account_id?: string
  /** Only what is due: what has changed every ten minutes, and everything once a day. @default false */
  only_due?: boolean
}

/**
 * All jobs of an instance share one slot, and a request waits: neither for longer than this. A
 * reading cannot be paused (Amazon's page tokens live 30 seconds), so it goes on by itself.
 */
const patienceMs = 20_000

/** Those that came to their end, and those that go on. */
export interface Mirrored {
  runs: MirrorRun[]
  /** Account ids. */
  going_on: string[]
}

export const mirrorFbaStockStep = createStep(
  "amazon-mirror-warehouses",
  async (input: MirrorFbaStockInput, { container }) => {
    const accounts = await accountsToMirror(container, input)
    const runs = new Map<string, MirrorRun>()
    const work = Promise.all(
      accounts.map(async (account) => {
        const run = await mirrorAccount(container, account, {
          onlyDue: input.only_due ?? false,
        })
        runs.set(account.id, run)
      })
    )
    await within(work, patienceMs)
    return new StepResponse({
      runs: [...runs.values()],
      going_on: accounts.flatMap(({ id }) => (runs.has(id) ? [] : [id])),
    } satisfies Mirrored)
  }
)

/** Makes the stock location of each account equal to what Amazon has in its warehouses. */
export const mirrorFbaStockWorkflow = createWorkflow(
  "amazon-mirror-fba-stock",
  (input: MirrorFbaStockInput) =>
    new WorkflowResponse(mirrorFbaStockStep(input))
)

/** Throws what the work throws meanwhile. */
async function within(work: Promise<unknown>, ms: number): Promise<void> {
  // Whoever no longer waits must not be hurt by it: a lease that is left behind runs out.
  work.catch(() => undefined)
  const timer = new AbortController()
  const limit = sleep(ms, undefined, timer).catch(() => undefined)
  try {
    await Promise.race([work, limit])
  } finally {
    timer.abort()
  }
}

async function accountsToMirror(
  container: MedusaContainer,
  { account_id: accountId }: MirrorFbaStockInput
): Promise<MirroredAccount[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  if (accountId) {
    throwIfNotMirrored(await retrieveAccount(amazon, accountId))
  }
  const accounts = await amazon.listAmazonAccounts({
    ...(accountId && { id: accountId }),
    // A refused account is tried again: whoever authorises the app anew need not tell us.
    state: ["connected", "refused"],
    fba_marketplace_id: { $ne: null },
  })
  return accounts.filter(isMirrored)
}

function throwIfNotMirrored(account: Account): void {
  const { name, state } = account
  if (state === "paused") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to read the stock in Amazon's warehouses for "${name}": the account is paused. Resume it under Settings › Amazon.`
    )
  }
  if (!isMirrored(account)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to read the stock in Amazon's warehouses for "${name}": it is switched off. Choose under Settings › Amazon the marketplace whose stock you want to see.`
    )
  }
}
