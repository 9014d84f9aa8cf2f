// Reads and writes Multi-Channel orders. No rules live here.

import type { DataSource } from "typeorm"
import type { OutboundPage, OutboundQuery } from "../control-outbound"
import { sellers } from "../world/marketplaces"
import type { SimulatedOutboundOrder } from "../world/outbound"
import { UnknownOutboundError } from "../world/outbound"
import type { Queryable } from "./listing-store"

export type OutboundKey = { sellerId: string; outboundId: string }

export type OutboundSearch = {
  sellerId: string
  /** The older version of the API looks at the status only. */
  by: "status" | "anything"
  /** ISO 8601 */
  since: string
  after: { at: string; outboundId: string } | null
  limit: number
}

type Row = { truth: SimulatedOutboundOrder }

/** The columns are read from the documents, so they cannot disagree. */
const VALUES = `
  SELECT o->>'sellerId', o->>'outboundId', (o->>'serial')::int, o->>'status',
    (o->>'statusAt')::timestamptz, (o->>'changedAt')::timestamptz, (o->>'dueAt')::timestamptz, o
  FROM jsonb_array_elements($1::jsonb) AS o`
const SAVE = `
  INSERT INTO simulated_outbound_order (seller_id, outbound_id, serial, status, status_at,
    changed_at, due_at, truth) ${VALUES}
  ON CONFLICT (seller_id, outbound_id) DO UPDATE SET status = excluded.status,
    status_at = excluded.status_at, changed_at = excluded.changed_at, due_at = excluded.due_at,
    truth = excluded.truth`

export class OutboundStore {
  constructor(private readonly database: DataSource) {}

  async save(
    orders: readonly SimulatedOutboundOrder[],
    to: Queryable = this.database.manager
  ): Promise<void> {
    await to.query(SAVE, [JSON.stringify(orders)])
  }

  async find(
    { sellerId, outboundId }: OutboundKey,
    from: Queryable = this.database.manager
  ): Promise<SimulatedOutboundOrder | null> {
    const [row] = await from.query<Row[]>(
      "SELECT truth FROM simulated_outbound_order WHERE seller_id = $1 AND outbound_id = $2",
      [sellerId, outboundId]
    )
    return row?.truth ?? null
  }

  /** Whoever has it: the control API does not ask for the seller. */
  async get(outboundId: string): Promise<SimulatedOutboundOrder> {
    const [row] = await this.database.query<Row[]>(
      `SELECT truth FROM simulated_outbound_order WHERE outbound_id = $1
       ORDER BY array_position($2::text[], seller_id) LIMIT 1`,
      [outboundId, sellers.map(({ sellerId }) => sellerId)]
    )
    if (!row) {
      throw new UnknownOutboundError(
        `Failed to find the outbound order '${outboundId}': Amazon was never asked for it.`
      )
    }
    return row.truth
  }

  async findPackage(
    sellerId: string,
    packageNumber: number
  ): Promise<SimulatedOutboundOrder | null> {
    const [row] = await this.database.query<Row[]>(
      "SELECT truth FROM simulated_outbound_order WHERE seller_id = $1 AND serial = $2",
      [sellerId, Math.floor(packageNumber / 100)]
    )
    return row?.truth ?? null
  }

  /** The one that changes next, if it does so by then. */
  async nextDue(
    until: string,
    from: Queryable
  ): Promise<SimulatedOutboundOrder | null> {
    const [row] = await from.query<Row[]>(
      `SELECT truth FROM simulated_outbound_order WHERE due_at <= $1::timestamptz
       ORDER BY due_at, serial LIMIT 1`,
      [until]
    )
    return row?.truth ?? null
  }

  /** All that something is still going to happen to. */
  async living(): Promise<SimulatedOutboundOrder[]> {
    const rows = await this.database.query<Row[]>(
      "SELECT truth FROM simulated_outbound_order WHERE due_at IS NOT NULL"
    )
    return rows.map(({ truth }) => truth)
  }

  async earliest(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }[]>(
      "SELECT min(due_at) AS at FROM simulated_outbound_order WHERE due_at IS NOT NULL"
    )
    return row?.at ?? null
  }

  /** One page by keyset, the oldest change first. */
  async search(search: OutboundSearch): Promise<SimulatedOutboundOrder[]> {
    const time = search.by === "status" ? "status_at" : "changed_at"
    const rows = await this.database.query<Row[]>(
      `SELECT truth FROM simulated_outbound_order
       WHERE seller_id = $1 AND ${time} >= $2::timestamptz
         AND ($3::timestamptz IS NULL OR (${time}, outbound_id) > ($3, $4))
       ORDER BY ${time}, outbound_id LIMIT $5`,
      [
        search.sellerId,
        search.since,
        search.after?.at ?? null,
        search.after?.outboundId ?? "",
        search.limit,
      ]
    )
    return rows.map(({ truth }) => truth)
  }

  async page({
    status,
    after,
    limit = 100,
  }: OutboundQuery): Promise<OutboundPage> {
    const rows = await this.database.query<Row[]>(
      `SELECT truth FROM simulated_outbound_order
       WHERE serial > $1 AND ($2::text IS NULL OR status = $2) ORDER BY serial LIMIT $3`,
      [Number(after ?? 0), status ?? null, limit]
    )
    const orders = rows.map(({ truth }) => truth)
    const last = orders.at(-1)
    return {
      orders,
      nextAfter: last && orders.length === limit ? String(last.serial) : null,
    }
  }
}
