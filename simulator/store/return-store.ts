// Reads and writes returns. The truth about one is a JSON document; the columns beside it exist to
// find it.

import type { DataSource, EntityManager } from "typeorm"
import { EntitySchema } from "typeorm"
import type { SimulatedReturn } from "../world/returns"
import { UnknownReturnError } from "../world/returns"

export const ReturnEntity = new EntitySchema({
  name: "SimulatedReturn",
  tableName: "simulated_return",
  columns: {
    position: {
      type: "integer",
      name: "position",
      primary: true,
      generated: "increment",
    },
    returnId: { type: "text", name: "return_id", unique: true },
    orderId: { type: "text", name: "order_id" },
    sellerId: { type: "text", name: "seller_id" },
    marketplaceId: { type: "text", name: "marketplace_id" },
    fulfilledBy: { type: "text", name: "fulfilled_by" },
    reportedAt: {
      type: "timestamp with time zone",
      name: "reported_at",
      precision: 3,
    },
    truth: { type: "jsonb", name: "truth" },
  },
})

type Row = { truth: SimulatedReturn }

export type ReturnsPeriod = Pick<
  SimulatedReturn,
  "sellerId" | "marketplaceId" | "fulfilledBy"
> & { from: string; until: string }

export class ReturnStore {
  constructor(private readonly database: DataSource) {}

  /** One after the other per order, so that two cannot bring back the same unit. */
  create(
    orderId: string,
    make: (earlier: SimulatedReturn[]) => SimulatedReturn
  ): Promise<SimulatedReturn> {
    return this.database.transaction(async (transaction) => {
      await transaction.query(
        "SELECT FROM simulated_order WHERE order_id = $1 FOR UPDATE",
        [orderId]
      )
      const earlier = await select(transaction, "WHERE order_id = $1", [
        orderId,
      ])
      const made = make(earlier)
      await transaction.query(
        `INSERT INTO simulated_return (return_id, order_id, seller_id, marketplace_id,
           fulfilled_by, reported_at, truth) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
        [
          made.returnId,
          made.orderId,
          made.sellerId,
          made.marketplaceId,
          made.fulfilledBy,
          reportedAt(made),
          JSON.stringify(made),
        ]
      )
      return made
    })
  }

  change(
    returnId: string,
    act: (made: SimulatedReturn) => SimulatedReturn
  ): Promise<SimulatedReturn> {
    return this.database.transaction(async (transaction) => {
      const [found] = await select(
        transaction,
        "WHERE return_id = $1",
        [returnId],
        "FOR UPDATE"
      )
      if (!found) {
        throw new UnknownReturnError(
          `Failed to find return ${returnId}: it was never made here.`
        )
      }
      const changed = act(found)
      await transaction.query(
        "UPDATE simulated_return SET reported_at = $2, truth = $3::jsonb WHERE return_id = $1",
        [returnId, reportedAt(changed), JSON.stringify(changed)]
      )
      return changed
    })
  }

  list(orderId: string | null): Promise<SimulatedReturn[]> {
    return select(
      this.database.manager,
      "WHERE $1::text IS NULL OR order_id = $1",
      [orderId]
    )
  }

  reported(period: ReturnsPeriod): Promise<SimulatedReturn[]> {
    return select(
      this.database.manager,
      `WHERE seller_id = $1 AND marketplace_id = $2 AND fulfilled_by = $3
         AND reported_at >= $4::timestamptz AND reported_at <= $5::timestamptz`,
      [
        period.sellerId,
        period.marketplaceId,
        period.fulfilledBy,
        period.from,
        period.until,
      ]
    )
  }
}

/** The date each report goes by: of a shop's own when it was asked for, of FBA when it arrived. */
const reportedAt = (one: SimulatedReturn): string =>
  (one.fulfilledBy === "AMAZON" && one.receivedAt) || one.requestedAt

async function select(
  from: EntityManager,
  which: string,
  parameters: unknown[],
  lock = ""
): Promise<SimulatedReturn[]> {
  const rows = await from.query<Row[]>(
    `SELECT truth FROM simulated_return ${which} ORDER BY position ${lock}`,
    parameters
  )
  return rows.map(({ truth }) => truth)
}
