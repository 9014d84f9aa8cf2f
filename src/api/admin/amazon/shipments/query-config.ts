// Never shown: the lease, and what was collected, which are the sender's own.

export const shipmentFields = [
  "id",
  "account_id",
  "order_id",
  "amazon_order_id",
  "marketplace_id",
  "fulfillment_id",
  "parcel",
  "package_reference",
  "state",
  "carrier_code",
  "carrier_name",
  "shipping_method",
  "tracking_number",
  "ship_from",
  "shipped_at",
  "items",
  "ship_by",
  "note",
  "revision",
  "told_revision",
  "told_at",
  "confirmed_at",
  "attempts",
  "looks",
  "rounds",
  "refusal",
  "last_error",
  "next_try_at",
  "created_at",
  "updated_at",
]

export const retrieveShipmentConfig = {
  defaults: shipmentFields,
  allowed: shipmentFields,
  isList: false,
}

export const listShipmentsConfig = {
  ...retrieveShipmentConfig,
  defaultLimit: 50,
  isList: true,
}
