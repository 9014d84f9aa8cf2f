// What the admin's pages ask for with 100,000 orders of three months and 10,000 listings: numbers
// of pending orders, problems, progress, and how far the reading is.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bench, Measured } from "../measured"
import { describeHistory, fillHistory } from "../shop/fill-history"
import { median, timed } from "../timing"
import { readSyncStateWorkflow } from "../../src/workflows/audit/read-sync-state"
import { listProblemsWorkflow } from "../../src/workflows/problems/list-problems"
import { listProgressWorkflow } from "../../src/workflows/progress/list-progress"
import { readStatisticsWorkflow } from "../../src/workflows/statistics/read-statistics"

const history = { orders: 100_000, listings: 10_000 }
const rounds = 9

type Ask = (container: MedusaContainer) => Promise<unknown>

const pages = {
  statistics_100k_ms: (container) =>
    readStatisticsWorkflow(container).run({
      input: { account_id: null, days: 30 },
    }),
  problems_100k_ms: (container) =>
    listProblemsWorkflow(container).run({ input: { limit: 50, offset: 0 } }),
  progress_100k_ms: (container) =>
    listProgressWorkflow(container).run({ input: { account_id: null } }),
  sync_100k_ms: (container) => readSyncStateWorkflow(container).run(),
} as const satisfies Record<string, Ask>

export async function admin100k(bench: Bench): Promise<Measured> {
  await fillHistory(bench, history)
  const times: Record<string, number[]> = {}
  for (const [name, ask] of Object.entries(pages)) {
    await ask(bench.container)
    const own: number[] = []
    for (let round = 0; round < rounds; round++) {
      own.push(await timed(() => ask(bench.container)))
    }
    times[name] = own
  }
  const of = (name: keyof typeof pages) => median(times[name] ?? [])
  return {
    figures: {
      statistics_100k_ms: of("statistics_100k_ms"),
      problems_100k_ms: of("problems_100k_ms"),
      progress_100k_ms: of("progress_100k_ms"),
      sync_100k_ms: of("sync_100k_ms"),
    },
    settings: [
      `${describeHistory(history)} Each page once to warm up, then ${rounds} times. Rounds, ms: ${Object.entries(
        times
      )
        .map(
          ([name, own]) =>
            `${name} ${own.map((ms) => ms.toFixed(0)).join(", ")}`
        )
        .join("; ")}.`,
    ],
    times: [],
  }
}
