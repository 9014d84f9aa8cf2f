// What a unit of each variant takes from the shelves; and which other variants share a part
// with it, so that what is held for one lowers what the others can offer.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Variant } from "../../domain/stock/kit"

interface VariantRow {
  id: string
  manage_inventory: boolean
  inventory_items?: ({
    inventory_item_id: string
    required_quantity: number
  } | null)[]
}

/** By variant id. A variant that was deleted is not among them. */
export async function loadKits(
  container: MedusaContainer,
  variantIds: Iterable<string>
): Promise<Map<string, Variant>> {
  const ids = [...new Set(variantIds)]
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "variants",
      fields: [
        "id",
        "manage_inventory",
        "inventory_items.inventory_item_id",
        "inventory_items.required_quantity",
      ],
      filters: { id: ids },
    })
  return new Map(
    (data as unknown as VariantRow[]).map((row) => [
      row.id,
      {
        variantId: row.id,
        isManaged: row.manage_inventory,
        parts: (row.inventory_items ?? []).flatMap((item) =>
          // Medusa allows a part of which nothing is taken: it limits nothing.
          item && item.required_quantity > 0
            ? [
                {
                  inventoryItemId: item.inventory_item_id,
                  required: item.required_quantity,
                },
              ]
            : []
        ),
      },
    ])
  )
}

/** The variants that are made of any of these inventory items. */
export async function variantsMadeOf(
  container: MedusaContainer,
  inventoryItemIds: string[]
): Promise<string[]> {
  if (inventoryItemIds.length === 0) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_inventory_items",
      fields: ["variant_id"],
      filters: { inventory_item_id: inventoryItemIds },
    })
  return [
    ...new Set(
      (data as unknown as { variant_id: string }[]).map(
        ({ variant_id: id }) => id
      )
    ),
  ]
}
