import { model } from "@medusajs/framework/utils"

/** One reading of Amazon's orders: when, how much, and what went wrong. */
export const AmazonSyncRun = model
  .define("amazon_sync_run", {
    id: model.id({ prefix: "amzrun" }).primaryKey(),
    account_id: model.text(),
    kind: model.enum(["poll", "refresh"]),
    started_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    pages: model.number().default(0),
    seen: model.number().default(0),
    changed: model.number().default(0),
    rejected: model.json().nullable(),
    error: model.text().nullable(),
  })
  .indexes([{ on: ["account_id", "started_at"] }])
