// Puts right what Medusa has left behind where it died in the middle of its own work on an order of
// Amazon's, or on one that Amazon ships: see domain/shipment/mend.ts and left-open.ts for what that
// may be. What is under way looks the same for a moment, and clocks differ: so nothing is touched
// before it was seen twice, minutes apart.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  keepTask,
  releaseTask,
  takeTask,
  type Task,
} from "../../modules/amazon/store/tasks"
import { sentenceOf } from "../sentence-of"
import { findBroken, type Broken, type Suspect } from "./find-broken"
import { findSuspects, type Looked } from "./find-suspects"

/** Of all accounts together: Medusa's fulfilments know of none. */
const task: Task = { accountId: "all", name: "mending" }

const leaseMs = 2 * 60_000
const everyMs = 60_000
/** Whoever has just pressed is still at it. */
const settledMs = 2 * 60_000

interface Doubt extends Suspect {
  /** When it was seen first. */
  since: string
  /** Why it could not be put right. */
  error?: string
}

interface Progress {
  looked: Looked
  /** By key. */
  doubts: Record<string, Doubt>
}

export async function mendBrokenOff(container: MedusaContainer): Promise<void> {
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
    return
  }
  let trouble: string | null = null
  try {
    const known = taken.progress as Progress | null
    const progress = await lookAndMend(container, known, () =>
      amazon.inTransaction((manager) =>
        keepTask(manager, task, { lease, until: until() })
      )
    )
    await amazon.inTransaction((manager) =>
      keepTask(manager, task, { lease, until: until(), progress })
    )
  } catch (error) {
    trouble = sentenceOf(error)
  } finally {
    await amazon.inTransaction((manager) =>
      releaseTask(manager, task, {
        lease,
        now: amazon.now(),
        nextRunAt: new Date(amazon.now().getTime() + everyMs),
        error: trouble,
      })
    )
  }
}

async function lookAndMend(
  container: MedusaContainer,
  known: Progress | null,
  keep: () => Promise<boolean>
): Promise<Progress> {
  const now = container.resolve<AmazonModuleService>(AMAZON_MODULE).now()
  const before = known?.doubts ?? {}
  const { suspects, looked } = await findSuspects(container, known?.looked)
  const broken = await findBroken(container, [
    ...suspects,
    ...Object.values(before),
  ])
  const doubts: Progress["doubts"] = {}
  const failed = new Set<string>()
  for (const one of broken) {
    const since = before[one.key]?.since ?? now.toISOString()
    const isSettled = now.getTime() - new Date(since).getTime() >= settledMs
    const { orderId, fulfillmentId } = one
    let { error } = before[one.key] ?? {}
    // What comes after it on the same order was planned as if it had been done.
    if (isSettled && !failed.has(orderId) && (await keep())) {
      error = await mendOne(container, one, error)
      if (error === undefined) {
        continue
      }
    }
    doubts[one.key] = { orderId, fulfillmentId, since, ...(error && { error }) }
    failed.add(orderId)
  }
  return { looked, doubts }
}

/**
 * Why it could not be put right: it is tried again every minute, stops nothing else, and the log
 * says it once.
 */
async function mendOne(
  container: MedusaContainer,
  one: Broken,
  known: string | undefined
): Promise<string | undefined> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    await one.mend()
    logger.warn(
      `Medusa had broken off its work on ${one.name}: ${one.sentence}`
    )
    return undefined
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence !== known) {
      logger.warn(
        `Failed to put right ${one.name}, on which Medusa had broken off its work: ${sentence} It is tried again by itself.`
      )
    }
    return sentence
  }
}
