// What Amazon lists in one marketplace, written down: a SKU is one listing, wherever it is sold.

import { json, run, type Manager } from "../sql"
import { isAmong } from "./among"
import { noteSights } from "../offers/sends"

export interface CatalogueItem {
  sku: string
  asin: string | null
  title: string | null
  product_type: string | null
  fulfilled_by: "merchant" | "amazon"
  /** Units that Amazon shows; null: it does not say. */
  shown: number | null
  barcodes: string[]
}

/** What Amazon says may be as old as the question, and as new as the answer: a report takes minutes. */
export interface CatalogueLook {
  askedAt: Date
  answeredAt: Date
}

export interface CataloguePage {
  accountId: string
  marketplaceId: string
  /** Each SKU once. */
  items: CatalogueItem[]
  look: CatalogueLook
  /** Up to when its orders have been read. */
  readUntil: string | null
  settleMs: number
}

/** A listing of which nobody has said yet which variant it is. */
export interface UnmappedListing {
  id: string
  account_id: string
  sku: string
  asin: string | null
  barcodes: string[]
}

/** Those of the page that are not mapped. */
export async function writeListings(
  manager: Manager,
  page: CataloguePage
): Promise<UnmappedListing[]> {
  await insertNew(manager, page)
  const known = await lockKnown(manager, page)
  const itemOf = new Map(page.items.map((item) => [item.sku, item]))
  const rows = known.flatMap(({ id, sku, is_older }) => {
    const item = itemOf.get(sku)
    return item ? [{ ...item, id, is_older }] : []
  })
  await updateKnown(manager, page, rows)
  await noteSights(
    manager,
    // The publisher may have looked while a report was being written: then it knows better.
    rows.filter((row) => row.is_older),
    lookOf(page)
  )
  return run<UnmappedListing>(
    manager,
    `SELECT id, account_id, sku, asin, COALESCE(barcodes, '[]'::jsonb) AS barcodes
       FROM amazon_listing
      WHERE id ${isAmong} AND mapped_by IS NULL
      ORDER BY id`,
    [json(rows.map(({ id }) => id))]
  )
}

/**
 * Reckoned from the answer: what was sold before it may be in Amazon's number already, and
 * would otherwise hide as many units that we have not read of. A number of ours must have taken
 * effect by the question, though.
 */
const lookOf = ({
  look: { askedAt, answeredAt },
  readUntil,
  settleMs,
}: CataloguePage) => ({
  now: answeredAt,
  readUntil,
  settleMs: settleMs + answeredAt.getTime() - askedAt.getTime(),
})

async function insertNew(
  manager: Manager,
  { accountId, items }: CataloguePage
): Promise<void> {
  const rows = await run<{ sku: string }>(
    manager,
    `SELECT sku FROM amazon_listing
      WHERE account_id = ? AND sku ${isAmong} AND deleted_at IS NULL`,
    [accountId, json(items.map(({ sku }) => sku))]
  )
  const known = new Set(rows.map(({ sku }) => sku))
  const unknown = items.filter(({ sku }) => !known.has(sku))
  if (unknown.length === 0) {
    return
  }
  // Orders bring new SKUs too, in an order of their own: two that insert the same ones would
  // otherwise wait for each other (the same lock as store/observations.ts).
  await run(manager, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `amazon:intake:${accountId}`,
  ])
  await run(
    manager,
    `INSERT INTO amazon_listing (
       id, account_id, sku, asin, title, fulfilled_by, created_at, updated_at)
     SELECT 'amzlst_' || md5(? || '/' || s.sku), ?, s.sku, s.asin, s.title, s.fulfilled_by,
            now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS s(
            sku text, asin text, title text, fulfilled_by text)
     ON CONFLICT DO NOTHING`,
    [accountId, accountId, json(unknown)]
  )
}

interface KnownRow {
  id: string
  sku: string
  /** Nothing is known of it that is newer than this page. */
  is_older: boolean
}

const lockKnown = (
  manager: Manager,
  { accountId, look, items }: CataloguePage
) =>
  run<KnownRow>(
    manager,
    `SELECT id, sku, COALESCE(shown_at <= ?, true) AND COALESCE(gone_at <= ?, true) AS is_older
       FROM amazon_listing
      WHERE account_id = ? AND sku ${isAmong}
        AND deleted_at IS NULL
      ORDER BY id FOR UPDATE`,
    [look.askedAt, look.askedAt, accountId, json(items.map(({ sku }) => sku))]
  )

/**
 * What Amazon does not say here stays as another marketplace or an earlier reading said it. One
 * that is back is looked at before anything is sent: what it shows has nothing to do with what
 * was sent before.
 */
const updateKnown = (
  manager: Manager,
  { marketplaceId }: CataloguePage,
  rows: (CatalogueItem & KnownRow)[]
) =>
  run(
    manager,
    `UPDATE amazon_listing l SET
       asin = n.asin, title = n.title, product_type = n.product_type, barcodes = n.barcodes,
       marketplace_ids = CASE WHEN n.is_new_here
                              THEN COALESCE(l.marketplace_ids, '[]'::jsonb) || to_jsonb(?::text)
                              ELSE l.marketplace_ids END,
       revision = CASE WHEN n.is_new_here OR n.is_back THEN l.revision + 1 ELSE l.revision END,
       last_error = CASE WHEN n.is_back THEN NULL ELSE l.last_error END,
       verified_at = CASE WHEN n.is_back THEN NULL ELSE l.verified_at END,
       next_try_at = CASE WHEN n.is_back THEN NULL ELSE l.next_try_at END,
       attempts = CASE WHEN n.is_back THEN 0 ELSE l.attempts END,
       updated_at = now()
      FROM (SELECT k.id, COALESCE(s.asin, k.asin) AS asin, COALESCE(s.title, k.title) AS title,
                   COALESCE(s.product_type, k.product_type) AS product_type,
                   CASE WHEN s.barcodes = '[]'::jsonb THEN k.barcodes ELSE s.barcodes END
                     AS barcodes,
                   NOT COALESCE(k.marketplace_ids @> to_jsonb(?::text), false) AS is_new_here,
                   s.is_older AND k.gone_at IS NOT NULL AS is_back
              FROM jsonb_to_recordset(?::jsonb) AS s(
                   id text, asin text, title text, product_type text, barcodes jsonb,
                   is_older boolean)
              JOIN amazon_listing k ON k.id = s.id) n
     WHERE l.id = n.id
       AND (n.is_new_here OR n.is_back
            OR (n.asin, n.title, n.product_type, n.barcodes)
               IS DISTINCT FROM (l.asin, l.title, l.product_type, l.barcodes))`,
    [marketplaceId, marketplaceId, json(rows)]
  )
