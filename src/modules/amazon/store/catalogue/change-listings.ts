// What the owner says of listings: which variant each is, and how much of it Amazon may show.

import type { OfferSettings } from "../../../../domain/offer/rules"
import { json, run, type Manager } from "../sql"
import { isAmong } from "./among"

/** What is left out stays as it is. */
export type ListingChange = { id: string } & Partial<
  OfferSettings & {
    /** Null: it belongs to no variant, and its orders hold no stock. */
    variant_id: string | null
  }
>

export interface LockedListing {
  id: string
  account_id: string
  sku: string
  /** Amazon lists it no more. */
  is_gone: boolean
  /** Whether it does has been asked at all. */
  is_read: boolean
}

/** Locked until the end of the transaction. */
export const lockForChange = (manager: Manager, ids: string[]) =>
  run<LockedListing>(
    manager,
    `SELECT id, account_id, sku, gone_at IS NOT NULL AS is_gone,
            marketplace_ids IS NOT NULL AS is_read
       FROM amazon_listing
      WHERE id ${isAmong} AND deleted_at IS NULL
      ORDER BY id FOR UPDATE`,
    [json(ids)]
  )

/** A variant, or none, is the owner's word from now on, which nothing of ours changes. */
export const changeListings = (manager: Manager, changes: ListingChange[]) =>
  run(
    manager,
    `UPDATE amazon_listing l SET
       variant_id = CASE WHEN jsonb_exists(c.change, 'variant_id')
                         THEN c.change->>'variant_id' ELSE l.variant_id END,
       mapped_by = CASE WHEN jsonb_exists(c.change, 'variant_id')
                        THEN 'owner' ELSE l.mapped_by END,
       offering = CASE WHEN jsonb_exists(c.change, 'offering')
                       THEN c.change->>'offering' ELSE l.offering END,
       buffer = CASE WHEN jsonb_exists(c.change, 'buffer')
                     THEN (c.change->>'buffer')::int ELSE l.buffer END,
       share = CASE WHEN jsonb_exists(c.change, 'share')
                    THEN (c.change->>'share')::int ELSE l.share END,
       cap = CASE WHEN jsonb_exists(c.change, 'cap')
                  THEN (c.change->>'cap')::int ELSE l.cap END,
       revision = l.revision + 1, updated_at = now()
      FROM (SELECT change->>'id' AS id, change
              FROM jsonb_array_elements(?::jsonb) AS e(change)) c
     WHERE l.id = c.id`,
    [json(changes)]
  )

/** Orders of a SKU that are not through: they would lose what they know it by. */
export async function countOpenOrders(
  manager: Manager,
  { account_id, sku }: Pick<LockedListing, "account_id" | "sku">
): Promise<number> {
  const [row] = await run<{ count: number }>(
    manager,
    `SELECT count(DISTINCT o.id)::int AS count
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
      WHERE o.account_id = ? AND l.sku = ? AND l.deleted_at IS NULL AND o.deleted_at IS NULL
        AND o.status NOT IN ('canceled', 'unfulfillable', 'shipped')`,
    [account_id, sku]
  )
  return row?.count ?? 0
}

export const removeListing = (manager: Manager, id: string) =>
  run(manager, "DELETE FROM amazon_listing WHERE id = ?", [id])
