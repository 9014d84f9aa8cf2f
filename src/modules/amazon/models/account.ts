import { model } from "@medusajs/framework/utils"

/** One seller at Amazon in one region, and how we are allowed to speak for it. */
export const AmazonAccount = model
  .define("amazon_account", {
    id: model.id({ prefix: "amzacc" }).primaryKey(),
    name: model.text().searchable(),
    seller_id: model.text(),
    region: model.enum(["na", "eu", "fe"]),
    /** LWA client id, client secret and refresh token, sealed (sealing.ts). */
    sealed_credentials: model.text(),
    state: model.enum(["connected", "refused", "paused"]).default("connected"),
    /** Why Amazon refused us, in a sentence; never with a secret in it. */
    last_error: model.text().nullable(),
    last_error_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["seller_id", "region"], unique: true }])
