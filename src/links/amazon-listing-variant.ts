import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import AmazonModule from "../modules/amazon"

export default defineLink(
  { linkable: AmazonModule.linkable.amazonListing, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
