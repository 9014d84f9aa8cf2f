// What Amazon stores for an account of the variants that an order or a cart asks for.

import { json, run, type Manager } from "../sql"

/**
 * By variant id: the SKU that Amazon ships itself and still lists, in this marketplace as far as
 * that is known. Of several, the one of which most is in Amazon's warehouses.
 */
export async function findStoredSkus(
  manager: Manager,
  stock: { accountId: string; marketplaceId: string },
  variantIds: string[]
): Promise<Map<string, string>> {
  const rows = await run<{ variant_id: string; sku: string }>(
    manager,
    `SELECT DISTINCT ON (l.variant_id) l.variant_id, l.sku
       FROM amazon_listing l
       LEFT JOIN amazon_fba_stock f ON f.account_id = l.account_id AND f.sku = l.sku
            AND f.deleted_at IS NULL
      WHERE l.account_id = ? AND l.fulfilled_by = 'amazon' AND l.gone_at IS NULL
        AND l.deleted_at IS NULL
        AND (l.marketplace_ids IS NULL OR l.marketplace_ids @> ?::jsonb)
        AND l.variant_id IN (SELECT jsonb_array_elements_text(?::jsonb))
      ORDER BY l.variant_id, f.fulfillable_quantity DESC NULLS LAST, l.sku`,
    [stock.accountId, json([stock.marketplaceId]), json(variantIds)]
  )
  return new Map(rows.map(({ variant_id: id, sku }) => [id, sku]))
}
