import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import AmazonModule from "../modules/amazon"

// Read-only: the id is a column of ours, so that the order and what it is known by are
// written together.
export default defineLink(
  { linkable: AmazonModule.linkable.amazonOrder, field: "medusa_order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
