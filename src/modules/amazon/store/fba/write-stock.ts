// What Amazon says of the goods in its warehouses, written down page by page; and SKUs that only
// lie there, for their owner to map.

import { isAmong } from "../catalogue/among"
import type { UnmappedListing } from "../catalogue/write-listings"
import { json, run, type Manager } from "../sql"

export interface StockRow {
  sku: string
  asin: string | null
  fulfillable: number
  reserved: number
  inbound: number
  unfulfillable: number
  /** ISO 8601. */
  updated_at: string | null
}

export interface StockPage {
  accountId: string
  /** Each SKU once. */
  rows: StockRow[]
  /** When Amazon was asked. */
  askedAt: Date
}

/** What was asked for later is known already, and stays: two readings may cross. */
export const writeStock = (
  manager: Manager,
  { accountId, rows, askedAt }: StockPage
) =>
  run(
    manager,
    `INSERT INTO amazon_fba_stock AS f (
       id, account_id, sku, asin, fulfillable_quantity, reserved_quantity, inbound_quantity,
       unfulfillable_quantity, amazon_updated_at, read_at, created_at, updated_at)
     SELECT 'amzfba_' || md5(? || '/' || s.sku), ?, s.sku, s.asin, s.fulfillable, s.reserved,
            s.inbound, s.unfulfillable, s.updated_at, ?, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS s(
            sku text, asin text, fulfillable int, reserved int, inbound int, unfulfillable int,
            updated_at timestamptz)
      ORDER BY s.sku
     ON CONFLICT (account_id, sku) WHERE deleted_at IS NULL DO UPDATE SET
       asin = COALESCE(excluded.asin, f.asin),
       fulfillable_quantity = excluded.fulfillable_quantity,
       reserved_quantity = excluded.reserved_quantity,
       inbound_quantity = excluded.inbound_quantity,
       unfulfillable_quantity = excluded.unfulfillable_quantity,
       amazon_updated_at = excluded.amazon_updated_at,
       read_at = excluded.read_at,
       problem = CASE WHEN f.problem = 'gone' THEN NULL ELSE f.problem END, updated_at = now()
     WHERE f.read_at <= excluded.read_at`,
    [accountId, accountId, askedAt, json(rows)]
  )

/** A reading of everything has not named them: there is none of them any more. */
export const emptyUnnamed = (
  manager: Manager,
  {
    accountId,
    startedAt,
    unreadable,
  }: {
    accountId: string
    startedAt: Date
    /** Named by Amazon, in words that we cannot read: they stay as they were. */
    unreadable: string[]
  }
) =>
  run(
    manager,
    `UPDATE amazon_fba_stock SET
       fulfillable_quantity = 0, reserved_quantity = 0, inbound_quantity = 0,
       unfulfillable_quantity = 0, problem = 'gone', updated_at = now()
      WHERE account_id = ? AND read_at < ? AND deleted_at IS NULL
        AND problem IS DISTINCT FROM 'gone' AND NOT (sku ${isAmong})`,
    [accountId, startedAt, json(unreadable)]
  )

/**
 * Makes listings of SKUs that no reading of the listings has named, so that they can be mapped:
 * as shipped by Amazon, since a number must never be sent for them. Those of the page that are
 * not mapped. SKUs of which there is nothing are left out: Amazon names them for ever.
 */
export async function addListings(
  manager: Manager,
  accountId: string,
  rows: StockRow[]
): Promise<UnmappedListing[]> {
  const some = rows.filter(
    ({ fulfillable, reserved, inbound }) => fulfillable + reserved + inbound > 0
  )
  const known = await listedAmong(manager, accountId, some)
  const unknown = some.filter(
    ({ sku }) => !known.some((one) => one.sku === sku)
  )
  if (unknown.length > 0) {
    // Orders and readings of the listings bring new SKUs too (store/observations.ts).
    await run(manager, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `amazon:intake:${accountId}`,
    ])
    await run(
      manager,
      `INSERT INTO amazon_listing (
         id, account_id, sku, asin, fulfilled_by, created_at, updated_at)
       SELECT 'amzlst_' || md5(? || '/' || s.sku), ?, s.sku, s.asin, 'amazon', now(), now()
         FROM jsonb_to_recordset(?::jsonb) AS s(sku text, asin text)
       ON CONFLICT DO NOTHING`,
      [accountId, accountId, json(unknown)]
    )
  }
  const listed =
    unknown.length > 0 ? await listedAmong(manager, accountId, some) : known
  return listed.filter((one) => !one.is_mapped)
}

const listedAmong = (
  manager: Manager,
  accountId: string,
  rows: { sku: string }[]
) =>
  run<UnmappedListing & { is_mapped: boolean }>(
    manager,
    `SELECT id, account_id, sku, asin, COALESCE(barcodes, '[]'::jsonb) AS barcodes,
            mapped_by IS NOT NULL AS is_mapped
       FROM amazon_listing
      WHERE account_id = ? AND sku ${isAmong} AND deleted_at IS NULL
      ORDER BY id`,
    [accountId, json(rows.map(({ sku }) => sku))]
  )
