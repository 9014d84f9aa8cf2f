import { model } from "@medusajs/framework/utils"
import { offerSettings } from "./offer-settings"

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
    ...offerSettings(),
    /** A raise to more than so many times what Amazon ever showed waits for the owner. */
    jump_factor: model.number().default(10).nullable(),
    /** Rules by which a listing finds its variant, in order: "sku", "barcode", "asin". */
    match_by: model.json().nullable(),
    /** The marketplace whose stock in Amazon's warehouses Medusa shows; null: none. */
    fba_marketplace_id: model.text().nullable(),
    /** The stock location that stands for those warehouses. */
    fba_location_id: model.text().nullable(),
  })
  .indexes([{ on: ["seller_id", "region"], unique: true }])
