// What Amazon did not name: in one marketplace, and in the end in none of them.

import { json, run, type Manager } from "../sql"
import { isAmong } from "./among"

/** Amazon lists these SKUs in that marketplace, and no others. */
export const dropUnnamed = (
  manager: Manager,
  {
    accountId,
    marketplaceId,
    named,
  }: { accountId: string; marketplaceId: string; named: string[] }
) =>
  run(
    manager,
    `UPDATE amazon_listing SET marketplace_ids = marketplace_ids - ?::text,
            revision = revision + 1, updated_at = now()
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE account_id = ? AND deleted_at IS NULL
                      AND marketplace_ids @> to_jsonb(?::text)
                      AND sku NOT IN (SELECT jsonb_array_elements_text(?::jsonb))
                    ORDER BY id FOR UPDATE)`,
    [marketplaceId, accountId, marketplaceId, json(named)]
  )

/** The account sells in these marketplaces, and in no others. */
export const dropOtherMarketplaces = (
  manager: Manager,
  accountId: string,
  marketplaceIds: string[]
) =>
  run(
    manager,
    `UPDATE amazon_listing l SET
       marketplace_ids = (SELECT COALESCE(jsonb_agg(m.id), '[]'::jsonb)
                            FROM jsonb_array_elements_text(l.marketplace_ids) AS m(id)
                           WHERE m.id ${isAmong}),
       revision = revision + 1, updated_at = now()
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE account_id = ? AND deleted_at IS NULL
                      AND NOT marketplace_ids <@ ?::jsonb
                    ORDER BY id FOR UPDATE)`,
    [json(marketplaceIds), accountId, json(marketplaceIds)]
  )

export interface UnlistedListing {
  id: string
  sku: string
}

/** Named by no marketplace, and not known to be gone yet; page by page. */
export const findUnlisted = (
  manager: Manager,
  accountId: string,
  { afterId, limit }: { afterId: string; limit: number }
) =>
  run<UnlistedListing>(
    manager,
    `SELECT id, sku FROM amazon_listing
      WHERE account_id = ? AND id > ? AND deleted_at IS NULL AND gone_at IS NULL
        AND (marketplace_ids IS NULL OR marketplace_ids = '[]'::jsonb)
      ORDER BY id LIMIT ?`,
    [accountId, afterId, limit]
  )
