import { model } from "@medusajs/framework/utils"

/** What lies of a SKU in Amazon's warehouses, as Amazon last said, and what Medusa shows of it. */
export const AmazonFbaStock = model
  .define("amazon_fba_stock", {
    id: model.id({ prefix: "amzfba" }).primaryKey(),
    account_id: model.text(),
    sku: model.text().searchable(),
    asin: model.text().nullable(),
    fulfillable_quantity: model.number(),
    reserved_quantity: model.number(),
    inbound_quantity: model.number(),
    unfulfillable_quantity: model.number(),
    amazon_updated_at: model.dateTime().nullable(),
    read_at: model.dateTime(),
    /** Units that we last put on the shelf in Medusa; null: none, and `problem` says why. */
    mirrored_quantity: model.number().nullable(),
    problem: model.text().nullable(),
  })
  .indexes([{ on: ["account_id", "sku"], unique: true }])
