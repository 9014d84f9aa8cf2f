import { model } from "@medusajs/framework/utils"
import { AmazonOrder } from "./order"

/**
 * What happened to an order, for its timeline; and the outbox of what other code is told.
 * Written in one transaction with what it reports, so that no crash can lose or double it.
 */
export const AmazonOrderEvent = model
  .define("amazon_order_event", {
    /** Made from what it reports, so that a repeat is the same row. */
    id: model.id({ prefix: "amzevt" }).primaryKey(),
    order: model.belongsTo(() => AmazonOrder, { mappedBy: "events" }),
    revision: model.number(),
    name: model.text(),
    detail: model.json().nullable(),
    happened_at: model.dateTime(),
    /** Null while other code is still to be told; equal to happened_at for timeline-only rows. */
    told_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id", "revision", "name"] },
    {
      name: "IDX_amazon_order_event_due",
      on: ["happened_at"],
      where: "told_at IS NULL",
    },
  ])
