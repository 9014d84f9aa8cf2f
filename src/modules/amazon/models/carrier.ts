import { model } from "@medusajs/framework/utils"

/** How a carrier of the shop is called at Amazon. The owner's rows come before ours. */
export const AmazonCarrier = model
  .define("amazon_carrier", {
    id: model.id({ prefix: "amzcar" }).primaryKey(),
    /** What `value` names: a fulfillment provider, a shipping option, the host of a tracking link, or a carrier by its name. */
    match: model.enum(["provider", "option", "tracking_host", "name"]),
    value: model.text().searchable(),
    carrier_code: model.text(),
    /** Needed with the code "Other". */
    carrier_name: model.text().nullable(),
    shipping_method: model.text().nullable(),
  })
  .indexes([{ on: ["match", "value"], unique: true }])
