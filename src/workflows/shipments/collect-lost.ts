// Events get lost: now and then, all parcels that have left lately are looked at, and all that
// Amazon has not confirmed. One process at a time; how far it has come is kept.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import { isAmazonOrderId } from "../../modules/amazon/ids"
import type AmazonModuleService from "../../modules/amazon/service"
import { listUnconfirmed } from "../../modules/amazon/store/shipments/sources"
import {
  keepTask,
  releaseTask,
  takeTask,
  type Task,
} from "../../modules/amazon/store/tasks"
import { sentenceOf } from "../sentence-of"
import { collectPackages } from "./collect-packages"
import { walkFulfillments, type Walked } from "./walk-fulfillments"

/** Of all accounts together: Medusa's fulfilments know of none. */
const task: Task = { accountId: "all", name: "shipments" }

const leaseMs = 2 * 60_000
const everyMs = 5 * 60_000
const retryAfterErrorMs = 60_000
const unconfirmedAtOnce = 200
const unconfirmedEveryMs = 5 * 60_000

/** The ids of packages that are new, or that Amazon is to be told of anew. */
export async function collectLost(
  container: MedusaContainer
): Promise<string[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const lease = randomUUID()
  const until = () => new Date(amazon.now().getTime() + leaseMs)
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, {
      ...task,
      lease,
      until: until(),
      now: amazon.now(),
      onlyDue: true,
    })
  )
  if (!taken.isTaken) {
    return []
  }
  let waitMs = everyMs
  let trouble: string | null = null
  const collected: string[] = []
  try {
    const unconfirmed = await amazon.inTransaction((manager) =>
      listUnconfirmed(manager, {
        before: new Date(amazon.now().getTime() - unconfirmedEveryMs),
        limit: unconfirmedAtOnce,
      })
    )
    collected.push(...(await collectPackages(container, unconfirmed)))
    const { ids, hasMore } = await collectShipped(
      container,
      taken.progress as Walked | null,
      (progress) =>
        amazon.inTransaction((manager) =>
          keepTask(manager, task, { lease, until: until(), progress })
        )
    )
    collected.push(...ids)
    waitMs = hasMore ? 0 : everyMs
  } catch (error) {
    trouble = sentenceOf(error)
    waitMs = retryAfterErrorMs
  } finally {
    await amazon.inTransaction((manager) =>
      releaseTask(manager, task, {
        lease,
        now: amazon.now(),
        nextRunAt: new Date(amazon.now().getTime() + waitMs),
        error: trouble,
      })
    )
  }
  return collected
}

async function collectShipped(
  container: MedusaContainer,
  since: Walked | null,
  save: (progress: Walked) => Promise<boolean>
): Promise<{ ids: string[]; hasMore: boolean }> {
  const ids: string[] = []
  const { hasMore } = await walkFulfillments<ShippedRow>(container, {
    since,
    fields: ["metadata", "order.id"],
    filters: { shipped_at: { $ne: null } },
    visit: async (rows, reached) => {
      const orderIds = await withoutRow(container, rows)
      ids.push(...(await collectPackages(container, orderIds)))
      return reached === null || save(reached)
    },
  })
  return { ids, hasMore }
}

interface ShippedRow {
  id: string
  updated_at: Date | string
  metadata: Record<string, unknown> | null
  order?: { id: string } | null
}

/** Medusa orders of Amazon's, with a parcel that has left and is not in the outbox. */
async function withoutRow(
  container: MedusaContainer,
  shipped: ShippedRow[]
): Promise<string[]> {
  const candidates = shipped.flatMap(({ id, metadata, order }) =>
    order &&
    isAmazonOrderId(order.id) &&
    metadata?.amazon_shipped_elsewhere !== true
      ? [{ id, order_id: order.id }]
      : []
  )
  const rows = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonShipments(
      {
        fulfillment_id: candidates.map(({ id }) => id),
        // Given up when its fulfilment had not left after all; it may have left since.
        state: { $ne: "withdrawn" },
      },
      { select: ["id", "fulfillment_id"], take: null }
    )
  const known = new Set(rows.map((row) => row.fulfillment_id))
  return candidates.flatMap(({ id, order_id }) =>
    known.has(id) ? [] : [order_id]
  )
}
