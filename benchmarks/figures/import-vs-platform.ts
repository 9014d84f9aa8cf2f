// The same import against the least that Medusa's own interfaces cost: createOrders,
// createReservationsWorkflow and createOrderChange in bulk, with ready-made input.

import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { breakDown, breakdownText } from "../contenders/breakdown"
import { importOurs } from "../contenders/ours"
import { importByPlatform, readyOrders } from "../contenders/platform-import"
import type { Bench, Measured } from "../measured"
import { pendingOrders } from "../shop/make-orders"
import { fastest, median, medianRatio, takeTurns, timed } from "../timing"
import { timeOurs } from "./import-vs-plain"

const orders = 1000
const rounds = 5

export async function importVsPlatform(bench: Bench): Promise<Measured> {
  const { variants } = bench.shop
  const { batchSize } =
    bench.container.resolve<AmazonModuleService>(AMAZON_MODULE).options
  const platform = (size: number) => timePlatform(bench, orders, size)
  await timeOurs(bench, 500, variants)
  await timePlatform(bench, 500, batchSize)
  await bench.sql.query("ANALYZE")

  const best = await fastest([50, 100, 200, 500, 1000], 2, platform)
  const times = await takeTurns(rounds, {
    ours: () => timeOurs(bench, orders, variants),
    equal: () => platform(batchSize),
    best: () => platform(best.choice),
  })
  const observations = pendingOrders(orders, variants)
  const spent = await breakDown(bench, () => importOurs(bench, observations))
  const isEqualBest = median(times.equal) < median(times.best)
  return {
    figures: {
      import_vs_platform: medianRatio(
        times.ours,
        isEqualBest ? times.equal : times.best
      ),
    },
    settings: [
      `${orders} orders of 1 to 3 lines, ${rounds} rounds in turns; our batches: ${batchSize}.`,
      `The platform's best batch size: ${best.choice} (ms per order: ${best.tried.map(({ choice, ms }) => `${choice} → ${ms.toFixed(2)}`).join(", ")}); the faster of that and ours counts.`,
      `Where our time goes, ms per order in one more run: ${breakdownText(spent, orders)}.`,
    ],
    times: [
      { who: "ours", msPerOrder: times.ours },
      { who: `platform, batches of ${batchSize}`, msPerOrder: times.equal },
      { who: `platform, batches of ${best.choice}`, msPerOrder: times.best },
    ],
  }
}

async function timePlatform(
  bench: Bench,
  count: number,
  batchSize: number
): Promise<number> {
  const ready = await readyOrders(
    bench,
    pendingOrders(count, bench.shop.variants)
  )
  const ms = await timed(() => importByPlatform(bench, ready, batchSize))
  return ms / count
}
