// Where the progress of a reading is kept: in the account's task, together with the lease.

import type AmazonModuleService from "../../../modules/amazon/service"
import {
  keepTask,
  taskId,
  type Task,
} from "../../../modules/amazon/store/tasks"
import { neverRead, type CatalogueProgress } from "./progress"

export interface Journal {
  /** As it was saved last. */
  readonly progress: CatalogueProgress
  /** Renews the lease too; throws when somebody else has taken over. */
  save: (progress: CatalogueProgress) => Promise<void>
}

/** Renewed with every page. A call takes 30 s and three tries at worst. */
const leaseMs = 3 * 60_000

export const leaseUntil = (amazon: AmazonModuleService): Date =>
  new Date(amazon.now().getTime() + leaseMs)

/** Its message is a sentence of ours (sentence-of.ts). */
export class ReaderLostError extends Error {
  override readonly name = "LeaseLostError"
}

export function openJournal(
  amazon: AmazonModuleService,
  task: Task,
  lease: string,
  stored: unknown
): Journal {
  let latest = (stored as CatalogueProgress | null) ?? neverRead
  return {
    get progress() {
      return latest
    },
    async save(progress) {
      const isOurs = await amazon.inTransaction((manager) =>
        keepTask(manager, task, {
          lease,
          until: leaseUntil(amazon),
          progress,
        })
      )
      if (!isOurs) {
        throw new ReaderLostError(
          "Failed to go on reading the listings: another process has taken over."
        )
      }
      latest = progress
    },
  }
}

export async function readProgress(
  amazon: AmazonModuleService,
  accountId: string
): Promise<CatalogueProgress> {
  const [task] = await amazon.listAmazonTasks({
    id: taskId({ accountId, name: "catalogue" }),
  })
  return (task?.progress as CatalogueProgress | null | undefined) ?? neverRead
}
