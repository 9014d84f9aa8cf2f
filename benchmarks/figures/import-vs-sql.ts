// The same import against only the SQL that puts the same rows into the same tables: how far
// Medusa itself is from the limit.

import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { importOurs } from "../contenders/ours"
import { copyRows, insertRows, readRows } from "../contenders/sql-import"
import type { OrderRows } from "../contenders/sql-import"
import type { Bench, Measured } from "../measured"
import { nextSeries, pendingOrders } from "../shop/make-orders"
import {
  fastest,
  inChunks,
  median,
  medianRatio,
  takeTurns,
  timed,
} from "../timing"
import { timeOurs } from "./import-vs-plain"

const orders = 1000
const rounds = 5

export async function importVsSql(bench: Bench): Promise<Measured> {
  const { variants } = bench.shop
  const { batchSize } =
    bench.container.resolve<AmazonModuleService>(AMAZON_MODULE).options
  const series = nextSeries()
  const first = pendingOrders(orders, variants, series)
  await importOurs(bench, first)
  await bench.sql.query("ANALYZE")
  const rows = await readRows(bench.sql, first)
  const bare = (size: number) => timeSql(bench, rows, series, size)

  const best = await fastest([50, 100, 200, 500, 1000], 2, bare)
  const times = await takeTurns(rounds, {
    ours: () => timeOurs(bench, orders, variants),
    equal: () => bare(batchSize),
    best: () => bare(best.choice),
  })
  const isEqualBest = median(times.equal) < median(times.best)
  return {
    figures: {
      import_vs_sql: medianRatio(
        times.ours,
        isEqualBest ? times.equal : times.best
      ),
    },
    settings: [
      `${orders} orders of 1 to 3 lines, ${rounds} rounds in turns; our batches: ${batchSize}.`,
      `SQL: ${Object.values(rows[0] ?? {}).flat().length} rows for the first order, a statement per table and a transaction per batch, best batch size ${best.choice} (ms per order: ${best.tried.map(({ choice, ms }) => `${choice} → ${ms.toFixed(3)}`).join(", ")}). Rows are ready in memory; turning them into JSON is part of the time.`,
    ],
    times: [
      { who: "ours", msPerOrder: times.ours },
      { who: `SQL, batches of ${batchSize}`, msPerOrder: times.equal },
      { who: `SQL, batches of ${best.choice}`, msPerOrder: times.best },
    ],
  }
}

async function timeSql(
  { sql }: Bench,
  rows: OrderRows[],
  series: number,
  batchSize: number
): Promise<number> {
  const copies = copyRows(rows, series, nextSeries())
  const ms = await timed(async () => {
    for (const batch of inChunks(copies, batchSize)) {
      await insertRows(sql, batch)
    }
  })
  return ms / copies.length
}
