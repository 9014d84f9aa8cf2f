// Which variant is sold under a SKU: found by a rule, or chosen by the owner; and the orders
// that have waited for it.

import type { MatchRule } from "../../../../domain/listing/match"
import { json, run, type Manager } from "../sql"
import { touchOrders } from "../touch"
import { isAmong } from "./among"
import type { UnmappedListing } from "./write-listings"

export interface MatchedListing {
  id: string
  variant_id: string
  mapped_by: MatchRule
}

export interface MappedListing {
  id: string
  account_id: string
  sku: string
}

/** What somebody has mapped meanwhile stays. Those that were mapped now. */
export async function writeMatches(
  manager: Manager,
  matches: MatchedListing[]
): Promise<MappedListing[]> {
  return run<MappedListing>(
    manager,
    `UPDATE amazon_listing l SET variant_id = m.variant_id, mapped_by = m.mapped_by,
            revision = l.revision + 1, updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS m(id text, variant_id text, mapped_by text)
     WHERE l.id = m.id
       AND l.id IN (SELECT id FROM amazon_listing
                     WHERE id ${isAmong}
                       AND mapped_by IS NULL AND deleted_at IS NULL
                     ORDER BY id FOR UPDATE)
     RETURNING l.id, l.account_id, l.sku`,
    [json(matches), json(matches.map(({ id }) => id))]
  )
}

/** Marks the orders of these SKUs; their ids (ours). */
export async function replayOrders(
  manager: Manager,
  listings: Pick<MappedListing, "account_id" | "sku">[]
): Promise<string[]> {
  const orders = await run<{ id: string }>(
    manager,
    `SELECT DISTINCT o.id
       FROM jsonb_to_recordset(?::jsonb) AS s(account_id text, sku text)
       JOIN amazon_order_line l ON l.sku = s.sku AND l.deleted_at IS NULL
       JOIN amazon_order o ON o.id = l.order_id AND o.account_id = s.account_id
      WHERE o.deleted_at IS NULL AND o.status NOT IN ('canceled', 'unfulfillable')`,
    [json(listings)]
  )
  return touchOrders(manager, { ids: orders.map(({ id }) => id) })
}

export interface MarksOfVariants {
  skus: string[]
  asins: string[]
  /** In every form in which Amazon may write them. */
  barcodes: string[]
}

/** Unmapped listings of an account that share a mark with some variants. */
export async function findUnmapped(
  manager: Manager,
  accountId: string,
  { skus, asins, barcodes }: MarksOfVariants
): Promise<UnmappedListing[]> {
  // Only what is asked for: by SKU alone there is an index.
  const clauses = (
    [
      [skus, `sku ${isAmong}`],
      [asins, `asin ${isAmong}`],
      [
        barcodes,
        `EXISTS (SELECT 1 FROM jsonb_array_elements_text(barcodes) AS b(code)
                  WHERE b.code ${isAmong})`,
      ],
    ] as const
  ).filter(([marks]) => marks.length > 0)
  return clauses.length === 0
    ? []
    : run<UnmappedListing>(
        manager,
        `SELECT id, account_id, sku, asin, COALESCE(barcodes, '[]'::jsonb) AS barcodes
           FROM amazon_listing
          WHERE account_id = ? AND mapped_by IS NULL AND deleted_at IS NULL
            AND (${clauses.map(([, sql]) => sql).join(" OR ")})
          ORDER BY id`,
        [accountId, ...clauses.map(([marks]) => json(marks))]
      )
}

/** Variants that are gone give their listings back, unless the owner chose them. */
export const forgetVariants = (manager: Manager, variantIds: string[]) =>
  run(
    manager,
    `UPDATE amazon_listing SET variant_id = NULL, mapped_by = NULL, revision = revision + 1,
            updated_at = now()
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE variant_id ${isAmong}
                      AND mapped_by <> 'owner' AND deleted_at IS NULL
                    ORDER BY id FOR UPDATE)`,
    [json(variantIds)]
  )
