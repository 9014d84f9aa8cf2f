import { model } from "@medusajs/framework/utils"
import { AmazonOrder } from "./order"
import { HoldMovement } from "./hold-movement"

export const AmazonOrderLine = model
  .define("amazon_order_line", {
    id: model.id({ prefix: "amzline" }).primaryKey(),
    order: model.belongsTo(() => AmazonOrder, { mappedBy: "lines" }),
    order_item_id: model.text(),
    sku: model.text().nullable(),
    /** As the order says; here too, so that what a SKU has sold since is found at once. */
    purchased_at: model.dateTime().nullable(),
    quantity: model.number(),
    /** Units that we last acted upon: what the Medusa order line shows. */
    applied_quantity: model.number().default(0),
    variant_id: model.text().nullable(),
    /** The line of the Medusa order. */
    line_item_id: model.text(),
    /** The ledger's balance, kept beside the line so that it can be asked for quickly. */
    held_quantity: model.number().default(0),
    held_in: model.enum(["medusa", "offer"]).nullable(),
    was_held: model.boolean().default(false),
    movements: model.hasMany(() => HoldMovement, { mappedBy: "line" }),
  })
  .indexes([
    { on: ["order_id", "order_item_id"], unique: true },
    { on: ["sku", "purchased_at"] },
    { on: ["line_item_id"] },
    { on: ["variant_id"] },
    {
      name: "IDX_amazon_order_line_held",
      on: ["order_id"],
      where: "held_quantity > 0",
    },
    {
      name: "IDX_amazon_order_line_offer",
      on: ["variant_id"],
      where: "held_in = 'offer'",
    },
  ])
  .cascades({ delete: ["movements"] })
