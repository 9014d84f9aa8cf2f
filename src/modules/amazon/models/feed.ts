import { model } from "@medusajs/framework/utils"

/** Many quantities in one document, on their way through Amazon. One at a time per account. */
export const AmazonFeed = model
  .define("amazon_feed", {
    id: model.id({ prefix: "amzfeed" }).primaryKey(),
    account_id: model.text(),
    /** Amazon's id; null: not handed in yet, or we died before we read the answer. */
    amazon_feed_id: model.text().nullable(),
    document_id: model.text().nullable(),
    state: model
      .enum(["prepared", "submitted", "done", "failed"])
      .default("prepared"),
    /** What it says: a list of [listing id, quantity]; the place in it, from 1, is Amazon's message id. */
    messages: model.json(),
    message_count: model.number(),
    submitted_at: model.dateTime().nullable(),
    next_check_at: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
    accepted: model.number().nullable(),
    invalid: model.number().nullable(),
    error: model.text().nullable(),
  })
  .indexes([
    { on: ["account_id", "state"] },
    {
      name: "IDX_amazon_feed_amazon_id",
      on: ["account_id", "amazon_feed_id"],
      unique: true,
      where: "amazon_feed_id IS NOT NULL",
    },
  ])
