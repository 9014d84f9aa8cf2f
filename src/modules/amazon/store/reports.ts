// What people are shown about many orders at once: counts, and how far the reading is.

import type { Operation, TokenBucket } from "../../../sp-api"
import { isOfLiveAccount } from "./live-account"
import { run, type Manager } from "./sql"

export interface OrderCount {
  phase: string
  status: string
  orders: number
  with_error: number
  with_problem: number
}

export const countOrders = (manager: Manager, accountId: string | null) =>
  run<OrderCount>(
    manager,
    `SELECT phase, status, count(*)::int AS orders,
            count(*) FILTER (WHERE last_error IS NOT NULL OR mirror_error IS NOT NULL)::int
              AS with_error,
            count(*) FILTER (WHERE jsonb_array_length(problems) > 0)::int AS with_problem
       FROM amazon_order
      WHERE deleted_at IS NULL AND account_id = COALESCE(?, account_id)
      GROUP BY phase, status ORDER BY phase, status`,
    [accountId]
  )

export interface HeldUnits {
  held_in: "medusa" | "offer"
  units: number
  /** Of these, for orders whose payment Amazon still verifies. */
  pending_units: number
}

export const countHeldUnits = (manager: Manager, accountId: string | null) =>
  run<HeldUnits>(
    manager,
    `SELECT l.held_in, sum(l.held_quantity)::int AS units,
            COALESCE(sum(l.held_quantity) FILTER (
              WHERE o.status IN ('pending', 'pending_availability')), 0)::int AS pending_units
       FROM amazon_order_line l JOIN amazon_order o ON o.id = l.order_id
      WHERE l.held_quantity > 0 AND l.held_in IS NOT NULL
        AND l.deleted_at IS NULL AND o.deleted_at IS NULL
        AND o.account_id = COALESCE(?, o.account_id)
      GROUP BY l.held_in`,
    [accountId]
  )

export interface WaitingOrder {
  id: string
  amazon_order_id: string
  purchased_at: Date
  phase: string
}

/** The order that waits longest for Amazon to verify its payment. */
export const findOldestWaiting = (manager: Manager, accountId: string | null) =>
  run<WaitingOrder>(
    manager,
    `SELECT id, amazon_order_id, purchased_at, phase FROM amazon_order
      WHERE status IN ('pending', 'pending_availability') AND deleted_at IS NULL
        AND account_id = COALESCE(?, account_id) AND ${isOfLiveAccount("account_id")}
      ORDER BY purchased_at, id LIMIT 1`,
    [accountId]
  )

export interface ReadingState {
  account_id: string
  name: string
  state: string
  last_error: string | null
  last_error_at: Date | null
  read_until: string | null
  is_reading: boolean
  next_read_at: Date | null
  /** Null before the first call. */
  bucket: TokenBucket | null
  /** Whether it shows stock in Amazon's warehouses. */
  shows_fba: boolean
  last_run: Record<string, unknown> | null
  due: number
  failing: number
  oldest_due_at: Date | null
}

/** How far each account has been read, and what is left to do about its orders. */
export const readReadingStates = (manager: Manager) =>
  run<ReadingState>(
    manager,
    `SELECT a.id AS account_id, a.name, a.state, a.last_error, a.last_error_at,
            c.read_until, c."window" IS NOT NULL OR c.first_window IS NOT NULL AS is_reading, c.next_read_at,
            b.bucket, a.fba_marketplace_id IS NOT NULL AS shows_fba, r.last_run,
            COALESCE(d.due, 0) AS due, COALESCE(d.failing, 0) AS failing, d.oldest_due_at
       FROM amazon_account a
       LEFT JOIN amazon_sync_cursor c ON c.id = a.id AND c.deleted_at IS NULL
       LEFT JOIN amazon_call_budget b ON b.id = a.id || '/searchOrders'
       LEFT JOIN LATERAL (
         SELECT jsonb_build_object(
                  'id', s.id, 'kind', s.kind, 'started_at', s.started_at,
                  'ended_at', s.ended_at, 'pages', s.pages, 'seen', s.seen,
                  'changed', s.changed, 'rejected', s.rejected, 'error', s.error) AS last_run
           FROM amazon_sync_run s
          WHERE s.account_id = a.id AND s.deleted_at IS NULL
          ORDER BY s.started_at DESC LIMIT 1) r ON true
       LEFT JOIN (
         SELECT account_id, count(*)::int AS due,
                count(*) FILTER (WHERE attempts > 0)::int AS failing,
                min(updated_at) AS oldest_due_at
           FROM amazon_order
          WHERE applied_revision < revision AND deleted_at IS NULL
          GROUP BY account_id) d ON d.account_id = a.id
      WHERE a.deleted_at IS NULL
      ORDER BY a.name, a.id`
  )

/** What is left of each operation that an account has used. */
export const readBudgets = (manager: Manager) =>
  run<{ account_id: string; operation: Operation; bucket: TokenBucket }>(
    manager,
    `SELECT split_part(id, '/', 1) AS account_id, split_part(id, '/', 2) AS operation, bucket
       FROM amazon_call_budget WHERE deleted_at IS NULL`
  )

/** The Medusa orders that wait for Amazon: as many as Amazon has pending, thousands at most. */
export const findPlaceholders = (manager: Manager) =>
  run<{ medusa_order_id: string }>(
    manager,
    `SELECT medusa_order_id FROM amazon_order
      WHERE phase IN ('none', 'held', 'placeholder') AND medusa_order_id IS NOT NULL
        AND deleted_at IS NULL`
  )
