// Listings as a table of mappings has them: all of them page by page, or those of some SKUs.

import type { OfferSettings } from "../../../../domain/offer/rules"
import { json, run, type Manager } from "../sql"
import { isAmong } from "./among"

export interface MappingOfListing extends OfferSettings {
  id: string
  account_id: string
  sku: string
  asin: string | null
  title: string | null
  fulfilled_by: "merchant" | "amazon"
  variant_id: string | null
  mapped_by: string | null
}

const select = `
  SELECT id, account_id, sku, asin, title, fulfilled_by, variant_id, mapped_by,
         offering, buffer, share, cap
    FROM amazon_listing`

export const pageMappings = (
  manager: Manager,
  accountId: string,
  { afterSku, limit }: { afterSku: string | null; limit: number }
) =>
  run<MappingOfListing>(
    manager,
    `${select}
      WHERE account_id = ? AND deleted_at IS NULL AND (?::text IS NULL OR sku > ?)
      ORDER BY sku LIMIT ?`,
    [accountId, afterSku, afterSku, limit]
  )

export const mappingsOf = (
  manager: Manager,
  accountId: string,
  skus: string[]
) =>
  run<MappingOfListing>(
    manager,
    `${select}
      WHERE account_id = ? AND deleted_at IS NULL
        AND sku ${isAmong}`,
    [accountId, json(skus)]
  )
