// What an order costs when there are 100,000 others, against 1,000: two processes, each with a
// database of its own, import in turns. The many are filled in by SQL, as copies of orders that
// our own path has imported.

import { analyze, copyShop, databaseUrl } from "../databases"
import { importOurs } from "../contenders/ours"
import { copyRows, insertRows, readRows } from "../contenders/sql-import"
import type { Bench, Measured } from "../measured"
import { startImporter } from "../process/ask"
import { nextSeries, pendingOrders } from "../shop/make-orders"
import { medianRatio, takeTurns } from "../timing"

const few = 1000
const many = 100_000
const orders = 1000
const rounds = 5
const smallName = "bench_growth_few"

export async function growth100k(bench: Bench): Promise<Measured> {
  await fill(bench)
  const largeName = await ownName(bench)
  const small = await startImporter(await copyShop(smallName))
  const large = await startImporter(databaseUrl(largeName))
  const take = (shop: typeof small, count: number) => () =>
    shop.importOrders({ orders: count, series: nextSeries() })
  await takeTurns(1, { small: take(small, few), large: take(large, few) })
  await analyze(smallName)
  await analyze(largeName)

  const times = await takeTurns(rounds, {
    small: take(small, orders),
    large: take(large, orders),
  })
  small.stop()
  large.stop()
  return {
    figures: { growth_100k: medianRatio(times.large, times.small) },
    settings: [
      `${orders} orders a round, ${rounds} rounds in turns. The large shop starts with ${many + few} pending orders, all with Medusa orders, lines, reservations, locks, ledger and events; the small one with ${few}. Both keep what they import: ${few} to ${few + (rounds - 1) * orders} in the small one. Both are analysed before.`,
    ],
    times: [
      { who: `with ${few} orders`, msPerOrder: times.small },
      { who: `with ${many} orders`, msPerOrder: times.large },
    ],
  }
}

async function fill({ container, shop, sql }: Bench): Promise<void> {
  const series = nextSeries()
  const first = pendingOrders(few, shop.variants, series)
  await importOurs({ container, shop, sql }, first)
  const rows = await readRows(sql, first)
  for (let there = few; there < many; there += few) {
    await insertRows(sql, copyRows(rows, series, nextSeries()))
  }
}

async function ownName({ sql }: Bench): Promise<string> {
  const { rows } = await sql.query<{ name: string }>(
    "SELECT current_database() AS name"
  )
  return rows[0]!.name
}
