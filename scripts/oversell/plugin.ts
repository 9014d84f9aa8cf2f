// The plugin at work, driven by the script: it reads orders and sends numbers when the sale says
// so, since its own timers run in real time.

import { setTimeout as sleep } from "node:timers/promises"
import { taskId } from "../../src/modules/amazon/store/tasks"
import { markStale } from "../../src/workflows/offers/mark-offers"
import { pollOrdersWorkflow } from "../../src/workflows/poll-orders"
import { publishOffersWorkflow } from "../../src/workflows/publish-offers"
import { reconcileOrdersWorkflow } from "../../src/workflows/reconcile-orders"
import type { Market } from "./open-market"
import type { Stall } from "./open-sale"

const dayMs = 24 * 60 * 60_000

/** Reads what Amazon lists, and applies all of it. */
export async function readOrders(
  { container, amazon }: Market,
  { accountId }: Stall
): Promise<void> {
  const { result } = await pollOrdersWorkflow(container).run({
    input: { account_id: accountId },
  })
  const [reading] = result
  if (!reading || reading.is_skipped || reading.error !== null) {
    throw new Error(`Failed to read the orders: ${reading?.error}`)
  }
  for (let quiet = 0; quiet < 2;) {
    const { result: applied } = await reconcileOrdersWorkflow(container).run({
      input: {},
    })
    const leased = await amazon.listAmazonOrders(
      { lease: { $ne: null } },
      { select: ["id"], take: 1 }
    )
    quiet = applied.applied + leased.length === 0 ? quiet + 1 : 0
    await sleep(10)
  }
}

/** What subscribers do as well, in their own time. */
export const markVariants = (
  { container }: Market,
  variantIds: string[]
): Promise<void> => markStale(container, { variant_ids: variantIds })

/** Sends what is to be sent now. When there will be more to do, if nothing changes meanwhile. */
export async function sendNumbers(
  market: Market,
  { accountId }: Stall
): Promise<number> {
  for (;;) {
    const { result } = await publishOffersWorkflow(market.container).run({
      input: { account_id: accountId, only_due: false },
    })
    await quietPublisher(market, accountId)
    const [published] = result
    if (!published || published.error !== null) {
      throw new Error(`Failed to send numbers: ${published?.error}`)
    }
    if (!published.is_skipped) {
      return published.next_at
        ? new Date(published.next_at).getTime()
        : Infinity
    }
  }
}

/** The wake-up calls of subscribers find nothing due, and a run that one has begun is over. */
async function quietPublisher(
  { amazon, clock }: Market,
  accountId: string
): Promise<void> {
  for (let isQuiet = false; !isQuiet;) {
    const task = await amazon.updateAmazonTasks({
      id: taskId({ accountId, name: "publish" }),
      next_run_at: new Date(clock.nowMs + dayMs),
    })
    isQuiet = task.lease === null
    await sleep(isQuiet ? 0 : 10)
  }
}
