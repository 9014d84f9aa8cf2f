// 50,000 pending orders that all wait at Amazon at once, by the real path: list pages from the
// simulator (in a process of its own), the events that wake the reconciler, Medusa. How much
// memory that adds, and how many calls it takes.

import { setTimeout as sleep } from "node:timers/promises"
import { createDatabase } from "../databases"
import type { Bench, Measured } from "../measured"
import { watchMemory } from "../memory"
import { importOurs } from "../contenders/ours"
import { pendingOrders } from "../shop/make-orders"
import { startAmazon } from "../shop/start-amazon"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { pollOrdersWorkflow } from "../../src/workflows/poll-orders"
import { reconcileOrdersWorkflow } from "../../src/workflows/reconcile-orders"

const orders = 50_000
/** Imported before, without Amazon: what Medusa loads at its first use is not counted. */
const warmUp = 1000
const pageSize = 100

export async function backlog(bench: Bench): Promise<Measured> {
  const amazon = await startAmazon(await createDatabase("bench_amazon"))
  const service = bench.container.resolve<AmazonModuleService>(AMAZON_MODULE)
  service.options.endpoint = amazon.endpoint
  // Amazon's own buckets never stand in the way; ours are emptied below.
  await amazon.control.setLimits({ bucketSpeed: 1_000_000 })
  await amazon.control.setClock({ visibilityLagMs: 0 })
  await importOurs(bench, pendingOrders(warmUp, bench.shop.variants))
  await pollOrdersWorkflow(bench.container).run({ input: {} })
  await bench.sql.query("ANALYZE")

  await amazon.control.placeMany({
    count: orders,
    skus: bench.shop.variants.map(({ sku }) => ({ sku })),
  })
  await amazon.control.resetCalls()
  const memory = watchMemory()
  const startedAt = performance.now()
  await readEverything(bench, warmUp + orders)
  const ms = performance.now() - startedAt
  const { addedMb, sentence } = memory.stop()
  const { calls } = await amazon.control.state()
  await amazon.stop()

  return {
    figures: {
      backlog_memory_mb: addedMb,
      amazon_calls_extra:
        calls.searchOrders.calls - Math.ceil(orders / pageSize),
    },
    settings: [
      `${orders} orders of 1 to 3 lines in one backlog; before it, ${warmUp} imported from memory as a warm-up, and one reading of an empty list. ${sentence}`,
      `searchOrders ${calls.searchOrders.calls} calls (${calls.searchOrders.throttled} throttled), getOrder ${calls.getOrder.calls}.`,
      "Time is passed for our call budget by forgetting its row when it is spent (amazon_call_budget); the clocks stay as they are. The next burst starts when the last one is applied, as it would be after an hour.",
    ],
    times: [{ who: "ours, all of it", msPerOrder: [ms / orders] }],
  }
}

/** Burst after burst, until Medusa has `count` placeholders. */
async function readEverything(bench: Bench, count: number): Promise<void> {
  for (let there = 0; there < count;) {
    await bench.sql.query("DELETE FROM amazon_call_budget")
    await pollOrdersWorkflow(bench.container).run({ input: {} })
    const before = there
    there = await whenApplied(bench)
    if (there === before) {
      throw new Error(
        `Failed to measure: the backlog stands still at ${there} of ${count}.`
      )
    }
  }
}

/** Waits for those whom events have woken; then does what is left, as the sweeping job would. */
async function whenApplied({ container, sql }: Bench): Promise<number> {
  for (;;) {
    const { rows } = await sql.query<{ due: number; leased: number }>(
      `SELECT count(*)::int AS due, count(lease)::int AS leased
         FROM amazon_order WHERE applied_revision < revision`
    )
    const { due = 0, leased = 0 } = rows[0] ?? {}
    if (due === 0) {
      break
    }
    if (leased > 0) {
      await sleep(100)
    } else {
      await reconcileOrdersWorkflow(container).run({ input: {} })
    }
  }
  const { rows } = await sql.query<{ count: number }>(
    "SELECT count(*)::int FROM amazon_order WHERE phase = 'placeholder'"
  )
  return rows[0]?.count ?? 0
}
