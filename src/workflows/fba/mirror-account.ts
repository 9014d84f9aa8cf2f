// Mirrors what lies in Amazon's warehouses for one account: reads it, and fills the shelves of
// the account's stock location. One process at a time.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { releaseTask, takeTask } from "../../modules/amazon/store/tasks"
import { afterFailure } from "./after-failure"
import { fillShelves } from "./fill-shelves"
import { loadGoods } from "./goods"
import {
  fbaTask,
  keeper,
  leaseUntil,
  type MirroredAccount,
  type Mirroring,
} from "./mirroring"
import {
  afterReading,
  neverRead,
  nextReading,
  nextRunAt,
  type FbaProgress,
} from "./progress"
import { readStock } from "./read-stock"

export interface MirrorRun {
  account_id: string
  /** Null: it did not come to its end. */
  read: "everything" | "changes" | null
  /** SKUs that Amazon named. */
  skus: number
  /** Inventory levels that were made, and that were changed. */
  created: number
  changed: number
  /** Why it ended early, in a sentence. */
  error: string | null
  /** Another process was at it, or it was not due. */
  is_skipped: boolean
  next_at: Date | null
}

export async function mirrorAccount(
  container: MedusaContainer,
  account: MirroredAccount,
  { onlyDue }: { onlyDue: boolean }
): Promise<MirrorRun> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const run: MirrorRun = {
    account_id: account.id,
    read: null,
    skus: 0,
    created: 0,
    changed: 0,
    error: null,
    is_skipped: false,
    next_at: null,
  }
  const lease = randomUUID()
  const task = fbaTask(account.id)
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, {
      ...task,
      lease,
      until: leaseUntil(amazon),
      now: amazon.now(),
      onlyDue,
    })
  )
  if (!taken.isTaken) {
    return { ...run, is_skipped: true, next_at: taken.dueAt }
  }
  let progress = (taken.progress as FbaProgress | null) ?? neverRead
  const renew = keeper(amazon, account, lease)
  const keep: Mirroring["keep"] = async (next) => {
    await renew(next)
    progress = next ?? progress
  }
  try {
    await mirror({ container, amazon, account, keep }, progress, run)
    run.next_at = nextRunAt(amazon.now())
  } catch (error) {
    const failed = await afterFailure(amazon, account, error, progress)
    run.error = failed.sentence
    run.next_at = failed.nextAt
    await keep({ ...progress, failures: progress.failures + 1 }).catch(
      () => undefined
    )
  }
  await amazon.inTransaction((manager) =>
    releaseTask(manager, task, {
      lease,
      now: amazon.now(),
      nextRunAt: run.next_at,
      error: run.error,
    })
  )
  return run
}

async function mirror(
  mirroring: Mirroring,
  before: FbaProgress,
  run: MirrorRun
): Promise<void> {
  const { amazon, account, keep } = mirroring
  await throwIfNoLocation(mirroring)
  const marketplaceId = account.fba_marketplace_id
  const reading = nextReading(before, marketplaceId, amazon.now())
  const named = await readStock(mirroring, reading)
  const after = afterReading(before, marketplaceId, reading, named)
  await keep(after)
  run.read = reading.changedSince === null ? "everything" : "changes"
  run.skus = named.read
  const filled = await fillShelves(mirroring, await loadGoods(mirroring, after))
  run.created = filled.created
  run.changed = filled.changed
  if (filled.failed > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to fill ${filled.failed} of the shelves at the stock location ${account.fba_location_id}: their inventory items were locked, or their levels have been deleted meanwhile. It is tried again by itself.`
    )
  }
}

async function throwIfNoLocation({
  container,
  account,
}: Mirroring): Promise<void> {
  const { fba_location_id: locationId } = account
  const [location] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: locationId }, { select: ["id"] })
  if (!location) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to show the stock in Amazon's warehouses: the stock location ${locationId} has been deleted. Choose another one under Settings › Amazon, in the account's stock in Amazon's warehouses, or leave it empty to have a new one made.`
    )
  }
}
