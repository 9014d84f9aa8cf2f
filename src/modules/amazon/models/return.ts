import { model } from "@medusajs/framework/utils"

/** Goods that a buyer at Amazon sends back, and what Medusa's order says of it. */
export const AmazonReturn = model
  .define("amazon_return", {
    id: model.id({ prefix: "amzret" }).primaryKey(),
    account_id: model.text(),
    amazon_order_id: model.text().searchable(),
    /** What makes a row of Amazon's report the same row as yesterday. */
    reported_key: model.text(),
    kind: model.enum(["merchant", "amazon"]),
    sku: model.text().searchable().nullable(),
    quantity: model.number(),
    reason: model.text().nullable(),
    status: model.text().nullable(),
    rma_id: model.text().nullable(),
    disposition: model.text().nullable(),
    requested_at: model.dateTime().nullable(),
    received_at: model.dateTime().nullable(),
    /** A decimal number as text; null: Amazon does not say. */
    refunded_amount: model.text().nullable(),
    currency_code: model.text().nullable(),
    medusa_order_id: model.text().nullable(),
    medusa_return_id: model.text().nullable(),
    /** Of the refund, what the Medusa order already shows. */
    booked_amount: model.text().nullable(),
    revision: model.number().default(1),
    applied_revision: model.number().default(0),
    problem: model.text().nullable(),
    attempts: model.number().default(0),
    next_try_at: model.dateTime().nullable(),
    lease: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["account_id", "reported_key"], unique: true },
    { on: ["amazon_order_id"] },
    {
      name: "IDX_amazon_return_problem",
      on: ["account_id"],
      where: "problem IS NOT NULL",
    },
    {
      name: "IDX_amazon_return_due",
      on: ["id"],
      where: "applied_revision < revision",
    },
  ])
