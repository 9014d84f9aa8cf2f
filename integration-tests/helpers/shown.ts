// Rows of our own admin routes, as far as the stories look at them.

/** An Amazon order. */
export interface ShownOrder {
  id: string
  amazon_order_id: string
  medusa_order_id: string | null
  status: string
  phase: string
  is_complete: boolean
  fulfilled_by: string
  revision: number
  applied_revision: number
  last_error: string | null
  held_at: string | null
  resolved_at: string | null
  problems: Problem[] | null
  mirror_error: string | null
  cancellation_request: {
    requested: boolean
    reason: string | null
    decision: string | null
    decided_at: string | null
  }
  lines: ShownLine[]
  timeline: Moment[]
}

export interface Problem {
  code: string
  sentence: string
  order_item_id?: string
}

export interface ShownLine {
  order_item_id: string
  sku: string | null
  quantity: number
  variant_id: string | null
  line_item_id: string
  held_quantity: number
  held_in: string | null
}

/** One moment in the life of an order. */
export interface Moment {
  at: string
  name: string
  detail: Record<string, unknown> | null
}

export interface ShownMarketplace {
  id: string
  account_id: string
  country_code: string
  currency_code: string
  pending_mode: string
  set_up_at: string | null
}

export interface ShownListing {
  id: string
  sku: string
  variant_id: string | null
  mapped_by: string | null
}

export interface ShownAccount {
  id: string
  state: string
  last_error: string | null
}

/** How one account was read. */
export interface ShownReading {
  account_id: string
  pages: number
  seen: number
  changed: number
  rejected: { amazonOrderId: string | null; problem: string }[]
  error: string | null
  is_skipped: boolean
}

/** The number of a SKU, explained. */
export interface ShownOffer {
  id: string
  sku: string
  quantity: number | null
  reason: string
  sentence: string
  steps: { name: string; by: number; leaves: number }[]
  marketplace_id: string | null
  reserved_for: {
    cause: string
    id: string | null
    quantity: number
    medusa_order_id: string | null
  }[]
  held_for: { amazon_order_id: string; quantity: number }[]
  amazon: {
    shows: number | null
    sold_but_not_read: number
    sent: number | null
    sent_by: string | null
    accepted: number | null
    waits_for: string | null
    last_error: string | null
    sentence: string
  }
}

export interface ShownShipment {
  id: string
  amazon_order_id: string
  fulfillment_id: string
  parcel: number
  package_reference: string
  state: string
  carrier_code: string | null
  carrier_name: string | null
  shipping_method: string | null
  tracking_number: string | null
  items: { order_item_id: string; quantity: number }[]
  note: string | null
  attempts: number
  last_error: string | null
  next_try_at: string | null
}

export interface ShownDue {
  amazon_orders: {
    amazon_order_id: string
    ship_by: string | null
    hours_left: number | null
    is_late: boolean
    waits_for: string
    is_cancellation_requested: boolean
    units: Record<string, number>
    shipments: { state: string }[]
  }[]
  counts: Record<string, number>
  count: number
}
