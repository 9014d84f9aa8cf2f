// Never shown: the lease, which is the job's own, and the fingerprint, which says nothing.

export const outboundFields = [
  "id",
  "account_id",
  "marketplace_id",
  "outbound_id",
  "fulfillment_id",
  "medusa_order_id",
  "api_version",
  "state",
  "status",
  "speed",
  "is_held",
  "items",
  "packages",
  "returns",
  "problems",
  "cancel_asked_at",
  "asked_at",
  "checked_at",
  "next_check_at",
  "attempts",
  "last_error",
  "ended_at",
  "created_at",
  "updated_at",
]

export const listOutboundsConfig = {
  defaults: outboundFields,
  allowed: outboundFields,
  defaultLimit: 20,
  isList: true,
}

export const retrieveOutboundConfig = {
  defaults: outboundFields,
  allowed: outboundFields,
  isList: false,
}
