import { model } from "@medusajs/framework/utils"

/**
 * One package that left the shop's own warehouse, and how far Amazon has been told. The outbox of
 * shipment confirmations: a row goes only when its order does.
 */
export const AmazonShipment = model
  .define("amazon_shipment", {
    id: model.id({ prefix: "amzshp" }).primaryKey(),
    account_id: model.text(),
    /** Ours. */
    order_id: model.text(),
    amazon_order_id: model.text().searchable(),
    marketplace_id: model.text(),
    fulfillment_id: model.text(),
    /** Which of the fulfilment's packages, from 1. */
    parcel: model.number(),
    /** How Amazon names it within its order: a positive whole number. */
    package_reference: model.text(),
    state: model
      .enum(["due", "told", "confirmed", "refused", "withdrawn"])
      .default("due"),
    carrier_code: model.text().nullable(),
    carrier_name: model.text().nullable(),
    shipping_method: model.text().nullable(),
    tracking_number: model.text().searchable().nullable(),
    ship_from: model.text().nullable(),
    shipped_at: model.dateTime(),
    /** A list of { order_item_id, quantity, transparency_codes }. */
    items: model.json(),
    /** Until when Amazon wants it confirmed. */
    ship_by: model.dateTime().nullable(),
    /** What the fulfilment said when we last looked at it: what somebody edits here stays apart. */
    collected: model.json().nullable(),
    collected_at: model.dateTime(),
    /** What the owner has to know about it, though it may be confirmed. */
    note: model.text().nullable(),
    /** Goes up when somebody edits it; Amazon was told of `told_revision`. */
    revision: model.number().default(1),
    told_revision: model.number().default(0),
    told_at: model.dateTime().nullable(),
    confirmed_at: model.dateTime().nullable(),
    /** Written before a call and erased after it: what is left of one that broke off. */
    sending_since: model.dateTime().nullable(),
    /** Looks at Amazon since it was last told; how often it was told and not shown. */
    looks: model.number().default(0),
    rounds: model.number().default(0),
    /** Amazon refused it as shipped already, and it is being looked whether that is so. */
    refusal: model.text().nullable(),
    attempts: model.number().default(0),
    /** Why it is refused or waits, in a sentence. */
    last_error: model.text().nullable(),
    next_try_at: model.dateTime().nullable(),
    lease: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["fulfillment_id", "parcel"], unique: true },
    { on: ["order_id", "package_reference"], unique: true },
    { on: ["amazon_order_id"] },
    { on: ["state", "next_try_at"] },
    {
      name: "IDX_amazon_shipment_open",
      on: ["collected_at"],
      where: "state IN ('due', 'told', 'refused')",
    },
  ])
