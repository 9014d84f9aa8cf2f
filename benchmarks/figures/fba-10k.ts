// Mirroring 10,000 SKUs that lie in Amazon's warehouses: the first reading, one after which 1 in
// 100 has changed, and what the shelves in Medusa alone cost, at Amazon's own rates.

import type { Bench, Measured } from "../measured"
import { listArticles } from "../shop/list-articles"
import { startAmazon, type Amazon } from "../shop/start-amazon"
import { createDatabase } from "../databases"
import { countStatements } from "../statements"
import { inChunks } from "../timing"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { changeAccountWorkflow } from "../../src/workflows/accounts/change-account"
import {
  mirrorAccount,
  type MirrorRun,
} from "../../src/workflows/fba/mirror-account"
import { isMirrored } from "../../src/workflows/fba/mirroring"

const skus = 10_000
const changed = skus / 100
const units = 20
const atOnce = 20
const hourMs = 60 * 60_000

export async function fba10k(bench: Bench): Promise<Measured> {
  const { container, shop, sql } = bench
  const service = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const amazon = await startAmazon(await createDatabase("bench_amazon"))
  service.options.endpoint = amazon.endpoint
  const articles = await listArticles(bench, amazon, { count: skus })
  await sql.query("UPDATE amazon_listing SET fulfilled_by = 'amazon'")
  const { rows } = await sql.query<{ marketplace_id: string }>(
    "SELECT marketplace_id FROM amazon_marketplace WHERE account_id = $1 AND country_code = 'DE'",
    [shop.accountId]
  )
  await stock(amazon, articles, units)
  await changeAccountWorkflow(container).run({
    input: {
      id: shop.accountId,
      fba_marketplace_id: rows[0]?.marketplace_id ?? "",
    },
  })
  await sql.query("VACUUM ANALYZE")
  // A reading looks back half an hour further than the one before it began: all this is older.
  await amazon.control.advanceClock(hourMs)
  service.options.clock = () => new Date(Date.now() + hourMs)

  const first = await measure(bench, amazon)
  expectRun(first, { created: skus, changed: 0 })
  await stock(amazon, articles.slice(0, changed), units - 1)
  const second = await measure(bench, amazon)
  expectRun(second, { created: 0, changed })
  const nothing = await measure(bench, amazon)
  expectRun(nothing, { created: 0, changed: 0 })
  await sql.query(
    "DELETE FROM inventory_level WHERE location_id = (SELECT fba_location_id FROM amazon_account)"
  )
  const making = await measure(bench, amazon)
  expectRun(making, { created: skus, changed: 0 })
  await sql.query(
    `UPDATE inventory_level SET stocked_quantity = 1,
            raw_stocked_quantity = '{"value": "1", "precision": 20}'
      WHERE location_id = (SELECT fba_location_id FROM amazon_account)`
  )
  const moving = await measure(bench, amazon)
  expectRun(moving, { created: 0, changed: skus })
  await amazon.stop()
  return {
    figures: {
      fba_10k_s: first.ms / 1000,
      fba_10k_calls: first.calls,
      fba_10k_queries: first.statements,
      fba_changed_ms: second.ms,
      fba_changed_queries: second.statements,
    },
    settings: [
      `${skus} SKUs, each of a variant of its own with one inventory item. First reading: ${text(first)}; Amazon's two calls a second alone make it last ${(skus / 50 / 2).toFixed(0)} s. With ${changed} changed: ${text(second)}. With nothing changed: ${text(nothing)}. With all levels deleted, to be made anew: ${text(making)}. With all of them wrong, each to be moved under its lock: ${text(moving)}.`,
    ],
    times: [],
  }
}

interface MeasuredRun {
  run: MirrorRun
  ms: number
  calls: number
  throttled: number
  statements: number
}

async function measure(bench: Bench, amazon: Amazon): Promise<MeasuredRun> {
  const { container, shop } = bench
  const service = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const account = await service.retrieveAmazonAccount(shop.accountId)
  if (!isMirrored(account)) {
    throw new Error("Failed to measure: the account is not switched on.")
  }
  await amazon.control.resetCalls()
  const startedAt = performance.now()
  let run: MirrorRun | undefined
  const counts = await countStatements(container, async () => {
    run = await mirrorAccount(container, account, { onlyDue: false })
  })
  const ms = performance.now() - startedAt
  if (!run || run.error !== null) {
    throw new Error(`Failed to measure: ${run?.error ?? "there was no run"}`)
  }
  const { calls, throttled } = (await amazon.control.state()).calls
    .getInventorySummaries
  return {
    run,
    ms,
    calls,
    throttled,
    statements: [...counts.values()].reduce((sum, one) => sum + one, 0),
  }
}

/** A benchmark of work that was not done would be fast. */
function expectRun(
  { run }: MeasuredRun,
  expected: Pick<MirrorRun, "created" | "changed">
): void {
  if (run.created !== expected.created || run.changed !== expected.changed) {
    throw new Error(
      `Failed to measure: ${run.created} levels were made and ${run.changed} moved; ${expected.created} and ${expected.changed} is right.`
    )
  }
}

async function stock(
  { control }: Amazon,
  articles: { sku: string }[],
  fulfillable: number
): Promise<void> {
  for (const some of inChunks(articles, atOnce)) {
    await Promise.all(
      some.map(({ sku }) => control.setFbaStock(sku, { fulfillable }))
    )
  }
}

const text = ({ ms, calls, throttled, statements }: MeasuredRun): string =>
  `${(ms / 1000).toFixed(1)} s, ${calls} calls (${throttled} throttled), ${statements} SQL statements`
