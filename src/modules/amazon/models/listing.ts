import { model } from "@medusajs/framework/utils"

/** One SKU of an account at Amazon, and the variant that is sold under it. */
export const AmazonListing = model
  .define("amazon_listing", {
    id: model.id({ prefix: "amzlst" }).primaryKey(),
    account_id: model.text(),
    sku: model.text().searchable(),
    /** Null: nobody has said yet which variant this is; orders of it hold no stock. */
    variant_id: model.text().nullable(),
    /** `sku`: found by equal SKU. `owner`: chosen by hand; never changed by us. */
    mapped_by: model.enum(["sku", "owner"]).nullable(),
    asin: model.text().nullable(),
    title: model.text().searchable().nullable(),
    fulfilled_by: model.enum(["merchant", "amazon"]).default("merchant"),
  })
  .indexes([
    { on: ["account_id", "sku"], unique: true },
    { on: ["variant_id"] },
  ])
