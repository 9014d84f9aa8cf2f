// Which SKUs in Amazon's warehouses the lines of a cart or an order are: read from the listings,
// and, for bundles that Amazon does not store as such, from what Medusa makes them of.

import {
  toOutboundLines,
  type OutboundLines,
  type WantedLine,
} from "../../domain/outbound/lines"
import { findStoredSkus } from "../../modules/amazon/store/outbound/stored-skus"
import type { Source } from "./source"
import type { Surroundings } from "./surroundings"

interface MadeOf {
  variant_id: string
  inventory_item_id: string
  required_quantity: number
}

export type LineWithoutParts = Omit<WantedLine, "parts">

export async function linesAtAmazon(
  surroundings: Surroundings,
  source: Source,
  wanted: LineWithoutParts[]
): Promise<OutboundLines> {
  const { amazon } = surroundings
  const find = (variantIds: string[]) =>
    amazon.inTransaction((manager) =>
      findStoredSkus(manager, source, variantIds)
    )
  const variantIds = wanted.flatMap(({ variantId }) => variantId ?? [])
  const byVariant = await find(variantIds)
  const others = variantIds.filter((id) => !byVariant.has(id))
  const madeOf = await readMadeOf(surroundings, { variant_id: others })
  const byPart = new Map<string, { sku: string; required: number }>()
  if (madeOf.length > 0) {
    const sources = await whatIsMadeOfOne(
      surroundings,
      madeOf.map(({ inventory_item_id: id }) => id)
    )
    const skus = await find(sources.map(({ variant_id: id }) => id))
    for (const one of sources) {
      const sku = skus.get(one.variant_id)
      const known = byPart.get(one.inventory_item_id)
      // The smallest unit of it fits every quantity.
      if (sku && (!known || one.required_quantity < known.required)) {
        byPart.set(one.inventory_item_id, {
          sku,
          required: one.required_quantity,
        })
      }
    }
  }
  return toOutboundLines(
    wanted.map((line) => ({ ...line, parts: partsOf(line, madeOf) })),
    { byVariant, byPart }
  )
}

const partsOf = ({ variantId }: LineWithoutParts, madeOf: MadeOf[]) =>
  madeOf
    .filter((one) => one.variant_id === variantId && one.required_quantity > 0)
    .map((one) => ({
      inventoryItemId: one.inventory_item_id,
      required: one.required_quantity,
    }))

/** Of variants that consist of one of these inventory items and of nothing else. */
async function whatIsMadeOfOne(
  surroundings: Surroundings,
  inventoryItemIds: string[]
): Promise<MadeOf[]> {
  const users = await readMadeOf(surroundings, {
    inventory_item_id: inventoryItemIds,
  })
  const all = await readMadeOf(surroundings, {
    variant_id: users.map(({ variant_id: id }) => id),
  })
  const count = new Map<string, number>()
  for (const { variant_id: id } of all) {
    count.set(id, (count.get(id) ?? 0) + 1)
  }
  return users.filter(
    (one) => count.get(one.variant_id) === 1 && one.required_quantity > 0
  )
}

async function readMadeOf(
  { query }: Surroundings,
  filters: { variant_id: string[] } | { inventory_item_id: string[] }
): Promise<MadeOf[]> {
  if (Object.values(filters).every((ids: string[]) => ids.length === 0)) {
    return []
  }
  const { data } = await query.graph({
    entity: "product_variant_inventory_items",
    fields: ["variant_id", "inventory_item_id", "required_quantity"],
    filters,
  })
  return data as MadeOf[]
}
