// The shop as a seller whose quantities the plugin keeps: everything Amazon shows is right, its
// orders have been read, and nothing is to be done until somebody changes something.

import { createDatabase } from "../databases"
import type { Bench } from "../measured"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { computeStale } from "../../src/workflows/offers/compute-stale"
import { pollOrdersWorkflow } from "../../src/workflows/poll-orders"
import { listArticles, type Article, type Assortment } from "./list-articles"
import { startAmazon, type Amazon } from "./start-amazon"

export interface Selling {
  amazon: Amazon
  articles: Article[]
}

/** Amazon's own rates are in force. */
export async function sellAtAmazon(
  bench: Bench,
  assortment: Assortment
): Promise<Selling> {
  const { container, shop, sql } = bench
  const amazon = await startAmazon(await createDatabase("bench_amazon"))
  const service = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  service.options.endpoint = amazon.endpoint
  const articles = await listArticles(bench, amazon, assortment)
  await sql.query("UPDATE amazon_account SET offering = 'stock'")
  // Whoever reads the listings once a night is busy all day: it is not what is measured.
  await sql.query(
    `INSERT INTO amazon_task (id, lease, lease_until)
     VALUES ($1, 'benchmark', now() + interval '1 day')`,
    [`${shop.accountId}/catalogue`]
  )
  await pollOrdersWorkflow(container).run({ input: {} })
  await computeAll(bench)
  await throwIfRestless(bench)
  await sql.query("VACUUM ANALYZE")
  await amazon.control.resetCalls()
  return { amazon, articles }
}

/** Every offer that is marked; their number. */
export async function computeAll({ container, shop }: Bench): Promise<number> {
  let count = 0
  for (let hasMore = true; hasMore;) {
    const stale = await computeStale(container, shop.accountId, () =>
      Promise.resolve()
    )
    count += stale.computed
    hasMore = stale.hasMore
  }
  return count
}

/** Otherwise the work of getting there would be part of what is measured. */
async function throwIfRestless({ sql }: Bench): Promise<void> {
  const { rows } = await sql.query<{ restless: number; read: number }>(
    `SELECT count(*)::int AS restless,
            (SELECT count(*)::int FROM amazon_sync_cursor WHERE read_until IS NOT NULL) AS read
       FROM amazon_listing
      WHERE computed_revision < revision OR desired_quantity IS DISTINCT FROM shown_quantity
         OR verified_at IS NULL`
  )
  if (rows[0]?.restless !== 0 || rows[0].read !== 1) {
    throw new Error(
      `Failed to prepare the shop: ${rows[0]?.restless} listings are not at rest, and the orders of ${rows[0]?.read} accounts have been read (1 is right).`
    )
  }
}

/** Amazon must show exactly this; a benchmark of wrong numbers would be fast. */
export async function throwIfWrong(
  { control }: Amazon,
  expected: ReadonlyMap<string, number>
): Promise<void> {
  const wrong: string[] = []
  for (let after: string | undefined, isDone = false; !isDone;) {
    const page = await control.listings({
      limit: 10_000,
      ...(after !== undefined && { after }),
    })
    for (const { sku, quantity } of page.listings) {
      const wanted = expected.get(sku)
      if (wanted !== undefined && wanted !== quantity) {
        wrong.push(`${quantity} of ${sku} instead of ${wanted}`)
      }
    }
    isDone = page.nextAfter === null
    after = page.nextAfter ?? undefined
  }
  if (wrong.length > 0) {
    throw new Error(
      `Failed to measure: Amazon shows ${wrong.slice(0, 5).join(", ")}; ${wrong.length} are wrong.`
    )
  }
}
