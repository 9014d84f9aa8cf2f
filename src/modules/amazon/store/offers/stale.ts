// Listings whose offer must be computed, with what their owner chose for them; and what came of it.

import type { Offer } from "../../../../domain/offer/offer"
import type { OfferSettings } from "../../../../domain/offer/rules"
import { ownLocations } from "../own-locations"
import { json, run, type Manager } from "../sql"
import { lockListings } from "./sends"

export interface OfferedMarketplace extends OfferSettings {
  marketplace_id: string
  location_ids: string[]
}

export interface OfferedListing extends OfferSettings {
  id: string
  account_id: string
  sku: string
  variant_id: string | null
  fulfilled_by: "merchant" | "amazon"
  revision: number
  desired_quantity: number | null
  shown_quantity: number | null
  account: OfferSettings
  /** Those that its owner has set up, and that list the SKU as far as we know. */
  marketplaces: OfferedMarketplace[]
}

const select = `
  SELECT l.id, l.account_id, l.sku, l.variant_id, l.fulfilled_by, l.revision,
         l.desired_quantity, l.shown_quantity, l.offering, l.buffer, l.share, l.cap,
         jsonb_build_object('offering', a.offering, 'buffer', a.buffer, 'share', a.share,
                            'cap', a.cap) AS account,
         m.marketplaces
    FROM amazon_listing l
    JOIN amazon_account a ON a.id = l.account_id AND a.deleted_at IS NULL
    CROSS JOIN LATERAL (
      SELECT COALESCE(jsonb_agg(jsonb_build_object(
               'marketplace_id', m.marketplace_id, 'location_ids', ${ownLocations("m")},
               'offering', m.offering, 'buffer', m.buffer, 'share', m.share, 'cap', m.cap)
               ORDER BY m.marketplace_id), '[]'::jsonb) AS marketplaces
        FROM amazon_marketplace m
       WHERE m.account_id = l.account_id AND m.deleted_at IS NULL AND m.set_up_at IS NOT NULL
         AND (l.marketplace_ids IS NULL
              OR l.marketplace_ids @> to_jsonb(m.marketplace_id))) m`

export const findStaleOffers = (
  manager: Manager,
  accountId: string,
  limit: number
) =>
  run<OfferedListing>(
    manager,
    `${select}
      WHERE l.account_id = ? AND l.computed_revision < l.revision AND l.deleted_at IS NULL
      ORDER BY l.id LIMIT ?`,
    [accountId, limit]
  )

/** Page by page through all listings of an account, whether or not they are stale. */
export const listOffered = (
  manager: Manager,
  { accountId, afterId, limit, ids }: OfferedPage
) =>
  run<OfferedListing>(
    manager,
    `${select}
      WHERE l.account_id = ? AND l.id > ? AND l.deleted_at IS NULL
        ${ids ? "AND l.id IN (SELECT jsonb_array_elements_text(?::jsonb))" : ""}
      ORDER BY l.id LIMIT ?`,
    [accountId, afterId, ...(ids ? [json(ids)] : []), limit]
  )

export interface OfferedPage {
  accountId: string
  /** The last id of the page before; empty for the first one. */
  afterId: string
  limit: number
  ids?: string[]
}

export interface ComputedOffer {
  id: string
  /** The revision of which it was computed: a later mark stays. */
  revision: number
  quantity: number | null
  explanation: Offer & { marketplace_id: string | null }
}

/** A number that has changed is tried at once, whatever its predecessor waited for. */
export async function saveOffers(
  manager: Manager,
  offers: ComputedOffer[],
  now: Date
): Promise<void> {
  await lockListings(manager, offers)
  await run(
    manager,
    `UPDATE amazon_listing l SET
       computed_revision = o.revision, computed_at = ?,
       desired_quantity = o.quantity, explanation = o.explanation,
       next_try_at = CASE WHEN l.desired_quantity IS DISTINCT FROM o.quantity
                          THEN NULL ELSE l.next_try_at END,
       attempts = CASE WHEN l.desired_quantity IS DISTINCT FROM o.quantity
                       THEN 0 ELSE l.attempts END,
       waits_for = CASE WHEN l.desired_quantity IS DISTINCT FROM o.quantity
                        THEN NULL ELSE l.waits_for END,
       updated_at = now()
      FROM jsonb_to_recordset(?::jsonb) AS o(
           id text, revision int, quantity int, explanation jsonb)
     WHERE l.id = o.id AND l.computed_revision < o.revision`,
    [now, json(offers)]
  )
}
