import { offerSettingFields } from "../offer-settings"

// Everything but the credentials, sealed as they are: what is not allowed here is never
// selected, whatever `fields` asks for.
export const accountFields = [
  "id",
  "name",
  "seller_id",
  "region",
  "state",
  "last_error",
  "last_error_at",
  ...offerSettingFields,
  "jump_factor",
  "match_by",
  "fba_marketplace_id",
  "fba_location_id",
  "created_at",
  "updated_at",
]

export const retrieveAccountConfig = {
  defaults: accountFields,
  allowed: accountFields,
  isList: false,
}

export const listAccountsConfig = {
  ...retrieveAccountConfig,
  defaultLimit: 50,
  isList: true,
}
