// Reads and writes what lies in Amazon's warehouses. No rules live here.

import type { DataSource } from "typeorm"
import type { FbaStockPage } from "../control-outbound"
import type { FbaShelf, FbaStock } from "../world/fba-stock"
import { UnknownFbaStockError } from "../world/fba-stock"
import { listingKey } from "../world/listing"
import { sellers } from "../world/marketplaces"
import type { ListingKey, Queryable } from "./listing-store"

export type FbaSearch = {
  sellerId: string
  marketplaceId: string
  /** Null: all of them. */
  skus: string[] | null
  /** ISO 8601; null: since ever. */
  changedSince: string | null
  /** What was true then; null: what is true now. */
  asOf: string | null
  after: string
  limit: number
}

type Row = { truth: FbaStock }

const SAVE = `
  WITH given AS (
    SELECT s, s->>'sellerId' AS seller_id, s->>'sku' AS sku FROM jsonb_array_elements($1::jsonb) AS s
  ), remembered AS (
    INSERT INTO simulated_fba_history (seller_id, sku, at, truth)
    SELECT seller_id, sku, $2::timestamptz, s FROM given
  )
  INSERT INTO simulated_fba_stock (seller_id, sku, truth) SELECT seller_id, sku, s FROM given
  ON CONFLICT (seller_id, sku) DO UPDATE SET truth = excluded.truth`

/** Always in the same order, so that two writers cannot wait for each other. */
export async function lockFbaShelf(
  transaction: Queryable,
  keys: readonly ListingKey[]
): Promise<FbaShelf> {
  if (keys.length === 0) {
    return new Map()
  }
  const rows = await transaction.query<Row[]>(
    `SELECT truth FROM simulated_fba_stock
     WHERE (seller_id, sku) IN (SELECT * FROM unnest($1::text[], $2::text[]))
     ORDER BY seller_id, sku FOR UPDATE`,
    [keys.map(({ sellerId }) => sellerId), keys.map(({ sku }) => sku)]
  )
  return toShelf(rows)
}

export async function saveFbaStock(
  transaction: Queryable,
  stocks: readonly FbaStock[],
  at: string
): Promise<void> {
  if (stocks.length > 0) {
    await transaction.query(SAVE, [JSON.stringify(stocks), at])
  }
}

export class FbaStore {
  constructor(private readonly database: DataSource) {}

  /** Not locked: to look only. */
  async shelf(keys: readonly ListingKey[]): Promise<FbaShelf> {
    return toShelf(
      await this.database.query<Row[]>(
        `SELECT truth FROM simulated_fba_stock
         WHERE (seller_id, sku) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
        [keys.map(({ sellerId }) => sellerId), keys.map(({ sku }) => sku)]
      )
    )
  }

  /** Without a seller: of the first one who has it. */
  async get(sku: string, sellerId?: string): Promise<FbaStock> {
    const [row] = await this.database.query<Row[]>(
      `SELECT truth FROM simulated_fba_stock WHERE sku = $1 AND seller_id = ANY($2::text[])
       ORDER BY array_position($2::text[], seller_id) LIMIT 1`,
      [sku, sellerId ? [sellerId] : sellers.map((one) => one.sellerId)]
    )
    if (!row) {
      throw new UnknownFbaStockError(
        `Failed to find the FBA stock of '${sku}': no seller has any. control.setFbaStock() makes some.`
      )
    }
    return row.truth
  }

  /** For people and tests, by seller and SKU. */
  async page(query: { after?: string; limit?: number }): Promise<FbaStockPage> {
    const limit = query.limit ?? 100
    const [, seller = "", sku = ""] = /^([^/]*)\/(.*)$/s.exec(
      query.after ?? ""
    ) ?? [""]
    const rows = await this.database.query<Row[]>(
      `SELECT truth FROM simulated_fba_stock WHERE (seller_id, sku) > ($1, $2)
       ORDER BY seller_id, sku LIMIT $3`,
      [seller, sku, limit]
    )
    const stock = rows.map(({ truth }) => truth)
    const last = stock.at(-1)
    return {
      stock,
      nextAfter: last && stock.length === limit ? listingKey(last) : null,
    }
  }

  /** What a list shows, by SKU. */
  async search(search: FbaSearch): Promise<FbaStock[]> {
    const from = search.asOf
      ? `(SELECT DISTINCT ON (sku) sku, truth FROM simulated_fba_history
          WHERE seller_id = $1 AND at <= $7::timestamptz ORDER BY sku, position DESC) AS shown`
      : "(SELECT sku, truth FROM simulated_fba_stock WHERE seller_id = $1 AND $7::text IS NULL) AS shown"
    const rows = await this.database.query<Row[]>(
      `SELECT truth FROM ${from}
       WHERE truth->'marketplaceIds' @> to_jsonb($2::text) AND ($3::text[] IS NULL OR sku = ANY($3))
         AND ($4::timestamptz IS NULL OR (truth->>'lastUpdatedTime')::timestamptz >= $4)
         AND sku > $5
       ORDER BY sku LIMIT $6`,
      [
        search.sellerId,
        search.marketplaceId,
        search.skus,
        search.changedSince,
        search.after,
        search.limit,
        search.asOf,
      ]
    )
    return rows.map(({ truth }) => truth)
  }
}

const toShelf = (rows: readonly Row[]): FbaShelf =>
  new Map(rows.map(({ truth }) => [listingKey(truth), truth]))
