// Reads and writes listings. No rules live here.

import type { DataSource, EntityManager } from "typeorm"
import type { ListingsPage, ListingsQuery } from "../control-listings"
import type { SimulatedListing } from "../world/listing"
import { listingKey, UnknownListingError } from "../world/listing"
import { sellers } from "../world/marketplaces"

export type ListingKey = { sellerId: string; sku: string }
export type Queryable = Pick<EntityManager, "query">

/** Postgres takes more at once, but the text of one statement should stay in the megabytes. */
const BATCH = 10_000
const MANY = 1000

const COLUMNS = `
  seller_id AS "sellerId", sku, asin, title, product_type AS "productType",
  marketplace_ids AS "marketplaceIds", fulfilled_by AS "fulfilledBy", quantity,
  submitted_quantity AS "submittedQuantity", lead_time_days AS "leadTimeDays",
  restock_date AS "restockDate", ean, price, created_time AS "createdTime",
  last_updated_time AS "lastUpdatedTime"`

const SAVE = `
  INSERT INTO simulated_listing (seller_id, sku, asin, title, product_type, marketplace_ids,
    fulfilled_by, quantity, submitted_quantity, lead_time_days, restock_date, ean, price,
    created_time, last_updated_time)
  SELECT "sellerId", sku, asin, title, "productType", "marketplaceIds", "fulfilledBy", quantity,
    "submittedQuantity", "leadTimeDays", "restockDate", ean, price, "createdTime", "lastUpdatedTime"
  FROM jsonb_to_recordset($1::jsonb) AS l ("sellerId" text, sku text, asin text, title text,
    "productType" text, "marketplaceIds" text[], "fulfilledBy" text, quantity int,
    "submittedQuantity" int, "leadTimeDays" int, "restockDate" text, ean text, price text,
    "createdTime" timestamptz, "lastUpdatedTime" timestamptz)
  ON CONFLICT (seller_id, sku) DO UPDATE SET
    asin = excluded.asin, title = excluded.title, product_type = excluded.product_type,
    marketplace_ids = excluded.marketplace_ids, fulfilled_by = excluded.fulfilled_by,
    quantity = excluded.quantity, submitted_quantity = excluded.submitted_quantity,
    lead_time_days = excluded.lead_time_days, restock_date = excluded.restock_date,
    ean = excluded.ean, price = excluded.price, created_time = excluded.created_time,
    last_updated_time = excluded.last_updated_time`

type Row = Omit<SimulatedListing, "createdTime" | "lastUpdatedTime"> & {
  createdTime: Date
  lastUpdatedTime: Date
}

export class ListingStore {
  constructor(private readonly database: DataSource) {}

  /** Of the same SKU twice the later one wins. Lock them first. */
  async save(
    listings: readonly SimulatedListing[],
    to: Queryable
  ): Promise<void> {
    const last = [
      ...new Map(listings.map((one) => [listingKey(one), one])).values(),
    ]
    for (let done = 0; done < last.length; done += BATCH) {
      await to.query(SAVE, [JSON.stringify(last.slice(done, done + BATCH))])
    }
  }

  async replace(listings: readonly SimulatedListing[]): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.lock(transaction, listings)
      await this.save(listings, transaction)
    })
    // After many at once the planner must hear of it, or the first searches are slow.
    if (listings.length >= MANY) {
      await this.database.query("ANALYZE simulated_listing")
    }
  }

  /** Without a seller: of the first one who has it. */
  async find(sku: string, sellerId?: string): Promise<SimulatedListing | null> {
    const [found] = await this.select(
      `WHERE sku = $1 AND seller_id = ANY($2::text[])
       ORDER BY array_position($2::text[], seller_id) LIMIT 1`,
      [sku, sellerId ? [sellerId] : sellers.map((one) => one.sellerId)]
    )
    return found ?? null
  }

  async get(sku: string, sellerId?: string): Promise<SimulatedListing> {
    const found = await this.find(sku, sellerId)
    if (!found) {
      throw new UnknownListingError(
        `Failed to find the listing '${sku}': no seller has it. control.list() makes one.`
      )
    }
    return found
  }

  /** Always in the same order, so that two writers cannot wait for each other. */
  async lock(
    transaction: Queryable,
    keys: readonly ListingKey[]
  ): Promise<Map<string, SimulatedListing>> {
    const rows = await transaction.query<Row[]>(
      `SELECT ${COLUMNS} FROM simulated_listing
       WHERE (seller_id, sku) IN (SELECT * FROM unnest($1::text[], $2::text[]))
       ORDER BY seller_id, sku FOR UPDATE`,
      [keys.map(({ sellerId }) => sellerId), keys.map(({ sku }) => sku)]
    )
    return new Map(rows.map((row) => [listingKey(row), toListing(row)]))
  }

  async change(
    { sku, sellerId }: ListingKey,
    act: (listing: SimulatedListing) => SimulatedListing
  ): Promise<SimulatedListing> {
    return this.database.transaction(async (transaction) => {
      const found = await this.lock(transaction, [{ sku, sellerId }])
      const listing = found.get(listingKey({ sku, sellerId }))
      if (!listing) {
        throw new UnknownListingError(
          `Failed to change the listing '${sku}': it is gone.`
        )
      }
      const changed = act(listing)
      await this.save([changed], transaction)
      return changed
    })
  }

  async remove({ sku, sellerId }: ListingKey): Promise<void> {
    await this.database.query(
      "DELETE FROM simulated_listing WHERE seller_id = $1 AND sku = $2",
      [sellerId, sku]
    )
  }

  /** For people and tests, by seller and SKU. */
  async page(query: ListingsQuery): Promise<ListingsPage> {
    const limit = query.limit ?? 100
    const [, seller = "", sku = ""] = /^([^/]*)\/(.*)$/s.exec(
      query.after ?? ""
    ) ?? [""]
    const listings = await this.select(
      `WHERE (seller_id, sku) > ($1, $2) AND ($3::text IS NULL OR seller_id = $3)
       ORDER BY seller_id, sku LIMIT $4`,
      [seller, sku, query.sellerId ?? null, limit]
    )
    const last = listings.at(-1)
    return {
      listings,
      nextAfter: last && listings.length === limit ? listingKey(last) : null,
    }
  }

  async select(
    which: string,
    parameters: unknown[]
  ): Promise<SimulatedListing[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT ${COLUMNS} FROM simulated_listing ${which}`,
      parameters
    )
    return rows.map(toListing)
  }

  async count(which = "true", parameters: unknown[] = []): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM simulated_listing WHERE ${which}`,
      parameters
    )
    return row?.count ?? 0
  }
}

const toListing = (row: Row): SimulatedListing => ({
  ...row,
  createdTime: row.createdTime.toISOString(),
  lastUpdatedTime: row.lastUpdatedTime.toISOString(),
})
