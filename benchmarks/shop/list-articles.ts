// Thousands of articles, each with a listing at Amazon. createProductsWorkflow would take minutes
// for ten thousand of them: these are copies, by SQL, of the first variant that it has made.

import type { Client } from "pg"
import { marketplaces } from "../../simulator"
import type { Bench } from "../measured"
import { inChunks } from "../timing"
import type { Amazon } from "./start-amazon"

export interface Article {
  sku: string
  inventoryItemId: string
  /** Where its units are counted anew; there are {@link elsewhere} more at another location. */
  locationId: string
}

/** Units of each article at its other location. */
export const elsewhere = 40

export interface Assortment {
  count: number
  /** Units of each article where they are counted anew. @default 60 */
  units?: number
}

/** As many as one call of the control API takes well. */
const perCall = 1000

/**
 * Articles at rest: Amazon shows what the shop has, which was found by a look an hour ago. Their
 * offers are still to be computed.
 */
export async function listArticles(
  { sql, shop }: Bench,
  { control }: Amazon,
  { count, units = 60 }: Assortment
): Promise<Article[]> {
  const [original] = shop.variants
  const [part] = original?.parts ?? []
  if (!original || !part) {
    throw new Error("Failed to list articles: the shop has no variant to copy.")
  }
  await copyVariants(sql, {
    count,
    units,
    variantId: original.variantId,
    inventoryItemId: part.inventoryItemId,
    locationId: part.locationId,
  })
  const shown = units + elsewhere
  await sql.query(insertListings, [count, shop.accountId, germany, shown])
  const articles = Array.from({ length: count }, (_, index) => ({
    sku: `ARTICLE-${index + 1}`,
    inventoryItemId: `iitem_article_${index + 1}`,
    locationId: part.locationId,
  }))
  for (const some of inChunks(articles, perCall)) {
    await control.list(some.map(({ sku }) => ({ sku, quantity: shown })))
  }
  return articles
}

const germany = marketplaces[0]?.id

interface Copies {
  count: number
  units: number
  variantId: string
  inventoryItemId: string
  locationId: string
}

async function copyVariants(sql: Client, copies: Copies): Promise<void> {
  const { count, units, variantId, inventoryItemId, locationId } = copies
  const copy = (
    table: string,
    change: string,
    isOriginal: string,
    parameters: unknown[]
  ) =>
    sql.query(
      `INSERT INTO ${table}
       SELECT copy.* FROM ${table} t, generate_series(1, $1::int) n,
              LATERAL jsonb_populate_record(t, jsonb_build_object(${change})) copy
        WHERE t.deleted_at IS NULL AND ${isOriginal}`,
      [count, ...parameters]
    )
  await copy(
    "product",
    "'id', 'prod_article_' || n, 'handle', 'article-' || n, 'title', 'Article ' || n",
    "t.id = (SELECT product_id FROM product_variant WHERE id = $2)",
    [variantId]
  )
  await copy(
    "product_variant",
    `'id', 'variant_article_' || n, 'product_id', 'prod_article_' || n,
     'sku', 'ARTICLE-' || n`,
    "t.id = $2",
    [variantId]
  )
  await copy(
    "inventory_item",
    "'id', 'iitem_article_' || n, 'sku', 'ARTICLE-' || n",
    "t.id = $2",
    [inventoryItemId]
  )
  await copy(
    "product_variant_inventory_item",
    `'id', 'pvitem_article_' || n, 'variant_id', 'variant_article_' || n,
     'inventory_item_id', 'iitem_article_' || n`,
    "t.variant_id = $2",
    [variantId]
  )
  const here = `CASE WHEN t.location_id = $3 THEN ${units} ELSE ${elsewhere} END`
  await copy(
    "inventory_level",
    `'id', 'ilev_article_' || n || '_' || t.location_id,
     'inventory_item_id', 'iitem_article_' || n, 'stocked_quantity', ${here},
     'raw_stocked_quantity', jsonb_build_object('value', (${here})::text, 'precision', 20)`,
    "t.inventory_item_id = $2",
    [inventoryItemId, locationId]
  )
}

/** As in_step leaves them: base, look and peak are what Amazon shows. */
const insertListings = `
  INSERT INTO amazon_listing (
    id, account_id, sku, variant_id, mapped_by, fulfilled_by, product_type, marketplace_ids,
    shown_quantity, shown_at, base_quantity, base_from, base_at, verified_at, peak_quantity)
  SELECT 'amzlst_article_' || n, $2, 'ARTICLE-' || n, 'variant_article_' || n, 'sku', 'merchant',
         'PRODUCT', jsonb_build_array($3::text), $4::int, at, $4, $4, at, at, $4
    FROM generate_series(1, $1::int) n, (SELECT now() - interval '1 hour' AS at) rest`
