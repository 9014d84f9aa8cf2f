// Events get lost: now and then, all parcels that have left lately are looked at, and all that
// Amazon has not confirmed. One process at a time; how far it has come is kept.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
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

/** Of all accounts together: Medusa's fulfilments know of none. */
const task: Task = { accountId: "all", name: "shipments" }

const leaseMs = 2 * 60_000
const everyMs = 5 * 60_000
const retryAfterErrorMs = 60_000
/** A transaction may commit long after the moment that it wrote. */
const overlapMs = 60 * 60_000
/** When nobody has looked yet: as far back as a parcel may be worth telling of. */
const firstLookMs = 30 * 24 * 60 * 60_000
const pageSize = 200
const pagesAtOnce = 5
const unconfirmedAtOnce = 200
const unconfirmedEveryMs = 5 * 60_000

interface Progress {
  /** Everything that Medusa had written by then has been looked at. */
  read_until: string
  /** There was more than one run may read: the next one goes on right there. */
  is_behind: boolean
}

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
      taken.progress as Progress | null,
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

/**
 * Goes through what has left, by when Medusa wrote it down: whoever ships may say that it was
 * yesterday, or go by another clock.
 */
async function collectShipped(
  container: MedusaContainer,
  progress: Progress | null,
  save: (progress: Progress) => Promise<boolean>
): Promise<{ ids: string[]; hasMore: boolean }> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const since = sinceWhen(amazon, progress)
  const ids: string[] = []
  for (let page = 0; page < pagesAtOnce; page += 1) {
    const shipped = await readShipped(container, since, page)
    const orderIds = await withoutRow(container, shipped)
    ids.push(...(await collectPackages(container, orderIds)))
    const last = shipped.at(-1)
    const hasMore = shipped.length === pageSize
    const isOurs =
      last === undefined ||
      (await save({
        read_until: notAfter(amazon.now(), last.updated_at),
        is_behind: hasMore,
      }))
    if (!hasMore || !isOurs) {
      return { ids, hasMore: false }
    }
  }
  return { ids, hasMore: true }
}

/** A clock that goes ahead must not hide what leaves until then. */
const notAfter = (now: Date, writtenAt: Date | string): string =>
  new Date(Math.min(now.getTime(), new Date(writtenAt).getTime())).toISOString()

function sinceWhen(
  amazon: AmazonModuleService,
  progress: Progress | null
): Date {
  if (!progress) {
    return new Date(amazon.now().getTime() - firstLookMs)
  }
  const until = new Date(progress.read_until).getTime()
  return new Date(progress.is_behind ? until : until - overlapMs)
}

interface ShippedRow {
  id: string
  updated_at: Date | string
  metadata: Record<string, unknown> | null
  order?: { id: string } | null
}

async function readShipped(
  container: MedusaContainer,
  since: Date,
  page: number
): Promise<ShippedRow[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "fulfillment",
      fields: ["id", "updated_at", "metadata", "order.id"],
      filters: { shipped_at: { $ne: null }, updated_at: { $gte: since } },
      pagination: {
        take: pageSize,
        skip: page * pageSize,
        order: { updated_at: "ASC", id: "ASC" },
      },
    })
  return data as ShippedRow[]
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
