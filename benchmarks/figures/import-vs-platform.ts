// The same import against the least that Medusa's own interfaces cost: createOrders,
// createReservationsWorkflow and createOrderChange in bulk, with ready-made input.

import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { importByPlatform, readyOrders } from "../contenders/platform-import"
import type { Bench, Measured } from "../measured"
import { pendingOrders } from "../shop/make-orders"
import { fastest, median, takeTurns, timed } from "../timing"
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
  const least = Math.min(median(times.equal), median(times.best))
  return {
    figures: { import_vs_platform: median(times.ours) / least },
    settings: [
      `${orders} orders of 1 to 3 lines, ${rounds} rounds in turns; our batches: ${batchSize}.`,
      `The platform's best batch size: ${best.choice} (ms per order: ${best.tried.map(({ choice, ms }) => `${choice} → ${ms.toFixed(2)}`).join(", ")}); the faster of that and ours counts.`,
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
