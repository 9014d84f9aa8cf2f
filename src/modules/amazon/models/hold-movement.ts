import { model } from "@medusajs/framework/utils"
import { AmazonOrderLine } from "./order-line"

/** One row of the append-only ledger: units held, moved or given back, and why. */
export const HoldMovement = model
  .define("amazon_hold_movement", {
    id: model.id({ prefix: "amzhold" }).primaryKey(),
    line: model.belongsTo(() => AmazonOrderLine, { mappedBy: "movements" }),
    revision: model.number(),
    kind: model.enum(["reserve", "release", "transfer", "ship"]),
    quantity: model.number(),
    cause: model.text(),
    moved_at: model.dateTime(),
  })
  .indexes([
    { on: ["line_id", "revision", "kind"], unique: true },
    { on: ["moved_at"] },
  ])
