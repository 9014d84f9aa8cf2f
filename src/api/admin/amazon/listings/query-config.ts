export const listingFields = [
  "id",
  "account_id",
  "sku",
  "asin",
  "title",
  "fulfilled_by",
  "variant_id",
  "mapped_by",
  "created_at",
  "updated_at",
]

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
  allowed: [...listingFields, ...variantFields],
  isList: false,
}

export const listListingsConfig = {
  ...retrieveListingConfig,
  defaultLimit: 50,
  isList: true,
}
