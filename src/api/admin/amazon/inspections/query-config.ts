export const inspectionFields = [
  "id",
  "order_id",
  "amazon_order_id",
  "order_item_id",
  "sku",
  "variant_id",
  "quantity",
  "restocked_quantity",
  "written_off_quantity",
  "reservations",
  "canceled_by",
  "reason",
  "state",
  "decided_at",
  "decided_by",
  "created_at",
  "updated_at",
]

export const listInspectionsConfig = {
  defaults: inspectionFields,
  allowed: inspectionFields,
  defaultLimit: 20,
  isList: true,
}
