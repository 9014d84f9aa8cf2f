// What it costs to compute 10,000 offers anew, as after a change of the account's settings: from
// all of them stale to all of them saved.

import { monitorEventLoopDelay } from "node:perf_hooks"
import { breakDown, breakdownText } from "../contenders/breakdown"
import type { Bench, Measured } from "../measured"
import { computeAll, sellAtAmazon } from "../shop/sell-at-amazon"
import { countStatements } from "../statements"
import { median, timed } from "../timing"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { markOffers } from "../../src/modules/amazon/store/offers/mark"

const listings = 10_000
const rounds = 5

export async function offers10k(bench: Bench): Promise<Measured> {
  const { amazon } = await sellAtAmazon(bench, { count: listings })
  await amazon.stop()
  const times: number[] = []
  const busyMs: number[] = []
  const loop = monitorEventLoopDelay({ resolution: 5 })
  for (let round = 0; round < rounds; round++) {
    await markAll(bench)
    const work = timed(() => computeThem(bench))
    const before = process.cpuUsage()
    loop.enable()
    times.push(await work)
    loop.disable()
    const { user, system } = process.cpuUsage(before)
    busyMs.push((user + system) / 1000)
  }

  await markAll(bench)
  const statements = await countStatements(bench.container, () =>
    computeThem(bench)
  )
  await markAll(bench)
  const spent = await breakDown(bench, () => computeThem(bench))
  const sum = [...statements.values()].reduce((all, one) => all + one, 0)
  return {
    figures: { offers_10k_ms: median(times), offers_10k_queries: sum },
    settings: [
      `${listings} listings, each of a variant of its own with one inventory item at two locations; nothing is held for Amazon orders. Marking them is not part of it. Rounds, ms: ${times.map((ms) => ms.toFixed(0)).join(", ")}; the median counts. Medusa's process itself was busy for ${median(busyMs).toFixed(0)} ms of that, the rest is Postgres and other processes. Whoever else needed Medusa meanwhile, such as the storefront, waited ${(loop.max / 1e6).toFixed(0)} ms at most for its turn (event loop delay).`,
      `Statements by kind in one more round: ${kindsText(statements)}.`,
      `Where the time goes, ms in one more round: ${breakdownText(spent, 1)}.`,
    ],
    times: [],
  }
}

async function markAll({ container, sql }: Bench): Promise<void> {
  await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .inTransaction((manager) => markOffers(manager, { all: true }))
  await sql.query("VACUUM ANALYZE amazon_listing")
}

/** A benchmark of work that was not done would be fast. */
async function computeThem(bench: Bench): Promise<void> {
  const count = await computeAll(bench)
  if (count !== listings) {
    throw new Error(
      `Failed to measure: ${count} of ${listings} offers were computed.`
    )
  }
}

/** "10 × select … from amazon_listing", the most frequent first. */
function kindsText(statements: Map<string, number>): string {
  const kinds = new Map<string, number>()
  for (const [sql, count] of statements) {
    const kind = kindOf(sql)
    kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  }
  return [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} × ${kind}`)
    .join(", ")
}

function kindOf(sql: string): string {
  const [verb = ""] = sql.trim().toLowerCase().split(/\W/)
  const table = /\b(?:from|update|into)\s+(?:"?public"?\.)?"?(\w+)/i.exec(sql)
  return table ? `${verb} ${table[1]}` : verb
}
