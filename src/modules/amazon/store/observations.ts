// Writes down what Amazon said, once: newer wins, repeats and late arrivals change nothing.

import type { MatchRule } from "../../../domain/listing/match"
import type { OrderSnapshot } from "../../../domain/order/snapshot"
import { isDecisionOver } from "../../../domain/order/cancellation-request"
import { observe } from "../../../domain/order/observe"
import { forgetDecisions } from "./cancellations"
import { amazonLineRowId, amazonOrderRowId, medusaLineItemId } from "../ids"
import { json, run, type Manager } from "./sql"

export interface IncomingOrder {
  snapshot: OrderSnapshot
  /** Sealed personal data, or null where the source carries none. */
  sealedPersonal: string | null
}

export interface Intake {
  accountId: string
  /** What told us: "poll", "refresh", later "notification". */
  source: string
  now: Date
  orders: IncomingOrder[]
  /** Variants that were found for SKUs that we see for the first time, and by which rule. */
  matchBySku: Record<string, { variantId: string; by: MatchRule }>
}

/** The row ids of the orders about which there is news. */
export async function recordObservations(
  manager: Manager,
  intake: Intake
): Promise<string[]> {
  const incoming = lastPerOrder(intake.orders)
  const ids = incoming.map(({ snapshot }) =>
    amazonOrderRowId(snapshot.amazonOrderId)
  )
  await lockIntake(manager, intake.accountId)
  const known = new Map(
    (
      await run<{ id: string; snapshot: OrderSnapshot }>(
        manager,
        `SELECT id, snapshot FROM amazon_order
          WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))
          ORDER BY id FOR UPDATE`,
        [json(ids)]
      )
    ).map((row) => [row.id, row.snapshot])
  )
  const readings = incoming.map(({ snapshot, sealedPersonal }) => {
    const id = amazonOrderRowId(snapshot.amazonOrderId)
    const before = known.get(id) ?? null
    const reading = observe(before, snapshot)
    const forgetsDecision =
      before !== null && isDecisionOver(before, reading.snapshot)
    return { id, sealedPersonal, forgetsDecision, ...reading }
  })
  const news = readings.filter(
    (reading) => reading.news === "first" || reading.news === "changed"
  )
  const unchanged = readings.filter((reading) => reading.news === "unchanged")
  await noteReadable(manager, unchanged)
  await noteConfirmed(manager, intake.now, unchanged)
  if (news.length > 0) {
    await writeOrders(manager, intake, news)
    await writeLines(manager, news)
    await writeListings(manager, intake, news)
    await writeSightings(manager, intake, news)
    await forgetDecisions(
      manager,
      news.filter((one) => one.forgetsDecision).map(({ id }) => id)
    )
  }
  return news.map(({ id }) => id)
}

/**
 * One intake per account at a time: two that meet the same new order would otherwise both
 * insert it. Held for the few milliseconds of the transaction.
 */
export const lockIntake = (manager: Manager, accountId: string) =>
  run(manager, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `amazon:intake:${accountId}`,
  ])

interface NewsRow {
  id: string
  snapshot: OrderSnapshot
  sealedPersonal: string | null
  /** The buyer asks anew to cancel, or no longer. */
  forgetsDecision: boolean
}

/**
 * No news, and yet something: an order that was unreadable a while ago is readable again; an
 * address that could not be used (its key was gone) can be replaced; and one that was missing
 * (the app lacked the role) has come.
 */
async function noteReadable(
  manager: Manager,
  readings: NewsRow[]
): Promise<void> {
  if (readings.length > 0) {
    await run(
      manager,
      `UPDATE amazon_order o SET
         unreadable_since = NULL,
         last_error = CASE WHEN o.applied_revision = o.revision THEN NULL ELSE o.last_error END,
         sealed_personal = CASE WHEN w.is_wanted THEN n."sealedPersonal" ELSE o.sealed_personal END,
         next_try_at = CASE WHEN w.is_wanted THEN NULL ELSE o.next_try_at END,
         revision = CASE WHEN w.is_wanted AND o.phase = 'completed' THEN o.revision + 1
                         ELSE o.revision END
         FROM jsonb_to_recordset(?::jsonb) AS n(id text, "sealedPersonal" text)
         JOIN amazon_order k ON k.id = n.id
         CROSS JOIN LATERAL (SELECT n."sealedPersonal" IS NOT NULL AND (
                k.phase IN ('none', 'held', 'placeholder')
                OR k.phase = 'completed' AND k.problems @> '[{"code": "no_address"}]'::jsonb
              ) AS is_wanted) w
        WHERE o.id = n.id
          AND (o.last_error IS NOT NULL OR o.unreadable_since IS NOT NULL OR w.is_wanted)`,
      [json(readings)]
    )
  }
}

/** To the hour: readings overlap, and most of what they repeat was written minutes ago. */
const noteConfirmed = (manager: Manager, now: Date, readings: NewsRow[]) =>
  run(
    manager,
    `UPDATE amazon_order SET confirmed_at = ?
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))
        AND (confirmed_at IS NULL OR confirmed_at < ?)`,
    [
      now,
      json(readings.map(({ id }) => id)),
      new Date(now.getTime() - 60 * 60_000),
    ]
  )

/** A list may name an order twice; the last word counts, read in order. */
function lastPerOrder(orders: IncomingOrder[]): IncomingOrder[] {
  const byId = new Map<string, IncomingOrder>()
  for (const order of orders) {
    const id = order.snapshot.amazonOrderId
    const earlier = byId.get(id)
    const { news, snapshot } = observe(
      earlier?.snapshot ?? null,
      order.snapshot
    )
    if (news === "first" || news === "changed") {
      byId.set(id, {
        snapshot,
        sealedPersonal: order.sealedPersonal ?? earlier?.sealedPersonal ?? null,
      })
    }
  }
  return [...byId.values()]
}

const writeOrders = (manager: Manager, intake: Intake, news: NewsRow[]) =>
  run(
    manager,
    `INSERT INTO amazon_order (
       id, account_id, amazon_order_id, marketplace_id, status, fulfilled_by,
       purchased_at, amazon_updated_at, snapshot, sealed_personal,
       confirmed_at, first_seen_at, first_seen_by, created_at, updated_at)
     SELECT n.id, ?, n.snapshot->>'amazonOrderId', n.snapshot->>'marketplaceId',
            n.snapshot->>'status', n.snapshot->>'fulfilledBy',
            (n.snapshot->>'purchasedAt')::timestamptz,
            (n.snapshot->>'updatedAt')::timestamptz,
            n.snapshot, n."sealedPersonal", ?, ?, ?, now(), now()
       FROM jsonb_to_recordset(?::jsonb)
            AS n(id text, snapshot jsonb, "sealedPersonal" text)
     ON CONFLICT (id) DO UPDATE SET
       account_id = excluded.account_id,
       status = excluded.status,
       fulfilled_by = excluded.fulfilled_by,
       amazon_updated_at = excluded.amazon_updated_at,
       snapshot = excluded.snapshot,
       sealed_personal = COALESCE(excluded.sealed_personal, amazon_order.sealed_personal),
       revision = amazon_order.revision + 1,
       confirmed_at = excluded.confirmed_at,
       unreadable_since = NULL,
       next_try_at = NULL,
       updated_at = now()`,
    [intake.accountId, intake.now, intake.now, intake.source, json(news)]
  )

const writeLines = (manager: Manager, news: NewsRow[]) =>
  run(
    manager,
    `INSERT INTO amazon_order_line (
       id, order_id, order_item_id, sku, quantity, purchased_at, line_item_id,
       created_at, updated_at)
     SELECT l.id, l.order_id, l.order_item_id, l.sku, l.quantity, l.purchased_at,
            l.line_item_id, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS l(
            id text, order_id text, order_item_id text, sku text, quantity int,
            purchased_at timestamptz, line_item_id text)
     ON CONFLICT (id) DO UPDATE SET
       sku = COALESCE(excluded.sku, amazon_order_line.sku),
       quantity = excluded.quantity,
       updated_at = now()`,
    [
      json(
        news.flatMap(({ id, snapshot }) =>
          snapshot.lines.map((line) => ({
            id: amazonLineRowId(snapshot.amazonOrderId, line.orderItemId),
            order_id: id,
            order_item_id: line.orderItemId,
            sku: line.sku,
            quantity: line.quantity,
            purchased_at: snapshot.purchasedAt,
            line_item_id: medusaLineItemId(
              snapshot.amazonOrderId,
              line.orderItemId
            ),
          }))
        )
      ),
    ]
  )

/** Every SKU that Amazon sells gets a listing, so that an unknown one waits in the inbox. */
async function writeListings(
  manager: Manager,
  intake: Intake,
  news: NewsRow[]
): Promise<void> {
  const bySku = new Map(
    news.flatMap(({ snapshot }) =>
      snapshot.lines.flatMap((line) =>
        line.sku === null
          ? []
          : [
              [
                line.sku,
                {
                  sku: line.sku,
                  asin: line.asin,
                  title: line.title,
                  fulfilled_by: snapshot.fulfilledBy,
                  variant_id: intake.matchBySku[line.sku]?.variantId ?? null,
                  mapped_by: intake.matchBySku[line.sku]?.by ?? null,
                },
              ] as const,
            ]
      )
    )
  )
  await run(
    manager,
    `INSERT INTO amazon_listing (
       id, account_id, sku, asin, title, fulfilled_by, variant_id, mapped_by,
       created_at, updated_at)
     SELECT 'amzlst_' || md5(? || '/' || s.sku), ?, s.sku, s.asin, s.title,
            s.fulfilled_by, s.variant_id, s.mapped_by, now(), now()
       FROM jsonb_to_recordset(?::jsonb) AS s(
            sku text, asin text, title text, fulfilled_by text, variant_id text,
            mapped_by text)
     ON CONFLICT DO NOTHING`,
    [intake.accountId, intake.accountId, json([...bySku.values()])]
  )
}

const writeSightings = (manager: Manager, intake: Intake, news: NewsRow[]) =>
  run(
    manager,
    `INSERT INTO amazon_order_event (
       id, order_id, revision, name, detail, happened_at, told_at, created_at, updated_at)
     SELECT 'amzevt_' || md5(o.id || '/' || o.revision || '/seen'), o.id, o.revision, 'seen',
            jsonb_build_object('status', o.status, 'source', ?::text), ?, ?, now(), now()
       FROM amazon_order o
      WHERE o.id IN (SELECT jsonb_array_elements_text(?::jsonb))
     ON CONFLICT DO NOTHING`,
    [intake.source, intake.now, intake.now, json(news.map(({ id }) => id))]
  )
