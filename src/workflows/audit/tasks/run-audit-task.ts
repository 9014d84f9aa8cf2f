// Carries out an audit or a repair that somebody asked for: one process at a time, and again by
// another one if it dies over it.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  countAllOrders,
  readAuditTask,
  shopTask,
  type AuditProgress,
  type AuditTaskName,
} from "../../../modules/amazon/store/audit-tasks"
import {
  keepTask,
  releaseTask,
  takeTask,
} from "../../../modules/amazon/store/tasks"
import { sentenceOf } from "../../sentence-of"
import { auditAmazon } from "../audit-amazon"
import { auditShop } from "../audit-shop"
import { repairDriftWorkflow } from "../repair-drift"
import { tablesOf } from "../tables"

const leaseMs = 2 * 60_000
const renewEveryMs = 30_000
const mostTries = 3
/** What is kept to be shown; the number of all is kept too. */
const mostDifferences = 1000

type Note = (progress: AuditProgress) => Promise<void>

/** Nothing when nobody has asked, or somebody else is at it. */
export async function runAuditTask(
  container: MedusaContainer,
  name: AuditTaskName
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const task = shopTask(name)
  const wanted = await readAuditTask(tablesOf(container), name)
  if (wanted?.ended_at !== null) {
    return
  }
  const lease = randomUUID()
  const until = () => new Date(amazon.now().getTime() + leaseMs)
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, {
      ...task,
      lease,
      until: until(),
      now: amazon.now(),
      onlyDue: false,
    })
  )
  if (!taken.isTaken) {
    return
  }
  const asked = taken.progress as AuditProgress | null
  let latest = asked
  const note: Note = async (progress) => {
    latest = progress
    await amazon.inTransaction((manager) =>
      keepTask(manager, task, { lease, until: until(), progress })
    )
  }
  const timer = setInterval(() => {
    amazon
      .inTransaction((manager) =>
        keepTask(manager, task, { lease, until: until() })
      )
      .catch(() => undefined)
  }, renewEveryMs)
  try {
    if (asked?.ended_at === null) {
      await carryOut(container, name, asked, note)
    }
  } finally {
    clearInterval(timer)
    await amazon.inTransaction((manager) =>
      releaseTask(manager, task, {
        lease,
        now: amazon.now(),
        nextRunAt: null,
        error: latest?.error ?? null,
      })
    )
  }
}

async function carryOut(
  container: MedusaContainer,
  name: AuditTaskName,
  asked: AuditProgress,
  note: Note
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  let progress: AuditProgress = {
    ...asked,
    started_at: amazon.now().toISOString(),
    tries: asked.tries + 1,
    done: 0,
    total:
      asked.request.ids?.length ?? (await countAllOrders(tablesOf(container))),
  }
  const end = (end: Pick<AuditProgress, "result" | "error">) =>
    note({ ...progress, ...end, ended_at: amazon.now().toISOString() })
  if (asked.tries >= mostTries) {
    await end({
      result: null,
      error: `Begun ${mostTries} times, and broken off each time: the process that did it was stopped. Start another one, and look into Medusa's log if that ends the same way.`,
    })
    return
  }
  await note(progress)
  const onOrders = async (orders: number) => {
    progress = { ...progress, done: progress.done + orders }
    await note(progress)
  }
  try {
    const result =
      name === "audit"
        ? await audit(container, asked, onOrders)
        : await repair(container, asked)
    progress = { ...progress, done: progress.total ?? progress.done }
    await end({ result, error: null })
  } catch (error) {
    await end({ result: null, error: sentenceOf(error) })
  }
}

async function audit(
  container: MedusaContainer,
  { request }: AuditProgress,
  onOrders: (orders: number) => Promise<void>
): Promise<Record<string, unknown>> {
  const shop = await auditShop(container, undefined, onOrders)
  const amazon = request.with_amazon ? await auditAmazon(container) : null
  const differences = [...shop.differences, ...(amazon?.differences ?? [])]
  return {
    checked: shop.checked,
    amazon: amazon?.accounts ?? null,
    differences: differences.slice(0, mostDifferences),
    count: differences.length,
  }
}

async function repair(
  container: MedusaContainer,
  { request: { ids } }: AuditProgress
): Promise<Record<string, unknown>> {
  const { result } = await repairDriftWorkflow(container).run({
    input: ids ? { ids } : {},
  })
  const { repaired, applied, failed } = result
  return { repaired: repaired.length, applied, failed }
}
