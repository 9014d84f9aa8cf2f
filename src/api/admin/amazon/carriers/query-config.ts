export const carrierFields = [
  "id",
  "match",
  "value",
  "carrier_code",
  "carrier_name",
  "shipping_method",
  "created_at",
  "updated_at",
]

export const retrieveCarrierConfig = {
  defaults: carrierFields,
  allowed: carrierFields,
  isList: false,
}

export const listCarriersConfig = {
  ...retrieveCarrierConfig,
  defaultLimit: 50,
  isList: true,
}
