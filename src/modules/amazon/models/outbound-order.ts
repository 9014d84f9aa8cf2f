import { model } from "@medusajs/framework/utils"

/**
 * A fulfilment that Amazon packs and ships for the shop (Multi-Channel Fulfillment). Written before
 * Amazon is asked, so that one that nobody lived to record is found again.
 */
export const AmazonOutboundOrder = model
  .define("amazon_outbound_order", {
    id: model.id({ prefix: "amzout" }).primaryKey(),
    account_id: model.text(),
    marketplace_id: model.text(),
    /** What we call it at Amazon. */
    outbound_id: model.text().searchable(),
    fulfillment_id: model.text(),
    medusa_order_id: model.text(),
    /** One of the gateway's outboundVersions. Text: the values of an enum must be GraphQL names. */
    api_version: model.text(),
    /** `asked`: what came of it is not known yet. `open`: Amazon has it. `ended`: nothing follows. */
    state: model.enum(["asked", "open", "ended"]).default("asked"),
    /** Amazon's status in our words; null: not read yet. */
    status: model.text().nullable(),
    speed: model.enum(["standard", "expedited", "priority"]),
    is_held: model.boolean().default(false),
    /** A list of { item_id, line_item_id, sku, quantity, canceled_quantity, unfulfillable_quantity }. */
    items: model.json(),
    /** Of goods, speed and address as asked for: whether another request wants the same. */
    fingerprint: model.text(),
    /** Packages as Amazon last told: the gateway's OutboundPackage. */
    packages: model.json().nullable(),
    /** The gateway's OutboundReturn. */
    returns: model.json().nullable(),
    /** What the owner should look at: a list of { code, sentence }. */
    problems: model.json().nullable(),
    /** The last stage that other code has been told of. */
    told_stage: model.text().nullable(),
    cancel_asked_at: model.dateTime().nullable(),
    asked_at: model.dateTime(),
    checked_at: model.dateTime().nullable(),
    next_check_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    lease: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["account_id", "outbound_id"], unique: true },
    { on: ["fulfillment_id"] },
    { on: ["medusa_order_id"] },
    {
      name: "IDX_amazon_outbound_order_due",
      on: ["next_check_at"],
      where: "state <> 'ended'",
    },
  ])
