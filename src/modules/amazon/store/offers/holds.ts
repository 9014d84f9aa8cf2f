// What pending orders hold back from the offer alone (mode reserve), in units of a variant.

import { run, type Manager } from "../sql"

export interface OfferHold {
  line_item_id: string
  variant_id: string
  quantity: number
  account_id: string
  marketplace_id: string
  revision: number
}

export const readOfferHolds = (manager: Manager) =>
  run<OfferHold>(
    manager,
    `SELECT l.line_item_id, l.variant_id, l.held_quantity AS quantity, o.account_id,
            o.marketplace_id, o.applied_revision AS revision
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
      WHERE l.held_in = 'offer' AND l.held_quantity > 0 AND l.variant_id IS NOT NULL
        AND l.deleted_at IS NULL AND o.deleted_at IS NULL
      ORDER BY l.line_item_id`
  )
