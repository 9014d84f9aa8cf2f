import { model } from "@medusajs/framework/utils"
import { offerSettings } from "./offer-settings"

/** What the owner chose for one marketplace of an account. */
export const AmazonMarketplace = model
  .define("amazon_marketplace", {
    id: model.id({ prefix: "amzmkt" }).primaryKey(),
    account_id: model.text(),
    /** Amazon's id, such as A1PA6795UKMFR9. */
    marketplace_id: model.text(),
    country_code: model.text(),
    currency_code: model.text(),
    /** When its owner first saved these settings; null: nothing new begins here yet. */
    set_up_at: model.dateTime().nullable(),
    pending_mode: model.enum(["import", "reserve", "off"]).default("off"),
    preorders: model.enum(["hold", "wait"]).default("wait"),
    fba_orders: model.enum(["import", "ignore"]).default("import"),
    sales_channel_id: model.text().nullable(),
    region_id: model.text().nullable(),
    /** Stock location ids in the order in which they are asked for stock. */
    location_ids: model.json(),
    shipping_option_id: model.text().nullable(),
    /** Whether Amazon's prices there include tax. */
    is_tax_inclusive: model.boolean(),
    /** What becomes of the units of a paid order that is cancelled. */
    restock: model
      .enum(["by_reason", "always", "inspect"])
      .default("by_reason"),
    /** Parcels that left without Medusa: book them there, or leave that to the warehouse. */
    shipped_elsewhere: model.enum(["book", "leave"]).default("book"),
    /** The carrier at Amazon of parcels that name none. */
    carrier_code: model.text().nullable(),
    carrier_name: model.text().nullable(),
    ...offerSettings(),
  })
  .indexes([{ on: ["account_id", "marketplace_id"], unique: true }])
