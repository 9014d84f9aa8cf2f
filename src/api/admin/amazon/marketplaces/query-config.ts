import { offerSettingFields } from "../offer-settings"

export const marketplaceFields = [
  "id",
  "account_id",
  "marketplace_id",
  "country_code",
  "currency_code",
  "pending_mode",
  "preorders",
  "fba_orders",
  "sales_channel_id",
  "region_id",
  "location_ids",
  "shipping_option_id",
  "is_tax_inclusive",
  "carrier_code",
  "carrier_name",
  "restock",
  "shipped_elsewhere",
  ...offerSettingFields,
  "set_up_at",
  "created_at",
  "updated_at",
]

export const retrieveMarketplaceConfig = {
  defaults: marketplaceFields,
  allowed: marketplaceFields,
  isList: false,
}

export const listMarketplacesConfig = {
  ...retrieveMarketplaceConfig,
  defaultLimit: 50,
  isList: true,
}
