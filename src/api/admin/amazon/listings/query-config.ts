import { offerSettingFields } from "../offer-settings"

/** Without what only the publisher understands, such as what a number is reckoned from. */
export const listingFields = [
  "id",
  "account_id",
  "sku",
  "asin",
  "title",
  "product_type",
  "barcodes",
  "marketplace_ids",
  "fulfilled_by",
  "gone_at",
  "variant_id",
  "mapped_by",
  ...offerSettingFields,
  "desired_quantity",
  "computed_at",
  "shown_quantity",
  "shown_at",
  "sent_quantity",
  "sent_at",
  "sent_by",
  "accepted_quantity",
  "accepted_at",
  "waits_for",
  "last_error",
  "next_try_at",
  "created_at",
  "updated_at",
]

/** How the number came about when it was last computed: offers/:id computes it anew. */
const explanationFields = ["explanation"]

/** Through the read-only link in src/links. */
const variantFields = [
  "product_variant.id",
  "product_variant.title",
  "product_variant.sku",
  "product_variant.product_id",
  "product_variant.product.id",
  "product_variant.product.title",
  "product_variant.product.thumbnail",
]

export const retrieveListingConfig = {
  defaults: listingFields,
  allowed: [...listingFields, ...explanationFields, ...variantFields],
  isList: false,
}

export const listListingsConfig = {
  ...retrieveListingConfig,
  defaultLimit: 50,
  isList: true,
}
