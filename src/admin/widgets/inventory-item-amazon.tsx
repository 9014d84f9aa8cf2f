import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminInventoryItem,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { AmazonStock } from "../components/listings/amazon-stock"

/** Medusa's page has asked for the variants that the item is part of. */
interface ItemOfVariants extends AdminInventoryItem {
  variants?: { id: string }[]
}

/** What Amazon's orders hold of an inventory item, kits taken apart, and what Amazon shows of it. */
const InventoryItemAmazon = ({ data }: DetailWidgetProps<ItemOfVariants>) => (
  <AmazonStock
    variantIds={(data.variants ?? []).map(({ id }) => id)}
    of={{ inventory_item_id: data.id }}
  />
)

export const config = defineWidgetConfig({
  id: "amazon:inventory-item",
  zone: "inventory_item.details.side.after",
})

export default InventoryItemAmazon
