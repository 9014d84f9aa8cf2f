import { model } from "@medusajs/framework/utils"
import { AmazonOrderEvent } from "./order-event"
import { AmazonOrderLine } from "./order-line"

/**
 * What we know about one Amazon order, and how far Medusa has followed.
 * `applied_revision < revision` means that there is work to do; the reconciler looks for it.
 */
export const AmazonOrder = model
  .define("amazon_order", {
    id: model.id({ prefix: "amzord" }).primaryKey(),
    account_id: model.text(),
    amazon_order_id: model.text().searchable(),
    marketplace_id: model.text(),
    status: model.text(),
    phase: model
      .enum(["none", "held", "placeholder", "completed", "canceled"])
      .default("none"),
    is_complete: model.boolean().default(false),
    fulfilled_by: model.enum(["merchant", "amazon"]),
    purchased_at: model.dateTime(),
    amazon_updated_at: model.dateTime(),
    /** The newest domain OrderSnapshot; no personal data. */
    snapshot: model.json(),
    /** Address and buyer on their way to the Medusa order: sealed, and erased on arrival. */
    sealed_personal: model.text().nullable(),
    medusa_order_id: model.text().nullable(),
    revision: model.number().default(1),
    applied_revision: model.number().default(0),
    lease: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    next_try_at: model.dateTime().nullable(),
    /** When Amazon last said that it is so, within the hour. */
    confirmed_at: model.dateTime().nullable(),
    /** Since when Amazon's word on it cannot be understood; it is asked for again. */
    unreadable_since: model.dateTime().nullable(),
    /** What the owner should look at: a list of { code, sentence, order_item_id }. */
    problems: model.json().nullable(),
    /** The revision whose parcels Medusa's fulfilments show; those that left without us included. */
    mirrored_revision: model.number().default(0),
    mirror_attempts: model.number().default(0),
    mirror_error: model.text().nullable(),
    mirror_next_try_at: model.dateTime().nullable(),
    /** What is being booked, written down before: whoever goes on after a crash does just that. */
    mirror_plan: model.json().nullable(),
    /** What the shop has decided about the buyer's wish to cancel: no parcel leaves before that. */
    cancellation_decision: model.enum(["ship", "cancel"]).nullable(),
    cancellation_decided_at: model.dateTime().nullable(),
    cancellation_decided_by: model.text().nullable(),
    first_seen_at: model.dateTime(),
    first_seen_by: model.text(),
    held_at: model.dateTime().nullable(),
    resolved_at: model.dateTime().nullable(),
    lines: model.hasMany(() => AmazonOrderLine, { mappedBy: "order" }),
    events: model.hasMany(() => AmazonOrderEvent, { mappedBy: "order" }),
  })
  .indexes([
    { on: ["account_id", "amazon_order_id"], unique: true },
    { on: ["medusa_order_id"] },
    { on: ["purchased_at", "id"] },
    { on: ["status"] },
    { on: ["phase"] },
    {
      name: "IDX_amazon_order_problems",
      on: ["id"],
      where: "problems IS NOT NULL",
    },
    {
      name: "IDX_amazon_order_unreadable",
      on: ["account_id"],
      where: "unreadable_since IS NOT NULL",
    },
    {
      name: "IDX_amazon_order_open",
      on: ["account_id", "confirmed_at"],
      where:
        "status IN ('pending_availability', 'pending', 'unshipped', 'partially_shipped')",
    },
    {
      name: "IDX_amazon_order_placeholder",
      on: ["medusa_order_id"],
      where:
        "phase IN ('none', 'held', 'placeholder') AND medusa_order_id IS NOT NULL",
    },
    {
      name: "IDX_amazon_order_to_mirror",
      on: ["id"],
      where:
        "((phase = 'completed' AND status IN ('partially_shipped', 'shipped') AND mirrored_revision < applied_revision) OR mirror_plan IS NOT NULL)",
    },
    {
      name: "IDX_amazon_order_failed",
      on: ["account_id"],
      where: "(last_error IS NOT NULL OR mirror_error IS NOT NULL)",
    },
    // All that is counted about how pending orders ended, so that no order itself is read for it.
    {
      name: "IDX_amazon_order_resolved",
      on: [
        "resolved_at",
        "account_id",
        "purchased_at",
        "held_at",
        "phase",
        "id",
      ],
      where: "resolved_at IS NOT NULL",
    },
    {
      name: "IDX_amazon_order_due",
      on: ["first_seen_at", "id"],
      where: "applied_revision < revision",
    },
  ])
  .cascades({ delete: ["lines", "events"] })
