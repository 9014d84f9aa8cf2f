// What a list shows, and what may be asked for besides. Never allowed, whatever `fields`
// says: sealed_personal, and the lease, which is the reconciler's own.

export const orderFields = [
  "id",
  "account_id",
  "amazon_order_id",
  "marketplace_id",
  "status",
  "phase",
  "is_complete",
  "fulfilled_by",
  "purchased_at",
  "amazon_updated_at",
  "medusa_order_id",
  "revision",
  "applied_revision",
  "attempts",
  "last_error",
  "next_try_at",
  "problems",
  "mirrored_revision",
  "mirror_error",
  "mirror_next_try_at",
  "cancellation_decision",
  "cancellation_decided_at",
  "cancellation_decided_by",
  "first_seen_at",
  "first_seen_by",
  "held_at",
  "resolved_at",
  "created_at",
  "updated_at",
]

const columnsOf = (relation: string, columns: string[]): string[] =>
  columns.map((column) => `${relation}.${column}`)

const lineFields = columnsOf("lines", [
  "id",
  "order_item_id",
  "sku",
  "quantity",
  "variant_id",
  "line_item_id",
  "held_quantity",
  "held_in",
  "was_held",
])

const eventFields = columnsOf("events", [
  "id",
  "revision",
  "name",
  "detail",
  "happened_at",
  "told_at",
])

const movementFields = columnsOf("lines.movements", [
  "id",
  "revision",
  "kind",
  "quantity",
  "cause",
  "moved_at",
])

/** Through the read-only link in src/links. */
const medusaOrderFields = columnsOf("order", ["id", "display_id", "status"])

const allowed = [
  ...orderFields,
  "snapshot",
  ...["lines", "events", "lines.movements"],
  ...lineFields,
  ...eventFields,
  ...movementFields,
  ...medusaOrderFields,
]

export const listOrdersConfig = {
  defaults: [...orderFields, ...lineFields],
  allowed,
  defaultLimit: 20,
  isList: true,
}

/** One order comes with its whole story. */
export const storyFields = [
  ...orderFields,
  "snapshot",
  ...lineFields,
  ...eventFields,
  ...movementFields,
]

export const retrieveOrderConfig = {
  defaults: storyFields,
  allowed,
  isList: false,
}
