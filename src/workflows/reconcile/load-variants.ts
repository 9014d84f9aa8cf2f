// What the shop knows of the variants in a batch: how they look on an order, and what they
// take from stock.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Variant } from "../../domain/stock/kit"

export interface ShopVariant extends Variant {
  title: string | null
  sku: string | null
  barcode: string | null
  thumbnail: string | null
  requiresShipping: boolean
  product: {
    id: string
    title: string
    subtitle: string | null
    description: string | null
    handle: string | null
    thumbnail: string | null
    typeId: string | null
    type: string | null
    collection: string | null
    isDiscountable: boolean
    isGiftcard: boolean
  }
}

const fields = [
  "id",
  "title",
  "sku",
  "barcode",
  "thumbnail",
  "manage_inventory",
  "product.id",
  "product.title",
  "product.subtitle",
  "product.description",
  "product.handle",
  "product.thumbnail",
  "product.discountable",
  "product.is_giftcard",
  "product.type.id",
  "product.type.value",
  "product.collection.title",
  "product.shipping_profile.id",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.requires_shipping",
]

/** By variant id. A variant that was deleted is not among them. */
export async function loadVariants(
  container: MedusaContainer,
  ids: Iterable<string>
): Promise<Map<string, ShopVariant>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variants",
    fields,
    filters: { id: wanted },
  })
  return new Map(
    (data as unknown as VariantRow[])
      .filter(({ product }) => product)
      .map((row) => [row.id, toShopVariant(row)])
  )
}

interface VariantRow {
  id: string
  title: string | null
  sku: string | null
  barcode: string | null
  thumbnail?: string | null
  manage_inventory: boolean
  product: {
    id: string
    title: string
    subtitle: string | null
    description: string | null
    handle: string | null
    thumbnail: string | null
    discountable: boolean
    is_giftcard: boolean
    type?: { id: string; value: string } | null
    collection?: { title: string } | null
    shipping_profile?: { id: string } | null
  }
  inventory_items?: ({
    inventory_item_id: string
    required_quantity: number
    inventory?: { requires_shipping: boolean } | null
  } | null)[]
}

function toShopVariant(row: VariantRow): ShopVariant {
  const { product } = row
  const items = (row.inventory_items ?? []).flatMap((item) => item ?? [])
  return {
    variantId: row.id,
    isManaged: row.manage_inventory,
    parts: items.map((item) => ({
      inventoryItemId: item.inventory_item_id,
      required: item.required_quantity,
    })),
    title: row.title,
    sku: row.sku,
    barcode: row.barcode,
    thumbnail: row.thumbnail ?? null,
    // As core decides it for a storefront's order (prepareLineItemData).
    requiresShipping:
      Boolean(product.shipping_profile) ||
      items.some((item) => item.inventory?.requires_shipping),
    product: {
      id: product.id,
      title: product.title,
      subtitle: product.subtitle,
      description: product.description,
      handle: product.handle,
      thumbnail: product.thumbnail,
      typeId: product.type?.id ?? null,
      type: product.type?.value ?? null,
      collection: product.collection?.title ?? null,
      isDiscountable: product.discountable,
      isGiftcard: product.is_giftcard,
    },
  }
}
