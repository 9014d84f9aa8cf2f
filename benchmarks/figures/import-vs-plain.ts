// 1,000 pending orders, snapshot to reservation: our path against plain Medusa code at its
// best concurrency. Plain code is timed on fewer orders, and compared per order.

import { checkPhase, importOurs } from "../contenders/ours"
import { bySku, importPlain } from "../contenders/plain-import"
import type { Bench, Measured } from "../measured"
import { pendingOrders } from "../shop/make-orders"
import type { BenchVariant } from "../shop/prepare-shop"
import { fastest, inLanes, medianRatio, takeTurns, timed } from "../timing"

const orders = 1000
const plainOrders = 200
const rounds = 3

export async function importVsPlain(bench: Bench): Promise<Measured> {
  const { variants, kits } = bench.shop
  const plain = (count: number, lanes: number) => timePlain(bench, count, lanes)
  await timeOurs(bench, 200, variants)
  await plain(20, 1)
  await bench.sql.query("ANALYZE")

  const lanes = await fastest([1, 2, 4, 8, 16], 2, (n) => plain(50, n))
  const times = await takeTurns(rounds, {
    ours: () => timeOurs(bench, orders, variants),
    plain: () => plain(plainOrders, lanes.choice),
  })
  await timeOurs(bench, 200, kits)
  const kitTimes = await takeTurns(rounds, {
    kits: () => timeOurs(bench, orders, kits),
  })
  return {
    figures: { import_vs_plain: medianRatio(times.plain, times.ours) },
    settings: [
      `${orders} orders of 1 to 3 lines over ${variants.length} variants and 2 locations, ${rounds} rounds in turns; plain code: ${plainOrders} orders a round, compared per order.`,
      `Plain code: createOrderWorkflow with prices, then createReservationsWorkflow, at concurrency ${lanes.choice}, its best (ms per order: ${lanes.tried.map(({ choice, ms }) => `${choice} → ${ms.toFixed(0)}`).join(", ")}).`,
    ],
    times: [
      { who: "ours", msPerOrder: times.ours },
      { who: "plain", msPerOrder: times.plain },
      {
        who: "ours, every line a kit of two parts (for information)",
        msPerOrder: kitTimes.kits,
      },
    ],
  }
}

/** Milliseconds per order. */
export async function timeOurs(
  bench: Bench,
  count: number,
  variants: readonly BenchVariant[]
): Promise<number> {
  const observations = pendingOrders(count, variants)
  const ms = await timed(() => importOurs(bench, observations))
  await checkPhase(bench, observations, "placeholder")
  return ms / count
}

async function timePlain(
  bench: Bench,
  count: number,
  lanes: number
): Promise<number> {
  const variants = bySku(bench.shop.variants)
  const observations = pendingOrders(count, bench.shop.variants)
  const ms = await timed(() =>
    inLanes(observations, lanes, (one) => importPlain(bench, variants, one))
  )
  return ms / count
}
