import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminProductVariant,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { AmazonStock } from "../components/listings/amazon-stock"

/** What Amazon shows of a variant and why, and what its orders hold of it. */
const VariantAmazon = ({ data }: DetailWidgetProps<AdminProductVariant>) => (
  <AmazonStock variantIds={[data.id]} of={{ variant_id: data.id }} />
)

export const config = defineWidgetConfig({
  id: "amazon:variant",
  zone: "product_variant.details.side.after",
})

export default VariantAmazon
