// Our own path, from what Amazon said (in memory) to the last event told.

import { recordObservations } from "../../src/workflows/observe/record-observations"
import { reconcileOrdersWorkflow } from "../../src/workflows/reconcile-orders"
import type { Observation } from "../../src/domain/order/snapshot"
import type { Phase } from "../../src/domain/order/decide"
import type { Client } from "pg"
import type { Bench } from "../measured"
import { inChunks } from "../timing"

/** As many as a page of Amazon's list has. */
const pageSize = 100

export async function importOurs(
  { container, shop }: Bench,
  observations: Observation[]
): Promise<void> {
  for (const page of inChunks(observations, pageSize)) {
    await recordObservations(container, shop.accountId, "poll", page)
  }
  for (let hasMore = true; hasMore;) {
    const { result } = await reconcileOrdersWorkflow(container).run({
      input: {},
    })
    hasMore = result.hasMore
  }
}

/** A benchmark of work that was not done would be fast. */
export async function checkPhase(
  { sql }: Bench,
  observations: Observation[],
  phase: Phase
): Promise<void> {
  const { rows } = await sql.query<{ done: number; held: number }>(
    `SELECT count(DISTINCT o.id)::int AS done,
            count(*) FILTER (WHERE l.held_quantity > 0)::int AS held
       FROM amazon_order o JOIN amazon_order_line l ON l.order_id = o.id
      WHERE o.amazon_order_id = ANY($1) AND o.phase = $2
        AND o.applied_revision = o.revision AND COALESCE(o.problems, '[]') = '[]'`,
    [observations.map(({ snapshot }) => snapshot.amazonOrderId), phase]
  )
  const lines = observations.flatMap(({ snapshot }) => snapshot.lines).length
  const held = phase === "canceled" ? 0 : lines
  const [row] = rows
  if (row?.done !== observations.length || row.held !== held) {
    throw new Error(
      `Failed to measure: of ${observations.length} orders with ${held} held lines ` +
        `only ${row?.done} with ${row?.held} are ${phase}. One of the others: ` +
        (await describeOther(sql, phase))
    )
  }
}

async function describeOther(sql: Client, phase: Phase): Promise<string> {
  const { rows } = await sql.query(
    `SELECT phase, revision, applied_revision, last_error, problems
       FROM amazon_order
      WHERE phase <> $1 OR applied_revision < revision OR COALESCE(problems, '[]') <> '[]'
      LIMIT 1`,
    [phase]
  )
  return JSON.stringify(rows[0])
}
