// One run of mirroring Amazon's warehouses for one account: what it works with, and how it learns
// that it must stop.

import type { MedusaContainer } from "@medusajs/framework/types"
import { isStillWanted } from "../../modules/amazon/store/fba/settings"
import { keepTask, type Task } from "../../modules/amazon/store/tasks"
import type AmazonModuleService from "../../modules/amazon/service"
import type { Account } from "../observe/read-account"
import type { FbaProgress } from "./progress"

/** An account that its owner has switched on. */
export interface MirroredAccount extends Account {
  fba_marketplace_id: string
  fba_location_id: string
}

export const isMirrored = (account: Account): account is MirroredAccount =>
  account.fba_marketplace_id !== null && account.fba_location_id !== null

export interface Mirroring {
  container: MedusaContainer
  amazon: AmazonModuleService
  account: MirroredAccount
  /** Renews the lease, and saves the progress when given; throws a MirrorStoppedError. */
  keep: (progress?: FbaProgress) => Promise<void>
}

/** Its message is a sentence of ours (sentence-of.ts). */
export class MirrorStoppedError extends Error {
  override readonly name = "LeaseLostError"
}

/** Renewed with every page and batch. A call takes 30 s and three tries at worst. */
const leaseMs = 3 * 60_000

export const leaseUntil = (amazon: AmazonModuleService): Date =>
  new Date(amazon.now().getTime() + leaseMs)

export const fbaTask = (accountId: string): Task => ({
  accountId,
  name: "fba_stock",
})

export const keeper =
  (amazon: AmazonModuleService, account: MirroredAccount, lease: string) =>
  async (progress?: FbaProgress): Promise<void> => {
    const goesOn = await amazon.inTransaction(
      async (manager) =>
        (await isStillWanted(manager, account)) &&
        keepTask(manager, fbaTask(account.id), {
          lease,
          until: leaseUntil(amazon),
          ...(progress && { progress }),
        })
    )
    if (!goesOn) {
      throw new MirrorStoppedError(
        "Failed to go on reading the stock in Amazon's warehouses: another process has taken over, or the settings of the account have changed meanwhile."
      )
    }
  }
