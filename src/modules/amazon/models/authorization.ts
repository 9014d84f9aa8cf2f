import { model } from "@medusajs/framework/utils"

/** A seller's consent that somebody has asked for at Amazon, until it comes back. */
export const AmazonAuthorization = model
  .define("amazon_authorization", {
    id: model.id({ prefix: "amzauth" }).primaryKey(),
    /** SHA-256 of the state: who reads this table cannot finish what another one began. */
    state_hash: model.text(),
    /** Who asked: nobody else may finish it. */
    actor_id: model.text(),
    name: model.text(),
    region: model.enum(["na", "eu", "fe"]),
    /** The account whose consent is renewed; null: a new one. */
    account_id: model.text().nullable(),
    expires_at: model.dateTime(),
    /** Once. */
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state_hash"], unique: true }])
