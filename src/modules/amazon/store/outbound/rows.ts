// Orders of the shop's own that Amazon ships: written down before Amazon is asked, so that
// whoever comes after a crash knows what may be there.

import { generateEntityId } from "@medusajs/framework/utils"
import type {
  OutboundPackage,
  OutboundReturn,
  OutboundSpeed,
  OutboundVersion,
} from "../../../../sp-api"
import { json, run, type Manager } from "../sql"

export interface OutboundRowItem {
  item_id: string
  line_item_id: string
  sku: string
  quantity: number
  canceled_quantity: number
  unfulfillable_quantity: number
}

export interface OutboundRow {
  id: string
  account_id: string
  marketplace_id: string
  outbound_id: string
  fulfillment_id: string
  medusa_order_id: string
  api_version: OutboundVersion
  state: "asked" | "open" | "ended"
  status: string | null
  speed: OutboundSpeed
  is_held: boolean
  items: OutboundRowItem[]
  fingerprint: string
  packages: OutboundPackage[] | null
  returns: OutboundReturn[] | null
  told_stage: string | null
  cancel_asked_at: string | null
  asked_at: string
  attempts: number
  lease: string | null
  lease_until: string | null
}

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${column}`

const columns = [
  "id, account_id, marketplace_id, outbound_id, fulfillment_id, medusa_order_id",
  "api_version, state, status, speed, is_held, items, fingerprint, packages, returns",
  "told_stage",
  iso("cancel_asked_at"),
  iso("asked_at"),
  "attempts, lease",
  iso("lease_until"),
].join(", ")

export const outboundColumns = columns

/** Those of an order that may be at Amazon still. */
export const listLiveOutbounds = (manager: Manager, medusaOrderId: string) =>
  run<OutboundRow>(
    manager,
    `SELECT ${columns} FROM amazon_outbound_order
      WHERE medusa_order_id = ? AND state <> 'ended' AND deleted_at IS NULL
      ORDER BY asked_at, id`,
    [medusaOrderId]
  )

export const findOutbound = async (
  manager: Manager,
  outboundId: string
): Promise<OutboundRow | null> => {
  const [row] = await run<OutboundRow>(
    manager,
    `SELECT ${columns} FROM amazon_outbound_order
      WHERE outbound_id = ? AND deleted_at IS NULL`,
    [outboundId]
  )
  return row ?? null
}

/** Those in which units of these lines of Medusa orders went out, the newest first. */
export const listOutboundsOfLines = (manager: Manager, lineItemIds: string[]) =>
  run<OutboundRow>(
    manager,
    `SELECT ${columns} FROM amazon_outbound_order o
      WHERE deleted_at IS NULL AND packages IS NOT NULL
        AND EXISTS (SELECT 1 FROM jsonb_to_recordset(o.items) AS i(line_item_id text)
                     WHERE i.line_item_id IN (SELECT jsonb_array_elements_text(?::jsonb)))
      ORDER BY asked_at DESC, id`,
    [json(lineItemIds)]
  )

export interface AskedOutbound {
  account_id: string
  marketplace_id: string
  outbound_id: string
  fulfillment_id: string
  medusa_order_id: string
  api_version: OutboundVersion
  speed: OutboundSpeed
  is_held: boolean
  items: OutboundRowItem[]
  fingerprint: string
}

export interface Asking {
  lease: string
  leaseUntil: Date
  now: Date
}

/**
 * Notes that Amazon is about to be asked. False when somebody else has begun to ask for the same
 * order since `known` (row ids) were looked at: two that press a button at once are one too many.
 */
export async function insertAsked(
  manager: Manager,
  asked: AskedOutbound,
  { known, ...asking }: Asking & { known: string[] }
): Promise<boolean> {
  await lockOrder(manager, asked.medusa_order_id)
  const live = await listLiveOutbounds(manager, asked.medusa_order_id)
  if (live.some(({ id }) => !known.includes(id))) {
    return false
  }
  await run(
    manager,
    `INSERT INTO amazon_outbound_order (
       id, account_id, marketplace_id, outbound_id, fulfillment_id, medusa_order_id,
       api_version, speed, is_held, items, fingerprint, asked_at, next_check_at, lease,
       lease_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)`,
    [
      generateEntityId(undefined, "amzout"),
      asked.account_id,
      asked.marketplace_id,
      asked.outbound_id,
      asked.fulfillment_id,
      asked.medusa_order_id,
      asked.api_version,
      asked.speed,
      asked.is_held,
      json(asked.items),
      asked.fingerprint,
      asking.now,
      asking.leaseUntil,
      asking.lease,
      asking.leaseUntil,
    ]
  )
  return true
}

const lockOrder = (manager: Manager, medusaOrderId: string) =>
  run(manager, "SELECT pg_advisory_xact_lock(hashtext(?))", [
    `amazon_outbound_order/${medusaOrderId}`,
  ])

/**
 * A fulfilment takes over an order at Amazon that nobody lived to record. False when somebody
 * else was faster.
 */
export async function adoptOutbound(
  manager: Manager,
  row: Pick<OutboundRow, "id">,
  { fulfillmentId, lease, leaseUntil, now }: Asking & { fulfillmentId: string }
): Promise<boolean> {
  const adopted = await run(
    manager,
    `UPDATE amazon_outbound_order SET
       fulfillment_id = ?, lease = ?, lease_until = ?, next_check_at = ?, asked_at = ?,
       updated_at = now()
      WHERE id = ? AND state <> 'ended' AND (lease_until IS NULL OR lease_until < ?)
      RETURNING id`,
    [fulfillmentId, lease, leaseUntil, leaseUntil, now, row.id, now]
  )
  return adopted.length > 0
}

/**
 * Amazon has it, since it was asked: what its figures know of the order depends on that time, and
 * an answer may take minutes. No lease but its end is kept, so that nobody takes the order over
 * until Medusa has recorded it, and everybody may look at it. False when another fulfilment has
 * taken it over meanwhile. One that was given up while Amazon was asked is followed again.
 */
export const noteAccepted = async (
  manager: Manager,
  {
    outboundId,
    fulfillmentId,
    recordedAt,
  }: { outboundId: string; fulfillmentId: string; recordedAt: Date }
): Promise<boolean> => {
  const noted = await run(
    manager,
    `UPDATE amazon_outbound_order SET state = 'open', last_error = NULL, attempts = 0,
            ended_at = NULL, lease = NULL, lease_until = ?, next_check_at = ?,
            updated_at = now()
      WHERE outbound_id = ? AND fulfillment_id = ? RETURNING id`,
    [recordedAt, recordedAt, outboundId, fulfillmentId]
  )
  return noted.length > 0
}

/** What came of asking is not known: whoever comes next may find out. */
export const noteDoubt = (
  manager: Manager,
  outboundId: string,
  { error, nextCheckAt }: { error: string; nextCheckAt: Date }
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET last_error = ?, lease = NULL, lease_until = NULL,
            next_check_at = ?, updated_at = now()
      WHERE outbound_id = ? AND state <> 'ended'`,
    [error, nextCheckAt, outboundId]
  )

export interface OutboundEnd {
  status: string | null
  error: string | null
  now: Date
}

export const noteEnded = (
  manager: Manager,
  outboundId: string,
  { status, error, now }: OutboundEnd
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET state = 'ended', status = COALESCE(?, status),
            last_error = ?, is_held = false, ended_at = ?, next_check_at = NULL, lease = NULL,
            lease_until = NULL, updated_at = now()
      WHERE outbound_id = ? AND state <> 'ended'`,
    [status, error, now, outboundId]
  )

/**
 * Before Amazon is asked to: that it is canceled one day will be no surprise. Nobody else follows
 * it until then.
 */
export const noteCancelAsked = (
  manager: Manager,
  outboundId: string,
  { now, until }: { now: Date; until: Date }
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET cancel_asked_at = COALESCE(cancel_asked_at, ?),
            lease = 'cancel', lease_until = ?, next_check_at = ?, updated_at = now()
      WHERE outbound_id = ? AND state <> 'ended'`,
    [now, until, until, outboundId]
  )

/** It was not, or not yet: whoever follows it may look. */
export const noteNotCanceled = (
  manager: Manager,
  outboundId: string,
  nextCheckAt: Date
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET lease = NULL, lease_until = NULL, next_check_at = ?,
            updated_at = now()
      WHERE outbound_id = ? AND lease = 'cancel' AND state <> 'ended'`,
    [nextCheckAt, outboundId]
  )

/**
 * Something of it is on its way back: that is followed, though all has been delivered. Whoever
 * looks at it now does not know of it yet, and must not end it.
 */
export const noteReturnAsked = (
  manager: Manager,
  outboundId: string,
  nextCheckAt: Date
) =>
  run(
    manager,
    `UPDATE amazon_outbound_order SET state = 'open', ended_at = NULL, next_check_at = ?,
            lease = NULL, lease_until = NULL, updated_at = now() WHERE outbound_id = ?`,
    [nextCheckAt, outboundId]
  )
