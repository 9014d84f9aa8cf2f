// Completing 1,000 placeholders, from the paid snapshot to the last event told, against plain
// code at its best concurrency (contenders/plain-complete.ts says why that code).

import { breakDown, breakdownText } from "../contenders/breakdown"
import { checkPhase, importOurs } from "../contenders/ours"
import { ourPlaceholders, plainPlaceholders } from "../contenders/placeholders"
import { completePlain } from "../contenders/plain-complete"
import type { Bench, Measured } from "../measured"
import { paid } from "../shop/make-orders"
import { fastest, inLanes, medianRatio, takeTurns, timed } from "../timing"

const orders = 1000
const plainOrders = 150
const rounds = 3

export async function completeVsPlain(bench: Bench): Promise<Measured> {
  await timeOurs(bench, 200)
  await timePlain(bench, 20, 1)
  await bench.sql.query("ANALYZE")

  const lanes = await fastest([1, 2, 4, 8, 16], 2, (n) =>
    timePlain(bench, 40, n)
  )
  const times = await takeTurns(rounds, {
    ours: () => timeOurs(bench, orders),
    plain: () => timePlain(bench, plainOrders, lanes.choice),
  })
  const waiting = (await ourPlaceholders(bench, orders)).map(paid)
  const spent = await breakDown(bench, () => importOurs(bench, waiting))
  return {
    figures: { complete_vs_plain: medianRatio(times.plain, times.ours) },
    settings: [
      `${orders} placeholders of 1 to 3 lines, with prices, taxes, shipping, addresses and payment, ${rounds} rounds in turns; plain code: ${plainOrders} orders a round, compared per order.`,
      `Plain code: updateOrders, updateOrderLineItems, setOrderLineItemTaxLines, createOrderShippingMethods, createOrderPaymentCollectionWorkflow and markPaymentCollectionAsPaid, at concurrency ${lanes.choice}, its best (ms per order: ${lanes.tried.map(({ choice, ms }) => `${choice} → ${ms.toFixed(0)}`).join(", ")}).`,
      `Where our time goes, ms per order in one more run: ${breakdownText(spent, orders)}.`,
    ],
    times: [
      { who: "ours", msPerOrder: times.ours },
      { who: "plain", msPerOrder: times.plain },
    ],
  }
}

async function timeOurs(bench: Bench, count: number): Promise<number> {
  const waiting = (await ourPlaceholders(bench, count)).map(paid)
  const ms = await timed(() => importOurs(bench, waiting))
  await checkPhase(bench, waiting, "completed")
  return ms / count
}

async function timePlain(
  bench: Bench,
  count: number,
  lanes: number
): Promise<number> {
  const waiting = await plainPlaceholders(bench, count)
  const ms = await timed(() =>
    inLanes(waiting, lanes, (one) => completePlain(bench, one))
  )
  return ms / count
}
