import { model } from "@medusajs/framework/utils"

/**
 * Units of a paid order that was cancelled for a reason that makes one doubt whether they exist.
 * They stay reserved in Medusa until somebody has looked.
 */
export const AmazonInspection = model
  .define("amazon_inspection", {
    id: model.id({ prefix: "amzins" }).primaryKey(),
    /** Ours. */
    order_id: model.text(),
    amazon_order_id: model.text().searchable(),
    order_item_id: model.text(),
    /** The revision of the order that was in force before they were put aside. */
    revision: model.number(),
    sku: model.text().searchable().nullable(),
    variant_id: model.text(),
    quantity: model.number(),
    restocked_quantity: model.number().default(0),
    written_off_quantity: model.number().default(0),
    /** How Medusa keeps them: { id, inventory_item_id, location_id, quantity } each. */
    reservations: model.json(),
    canceled_by: model.text().nullable(),
    reason: model.text().nullable(),
    state: model.enum(["open", "restocked", "written_off"]).default("open"),
    /** A decision that is being carried out: what is still to be done if nobody lived to do it. */
    deciding: model.json().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id", "order_item_id", "revision"], unique: true },
    { name: "IDX_amazon_inspection_open", on: ["id"], where: "state = 'open'" },
  ])
