// How the mirror of Amazon's warehouses stands, beside what else is told of an account.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { taskId } from "../../modules/amazon/store/tasks"
import { fbaTask } from "./mirroring"
import { neverRead, type FbaProgress } from "./progress"

export interface ShownMirror {
  /** When the last reading that came to its end began; and the last one of everything. */
  last_read_at: string | null
  last_full_read_at: string | null
  next_read_at: Date | null
  /** Why the last run ended early, in a sentence. */
  last_error: string | null
  /** SKUs that could not be read. */
  rejected: FbaProgress["rejected"]
}

export async function withMirrors<Shown extends { id?: string }>(
  container: MedusaContainer,
  accounts: Shown[]
): Promise<(Shown & { fba?: ShownMirror })[]> {
  const ids = accounts.flatMap(({ id }) =>
    id === undefined ? [] : [taskId(fbaTask(id))]
  )
  if (ids.length === 0) {
    return accounts
  }
  const tasks = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonTasks({ id: ids })
  return accounts.map((account) => {
    const { id } = account
    if (id === undefined) {
      return account
    }
    const task = tasks.find((one) => one.id === taskId(fbaTask(id)))
    const progress =
      (task?.progress as FbaProgress | null | undefined) ?? neverRead
    return {
      ...account,
      fba: {
        last_read_at: progress.read_until,
        last_full_read_at: progress.full_at,
        next_read_at: task?.next_run_at ?? null,
        last_error: task?.last_error ?? null,
        rejected: progress.rejected,
      },
    }
  })
}
