// Amazon orders as the server answers them, and what can be done about one.

import type { Message } from "../../domain/words/say"
import type { OrderState } from "../../domain/order/state"
import type { Status } from "../../domain/order/status"
import type { Phase } from "../../domain/order/decide"
import { useAmazonChange, useAmazonRead, type Query } from "./use-amazon-api"

export interface Problem {
  code: string
  /** From the server: for codes that the page of an order has no words for. */
  sentence: string
  messages?: Message[]
  order_item_id?: string
}

export interface OrderLine {
  id: string
  order_item_id: string
  sku: string | null
  quantity: number
  variant_id: string | null
  held_quantity: number
  held_in: "medusa" | "offer" | null
}

export interface AmazonOrderRow {
  id: string
  account_id: string
  amazon_order_id: string
  marketplace_id: string
  status: Status
  phase: Phase
  state: OrderState
  fulfilled_by: "merchant" | "amazon"
  purchased_at: string
  amazon_updated_at: string
  medusa_order_id: string | null
  revision: number
  applied_revision: number
  last_error: string | null
  next_try_at: string | null
  mirror_error: string | null
  mirror_next_try_at: string | null
  problems: Problem[]
  first_seen_at: string
  held_at: string | null
  resolved_at: string | null
  lines: OrderLine[]
  /** Of the Medusa order, where it was asked for and is there. */
  order?: { id: string; display_id: number; status: string } | null
}

export interface TimelineEntry {
  at: string
  name: string
  detail: Record<string, unknown> | null
}

export interface OrderShipment {
  id: string
  state: "due" | "told" | "confirmed" | "refused" | "withdrawn"
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  shipped_at: string
  confirmed_at: string | null
  note: string | null
  last_error: string | null
}

export interface OrderReturn {
  id: string
  sku: string | null
  quantity: number
  reason: string | null
  requested_at: string | null
  received_at: string | null
  refunded_amount: string | null
  currency_code: string | null
  problem: string | null
}

export interface AmazonOrder extends AmazonOrderRow {
  snapshot: {
    grandTotal: { amount: string; currency: string } | null
    serviceLevel: string | null
    shipBy: string | null
    deliverBy: string | null
    replacementFor: string | null
    programs: string[]
    cancellation: { by: string | null; reason: string | null } | null
    lines: {
      orderItemId: string
      title: string | null
      asin: string | null
      quantity: number
      shippedQuantity: number
    }[]
  }
  cancellation_request: {
    /** While it is open. */
    requested: boolean
    reason: string | null
    decision: "ship" | "cancel" | null
    decided_at: string | null
  }
  shipments: OrderShipment[]
  returns: OrderReturn[]
  timeline: TimelineEntry[]
}

interface OrdersPage {
  amazon_orders: AmazonOrderRow[]
  count: number
}

/** The Medusa order comes along, so that a row needs no request of its own. */
const withOrder = { fields: "+order.id,+order.display_id,+order.status" }

export const useAmazonOrders = (query: Query) =>
  useAmazonRead<OrdersPage>("/orders", {
    query: { ...withOrder, ...query },
    refetchInterval: 10_000,
  })

/** By our id or Amazon's. Changes arrive by themselves, so it looks again. */
export const useAmazonOrder = (
  id: string,
  { refetchInterval = 5_000 }: { refetchInterval?: number } = {}
) =>
  useAmazonRead<{ amazon_order: AmazonOrder }>(
    `/orders/${encodeURIComponent(id)}`,
    { query: withOrder, refetchInterval }
  )

export interface OrdersSummary {
  orders: number
  /** Reserved in Medusa, and kept back from Amazon's offer only. */
  units_held: { medusa: number; offer: number }
  /** What waits for Amazon's payment check, and is a placeholder or held. */
  pending: { orders: number; units: number }
  oldest_pending: { purchased_at: string; phase: Phase } | null
}

/** Of one account, or of all. */
export const useOrdersSummary = (accountId?: string) =>
  useAmazonRead<{ summary: OrdersSummary }>("/orders/summary", {
    query: { account_id: accountId },
    refetchInterval: 15_000,
  })

interface Refreshed {
  amazon_order: AmazonOrder
  refreshed: number
  /** Ids that Amazon does not know (any more). */
  missing: string[]
  /** Set when the call budget is spent for now. */
  retry_after_ms: number | null
}

const act = (id: string, what: string) =>
  `/orders/${encodeURIComponent(id)}/${what}`

export const useRefreshOrder = (
  id: string,
  onSuccess: (answer: Refreshed) => void
) => useAmazonChange<void, Refreshed>(act(id, "refresh"), { onSuccess })

export const useRetryOrder = (id: string, success: string) =>
  useAmazonChange<void>(act(id, "retry"), { success })

export const useDecideCancellation = (
  id: string,
  onSuccess: (decision: "ship" | "cancel") => void
) =>
  useAmazonChange<
    { decision: "ship" | "cancel" },
    { amazon_order: AmazonOrder }
  >(act(id, "cancellation"), {
    onSuccess: ({ amazon_order: { cancellation_request: request } }) => {
      if (request.decision) {
        onSuccess(request.decision)
      }
    },
  })
