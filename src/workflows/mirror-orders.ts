import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import {
  claimMirror,
  delayMirror,
  recordMirrored,
} from "../modules/amazon/store/mirror"
import { mirrorBatch } from "./mirror/mirror-batch"
import { createPackageReader, type ReadPackages } from "./mirror/read-packages"
import { leaseMs } from "./reconcile/keep-lease"
import { applyDueOrdersStep } from "./steps/apply-due-orders"
import { tellEventsStep } from "./steps/tell-events"

export interface MirrorInput {
  /** Only these orders (ours). @default all that are due */
  ids?: string[]
  /** At most so many orders. @default 200 */
  limit?: number
}

/**
 * As many as are booked together. The order module confirms changes in one unit of work, and
 * what that costs grows faster than the number of orders: 50 at once took twice as long for
 * each as 10, and one by one half as long again as 10 (all on one busy machine).
 */
const batchSize = 10

interface MirrorRun {
  /** Orders (ours) whose parcels were booked: their holds end. */
  booked: string[]
  failed: number
}

/** One step without an undo, as the reconciler's: a batch is repeated, never taken back. */
export const mirrorOrdersStep = createStep(
  "amazon-mirror-orders",
  async ({ ids, limit = 200 }: MirrorInput, { container }) => {
    const readPackages = createPackageReader(container)
    const run: MirrorRun = { booked: [], failed: 0 }
    for (let left = limit; left > 0;) {
      const size = Math.min(left, batchSize)
      const claimed = await mirrorOneBatch(container, run, readPackages, {
        limit: size,
        ...(ids && { ids }),
      })
      if (claimed < size) {
        break
      }
      left -= claimed
    }
    return new StepResponse(run)
  }
)

/**
 * Parcels that left without Medusa get their fulfilment and their shipment there, and the holds
 * of their orders end. Safe to run at any time, by any number of processes.
 */
export const mirrorOrdersWorkflow = createWorkflow(
  "amazon-mirror-shipped-orders",
  (input: MirrorInput) => {
    const run = mirrorOrdersStep(input)
    const ids = transform({ run }, ({ run }) => run.booked)
    when("some-parcels-are-booked", { ids }, ({ ids }) => ids.length > 0).then(
      () => {
        applyDueOrdersStep(
          transform({ ids }, ({ ids }) => ({ ids, limit: ids.length }))
        )
        tellEventsStep()
      }
    )
    return new WorkflowResponse(run)
  }
)

async function mirrorOneBatch(
  container: MedusaContainer,
  run: MirrorRun,
  readPackages: ReadPackages,
  wanted: { ids?: string[]; limit: number }
): Promise<number> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const lease = randomUUID()
  const now = amazon.now()
  const until = new Date(now.getTime() + leaseMs)
  const claims = await amazon.inTransaction((manager) =>
    claimMirror(manager, { ...wanted, lease, now, until })
  )
  if (claims.length === 0) {
    return 0
  }
  try {
    const { mirrored, delays } = await mirrorBatch(
      container,
      claims,
      readPackages
    )
    const recorded = new Set(
      await amazon.inTransaction((manager) =>
        recordMirrored(manager, mirrored, amazon.now())
      )
    )
    await amazon.inTransaction((manager) => delayMirror(manager, delays))
    run.booked.push(
      ...mirrored
        .filter(({ id, booked }) => booked !== null && recorded.has(id))
        .map(({ id }) => id)
    )
    run.failed += delays.filter(({ error }) => error !== null).length
  } catch (error) {
    await amazon.releaseClaims(lease)
    throw error
  }
  return claims.length
}
