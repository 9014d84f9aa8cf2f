// Reads and writes orders. No rules live here.

import type { DataSource, EntityManager } from "typeorm"
import type { OrdersPage, OrdersQuery } from "../control"
import { UnknownOrderError } from "../world/lifecycle"
import type { OrderStatus, SimulatedOrder } from "../world/order"
import type { OrderChange } from "../world/order-stock"
import { isInStock, takeFbaStock } from "./take-fba-stock"
import { takeIfShown, takeStock } from "./take-stock"
import type { WriteGate } from "./write-gate"

export type ListWindow = {
  sellerId: string
  /** Which time the window and the order of the list are about. */
  by: "created" | "updated"
  from: string
  until: string
  statuses: readonly string[]
  marketplaceIds: readonly string[]
  fulfilledBy: readonly string[]
  after: { time: string; orderId: string } | null
  limit: number
}

export type ListedOrder = {
  truth: SimulatedOrder
  previous: SimulatedOrder | null
}

/** One statement for every write: columns are read from the documents, so they cannot disagree. */
const SAVE = `
  INSERT INTO simulated_order (order_id, seller_id, marketplace_id, status, fulfilled_by,
    created_time, last_updated_time, due_at, truth)
  SELECT o->>'orderId', o->>'sellerId', o->>'marketplaceId', o->>'status', o->>'fulfilledBy',
    (o->>'createdTime')::timestamptz, (o->>'lastUpdatedTime')::timestamptz,
    (o->'plan'->0->>'at')::timestamptz, o
  FROM jsonb_array_elements($1::jsonb) AS o
  ON CONFLICT (order_id) DO UPDATE SET
    status = excluded.status, last_updated_time = excluded.last_updated_time,
    due_at = excluded.due_at, truth = excluded.truth, previous = simulated_order.truth`

export class OrderStore {
  constructor(
    private readonly database: DataSource,
    private readonly gate: WriteGate
  ) {}

  /** `make` runs inside the gate: the times it gives cannot slip behind a list. */
  insert(make: () => SimulatedOrder[]): Promise<SimulatedOrder[]> {
    return this.gate.during(() => {
      const orders = make()
      return this.database.transaction((transaction) =>
        save(
          transaction,
          orders.map((after) => ({ before: null, after }))
        )
      )
    })
  }

  /** Null when Amazon does not show enough of what is wanted. */
  buy(make: () => SimulatedOrder): Promise<SimulatedOrder | null> {
    return this.gate.during(() => {
      const order = make()
      return this.database.transaction(async (transaction) => {
        const shown = await takeIfShown(transaction, order)
        if (!shown || !(await isInStock(transaction, order))) {
          return null
        }
        const [taken] = await takeFbaStock(transaction, [
          { before: null, after: shown },
        ])
        await write(transaction, taken ? [taken] : [])
        return taken ?? null
      })
    })
  }

  change(
    orderId: string,
    act: (order: SimulatedOrder) => SimulatedOrder
  ): Promise<SimulatedOrder> {
    return this.gate.during(() =>
      this.database.transaction(async (transaction) => {
        const [row] = await transaction.query<ListedOrder[]>(
          "SELECT truth FROM simulated_order WHERE order_id = $1 FOR UPDATE",
          [orderId]
        )
        if (!row) {
          throw new UnknownOrderError(
            `Failed to find order ${orderId}: it was never placed here.`
          )
        }
        const before = row.truth
        const after = act(before)
        const [changed = after] = await save(transaction, [{ before, after }])
        return changed
      })
    )
  }

  /** Up to `limit` orders of one status, in one transaction. */
  changeSome(
    status: OrderStatus,
    limit: number,
    act: (order: SimulatedOrder) => SimulatedOrder
  ): Promise<number> {
    return this.changeRows(
      "status = $1 ORDER BY order_id LIMIT $2 FOR UPDATE",
      [status, limit],
      act
    )
  }

  /**
   * Orders whose buyer meant to act by now, the earliest first. Rows that someone else is changing
   * are left for the next time: waiting for them here could deadlock with changeSome.
   */
  changeDue(
    now: string,
    limit: number,
    act: (order: SimulatedOrder) => SimulatedOrder
  ): Promise<number> {
    return this.changeRows(
      "due_at <= $1::timestamptz ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED",
      [now, limit],
      act
    )
  }

  async find(orderId: string): Promise<ListedOrder | null> {
    const [row] = await this.database.query<ListedOrder[]>(
      "SELECT truth, previous FROM simulated_order WHERE order_id = $1",
      [orderId]
    )
    return row ?? null
  }

  /** One page by keyset: stable while orders change, and as fast at the end as at the start. */
  list(window: ListWindow): Promise<ListedOrder[]> {
    const time = window.by === "created" ? "created_time" : "last_updated_time"
    const parameters: unknown[] = [window.sellerId, window.from, window.until]
    const bind = (value: unknown): string => `$${parameters.push(value)}`
    const among = (column: string, values: readonly string[]): string =>
      values.length > 0 ? `AND ${column} = ANY(${bind(values)}::text[])` : ""
    const conditions = [
      among("status", window.statuses),
      among("marketplace_id", window.marketplaceIds),
      among("fulfilled_by", window.fulfilledBy),
      window.after
        ? `AND (${time}, order_id) > (${bind(window.after.time)}::timestamptz, ${bind(window.after.orderId)})`
        : "",
    ]
    return this.database.query<ListedOrder[]>(
      `SELECT truth, previous FROM simulated_order
       WHERE seller_id = $1 AND ${time} >= $2::timestamptz AND ${time} <= $3::timestamptz
       ${conditions.join(" ")}
       ORDER BY ${time}, order_id LIMIT ${bind(window.limit)}`,
      parameters
    )
  }

  async raw(query: OrdersQuery): Promise<OrdersPage> {
    const limit = query.limit ?? 100
    const rows = await this.database.query<ListedOrder[]>(
      `SELECT truth FROM simulated_order
       WHERE order_id > $1 AND ($2::text IS NULL OR status = $2)
         AND ($3::jsonb IS NULL OR truth @> $3::jsonb)
       ORDER BY ${query.recent ? "last_updated_time DESC" : "order_id"} LIMIT $4`,
      [
        query.after ?? "",
        query.status ?? null,
        query.sku ? JSON.stringify({ lines: [{ sku: query.sku }] }) : null,
        limit,
      ]
    )
    const orders = rows.map(({ truth }) => truth)
    const isLast = query.recent || orders.length < limit
    return {
      orders,
      nextAfter: isLast ? null : (orders.at(-1)?.orderId ?? null),
    }
  }

  async planned(): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      "SELECT count(*)::int AS count FROM simulated_order WHERE due_at IS NOT NULL"
    )
    return row?.count ?? 0
  }

  async countByStatus(): Promise<{ status: OrderStatus; count: number }[]> {
    return this.database.query(
      "SELECT status, count(*)::int AS count FROM simulated_order GROUP BY status"
    )
  }

  /** After a bulk insert the planner must hear of it, or the first lists are slow. */
  async analyze(): Promise<void> {
    await this.database.query("ANALYZE simulated_order")
  }

  private changeRows(
    which: string,
    parameters: unknown[],
    act: (order: SimulatedOrder) => SimulatedOrder
  ): Promise<number> {
    return this.gate.during(() =>
      this.database.transaction(async (transaction) => {
        const rows = await transaction.query<ListedOrder[]>(
          `SELECT truth FROM simulated_order WHERE ${which}`,
          parameters
        )
        await save(
          transaction,
          rows.map(({ truth }) => ({ before: truth, after: act(truth) }))
        )
        return rows.length
      })
    )
  }
}

/** As they were saved: the listings say what each line really took. */
async function save(
  transaction: EntityManager,
  changes: OrderChange[]
): Promise<SimulatedOrder[]> {
  const taken = await takeStock(transaction, changes)
  const orders = await takeFbaStock(
    transaction,
    taken.map((after, index) => ({
      before: changes[index]?.before ?? null,
      after,
    }))
  )
  await write(transaction, orders)
  return orders
}

async function write(
  transaction: EntityManager,
  orders: SimulatedOrder[]
): Promise<void> {
  if (orders.length > 0) {
    await transaction.query(SAVE, [JSON.stringify(orders)])
  }
}
