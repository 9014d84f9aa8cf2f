// Where problems are found, kind by kind. Each part reads an index that holds just what failed.

import {
  mappingCodes,
  mildCodes,
  type ProblemKind,
} from "../../../domain/report/found-problem"
import { found } from "./found"
import {
  fbaStock,
  inspections,
  lateOrders,
  lateParcels,
  outbounds,
  refusedParcels,
  returns,
} from "./problems-of-goods"

interface Source {
  kind: ProblemKind
  sql: string
  parameters: unknown[]
}

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word}'`).join(", ")

const isOpenOrder = "o.status NOT IN ('canceled', 'unfulfillable', 'shipped')"

export const problemSources = ({
  now,
  quietSince,
}: {
  now: Date
  quietSince: Date
}): Source[] => [
  source("account", accounts),
  source("order", orders),
  source("unreadable", unreadable),
  source("unmapped_sku", unmappedSkus),
  source("offer", offers),
  source("shipment", refusedParcels),
  { ...source("shipment", lateParcels), parameters: [now] },
  { ...source("shipment", lateOrders), parameters: [now] },
  { ...source("outbound", outbounds), parameters: [now] },
  source("return", returns),
  source("inspection", inspections),
  source("fba_stock", fbaStock),
  { ...source("sync", readings), parameters: [quietSince, quietSince] },
  source("sync", tasks),
]

const source = (kind: ProblemKind, sql: string): Source => ({
  kind,
  sql,
  parameters: [],
})

const accounts = found(
  "account",
  {
    id: "a.id",
    account: "a.id",
    subject: "a.name",
    since: "COALESCE(a.last_error_at, a.updated_at)",
    severity: "CASE a.state WHEN 'refused' THEN 'error' ELSE 'warning' END",
    detail:
      "jsonb_build_object('name', a.name, 'state', a.state, 'error', a.last_error)",
  },
  `amazon_account a
   WHERE a.deleted_at IS NULL
     AND (a.state = 'refused' OR a.state = 'connected' AND a.last_error IS NOT NULL)`
)

/** What only wants a mapping is told once per SKU. */
const orders = found(
  "order",
  {
    id: "o.id",
    account: "o.account_id",
    subject: "o.amazon_order_id",
    since: "o.amazon_updated_at",
    severity: `CASE WHEN o.last_error IS NOT NULL OR o.mirror_error IS NOT NULL OR p.is_grave
                    THEN 'error' ELSE 'warning' END`,
    order: "o.medusa_order_id",
    detail: `jsonb_build_object('error', o.last_error, 'mirror_error', o.mirror_error,
               'problems', p.problems)`,
  },
  `amazon_order o
   CROSS JOIN LATERAL (
     SELECT COALESCE(jsonb_agg(one), '[]'::jsonb) AS problems,
            COALESCE(bool_or(one->>'code' NOT IN (${quoted(mildCodes)})), false) AS is_grave
       FROM jsonb_array_elements(COALESCE(o.problems, '[]'::jsonb)) AS one
      WHERE ${isOpenOrder} AND one->>'code' NOT IN (${quoted(mappingCodes)})) p
   WHERE o.deleted_at IS NULL AND o.unreadable_since IS NULL
     AND (o.last_error IS NOT NULL OR o.mirror_error IS NOT NULL OR o.problems IS NOT NULL)
     AND (o.last_error IS NOT NULL OR o.mirror_error IS NOT NULL OR p.problems <> '[]'::jsonb)`
)

const unreadable = found(
  "unreadable",
  {
    id: "'unreadable/' || u.amazon_order_id",
    account: "u.account_id",
    subject: "u.amazon_order_id",
    since: "u.since",
    order: "u.medusa_order_id",
    detail:
      "jsonb_build_object('amazon_order_id', u.amazon_order_id, 'error', u.problem, 'order_id', u.order_id)",
  },
  `(SELECT o.account_id, o.amazon_order_id, o.unreadable_since AS since, o.last_error AS problem,
           o.medusa_order_id, o.id AS order_id
      FROM amazon_order o
     WHERE o.unreadable_since IS NOT NULL AND o.deleted_at IS NULL
    UNION ALL
    SELECT s.account_id, r->>'amazonOrderId', min(s.started_at), max(r->>'problem'), NULL, NULL
      FROM amazon_sync_run s CROSS JOIN LATERAL jsonb_array_elements(s.rejected) r
     WHERE s.deleted_at IS NULL AND s.rejected <> '[]'::jsonb AND r->>'amazonOrderId' IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM amazon_order o
                        WHERE o.account_id = s.account_id AND o.deleted_at IS NULL
                          AND o.amazon_order_id = r->>'amazonOrderId')
     GROUP BY s.account_id, r->>'amazonOrderId') u
   WHERE true`
)

const unmappedSkus = found(
  "unmapped_sku",
  {
    id: "COALESCE(u.listing_id, 'sku/' || u.account_id || '/' || u.sku)",
    account: "u.account_id",
    subject: "u.sku",
    since: "u.since",
    detail: `jsonb_build_object('sku', u.sku, 'title', u.title, 'listing_id', u.listing_id,
               'orders', u.orders, 'units', u.units, 'is_gone', u.is_gone)`,
  },
  `(SELECT o.account_id, l.sku, max(s.id) AS listing_id, max(s.title) AS title,
           count(DISTINCT o.id) AS orders, sum(l.quantity) AS units,
           min(o.purchased_at) AS since, bool_or(one->>'code' = 'variant_gone') AS is_gone
      FROM amazon_order o
     CROSS JOIN LATERAL jsonb_array_elements(o.problems) AS one
      JOIN amazon_order_line l ON l.order_id = o.id AND l.deleted_at IS NULL
           AND l.order_item_id = one->>'order_item_id'
      LEFT JOIN amazon_listing s ON s.account_id = o.account_id AND s.sku = l.sku
           AND s.deleted_at IS NULL
     WHERE o.problems IS NOT NULL AND o.deleted_at IS NULL AND ${isOpenOrder}
       AND one->>'code' IN ('unknown_sku', 'variant_gone') AND l.sku IS NOT NULL
     GROUP BY o.account_id, l.sku) u
   WHERE true`
)

const offers = found(
  "offer",
  {
    id: "l.id",
    account: "l.account_id",
    subject: "l.sku",
    since: "COALESCE(l.sent_at, l.computed_at, l.updated_at)",
    severity:
      "CASE WHEN l.last_error IS NOT NULL THEN 'error' ELSE 'warning' END",
    detail: `jsonb_build_object('sku', l.sku, 'title', l.title, 'error', l.last_error,
               'desired', l.desired_quantity, 'shown', l.shown_quantity)`,
  },
  `amazon_listing l
   WHERE l.deleted_at IS NULL AND l.gone_at IS NULL
     AND (l.last_error IS NOT NULL OR l.waits_for = 'confirmation')`
)

/** A refused account is told of as such. Parameters: twice, since when silence is too long. */
const readings = found(
  "sync",
  {
    id: "'sync/' || a.id",
    account: "a.id",
    subject: "a.name",
    since: "COALESCE(r.started_at, m.set_up_at)",
    severity: "CASE WHEN ok.ended_at >= ? THEN 'warning' ELSE 'error' END",
    detail: `jsonb_build_object('name', a.name, 'what', 'orders', 'error', r.error,
               'last_success_at', ok.ended_at)`,
  },
  `amazon_account a
   CROSS JOIN LATERAL (
     SELECT min(m.set_up_at) AS set_up_at FROM amazon_marketplace m
      WHERE m.account_id = a.id AND m.deleted_at IS NULL) m
    LEFT JOIN LATERAL (
     SELECT s.started_at, s.error FROM amazon_sync_run s
      WHERE s.account_id = a.id AND s.ended_at IS NOT NULL AND s.deleted_at IS NULL
      ORDER BY s.started_at DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (
     SELECT s.ended_at FROM amazon_sync_run s
      WHERE s.account_id = a.id AND s.ended_at IS NOT NULL AND s.error IS NULL
        AND s.deleted_at IS NULL
      ORDER BY s.started_at DESC LIMIT 1) ok ON true
   WHERE a.state = 'connected' AND a.deleted_at IS NULL AND m.set_up_at IS NOT NULL
     AND (r.error IS NOT NULL OR GREATEST(ok.ended_at, m.set_up_at) < ?)`
)

const taskWords = `CASE split_part(t.id, '/', 2) WHEN 'catalogue' THEN 'listings'
  WHEN 'publish' THEN 'quantities' WHEN 'fba_stock' THEN 'fba_stock' ELSE 'returns' END`

const tasks = found(
  "sync",
  {
    id: "'task/' || t.id",
    account: "a.id",
    subject: "a.name",
    since: "COALESCE(t.ended_at, t.updated_at)",
    severity: "'warning'",
    detail: `jsonb_build_object('name', a.name, 'what', ${taskWords}, 'error', t.last_error)`,
  },
  `amazon_task t
    JOIN amazon_account a ON a.id = split_part(t.id, '/', 1) AND a.deleted_at IS NULL
         AND a.state = 'connected'
   WHERE t.last_error IS NOT NULL AND t.deleted_at IS NULL
     AND split_part(t.id, '/', 2) IN ('catalogue', 'publish', 'returns', 'fba_stock')`
)
